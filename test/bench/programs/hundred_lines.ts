import {
  DataTypes,
  EnvironmentSettings,
  Expressions,
  FormatDescriptor,
  JavaError,
  Over,
  Row,
  Schema,
  Slide,
  TableDescriptor,
  TableEnvironment,
  Temporal,
  Tumble,
  and,
  call_sql,
  coalesce,
  col,
  concat,
  if_then_else,
  lit,
  or,
  row,
  type ApiExpression,
  type Table,
} from "tsflink";

interface Total {
  readonly city: string;
  readonly total: bigint;
}
const settings = EnvironmentSettings.new_instance().in_streaming_mode().build();
const t_env = TableEnvironment.create(settings, { connectors: ["org.apache.flink:flink-connector-kafka:5.0.0-2.2"] });
t_env.get_config().set("parallelism.default", "2").set("table.local-time-zone", "Europe/Lisbon");
const schema = Schema.new_builder()
  .column("city", DataTypes.STRING().not_null())
  .column(
    "customer",
    DataTypes.ROW(DataTypes.FIELD("id", DataTypes.BIGINT()), DataTypes.FIELD("name", DataTypes.STRING())),
  )
  .column("amount", DataTypes.DECIMAL(10, 2))
  .column("tags", DataTypes.ARRAY(DataTypes.STRING()))
  .column_by_metadata("ts", DataTypes.TIMESTAMP_LTZ(3), "timestamp")
  .column_by_expression("day", col("ts").cast(DataTypes.DATE()))
  .watermark("ts", col("ts").minus(lit(5).seconds()))
  .build();
t_env.create_temporary_table(
  "orders",
  TableDescriptor.for_connector("kafka")
    .schema(schema)
    .option("topic", "orders")
    .option("properties.bootstrap.servers", "localhost:9092")
    .format(FormatDescriptor.for_format("json").option("ignore-parse-errors", "true").build())
    .build(),
);
const orders = t_env.from("orders");
const cities: Table = t_env.from_elements(
  [
    { city: "Paris", country: "FR", since: Temporal.PlainDate.from("2020-01-01") },
    { city: "Lisbon", country: "PT", since: Temporal.PlainDate.from("2021-06-30") },
  ],
  DataTypes.ROW(
    DataTypes.FIELD("city", DataTypes.STRING()),
    DataTypes.FIELD("country", DataTypes.STRING()),
    DataTypes.FIELD("since", DataTypes.DATE()),
  ),
);

function discounted(amount: ApiExpression, percent: number): ApiExpression {
  return amount.times(lit(100).minus(percent)).divided_by(100).cast(DataTypes.DECIMAL(10, 2));
}
const known = orders
  .join(cities.rename_columns(col("city").as("place")), col("city").is_equal(col("place")))
  .where(and(col("amount").is_greater(10), or(col("country").in("FR", "PT"), col("tags").cardinality().is_greater(2))))
  .select(col("city"), discounted(col("amount"), 5).as("amount"), col("customer").get("name").as("name"), col("ts"));
const hourly = known
  .window(Tumble.over(lit(1).hours()).on(col("ts")).as("w"))
  .group_by(col("w"), col("city"))
  .select(col("city"), col("w").start().as("hour"), col("amount").sum().as("total"), col("name").count().distinct());
const sliding = known
  .window(Slide.over(lit(10).minutes()).every(lit(1).minutes()).on(col("ts")).as("w"))
  .group_by(col("w"))
  .select(coalesce(col("amount").max(), lit(0)).as("most"), concat("until ", col("w").end().cast(DataTypes.STRING())));
const running = known
  .window(Over.partition_by(col("city")).order_by(col("ts")).preceding(Expressions.UNBOUNDED_RANGE).as("w"))
  .select(col("city"), col("amount").sum().over(col("w")).as("total"), call_sql("UPPER(city)").as("upper"));
const statements = t_env.create_statement_set();
statements.add_insert_sql("INSERT INTO hourly_totals SELECT * FROM hourly");
statements.add(hourly.insert_into("hourly_totals")).add(sliding.insert_into("peaks"));
try {
  for await (const { city, total } of running.collect<Total>()) console.log(city.toUpperCase(), total + 1n);
  const values = t_env.from_values(row(1, "a"), row(2, null), Row.of(3, "c")).as("n", "s");
  await values.select(if_then_else(col("n").is_greater(1), "many", "one"), col("s").is_null().then_("?", "!")).print();
  await (await statements.execute()).await();
} catch (error) {
  if (error instanceof JavaError) console.error(error.java_class, hourly.explain("CHANGELOG_MODE"));
}
