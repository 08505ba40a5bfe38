import { col, lit, DataTypes, Schema, ExecutionConfigOptions, Configuration, RowKind, TableDescriptor, type Table, type Explainable, type Expression, type ApiExpression, Tumble, ConfigOptions, EnvironmentSettings, CoreOptions, type ConfigOption } from "../generated/2.3/src/index.js";
const e: ApiExpression = col("a").plus(1).as("b"); const x: Expression = e; void x;
declare const t: Table; const ex: Explainable = t; void ex;
const b: Schema.Builder = Schema.new_builder().column("a", DataTypes.INT()).primary_key("a");
const s: Schema = b.build(); void s;
const c = new Configuration().set(CoreOptions.DEFAULT_PARALLELISM, 4);
const n: number = c.get(CoreOptions.DEFAULT_PARALLELISM); void n;
const d: ConfigOption<boolean> = ConfigOptions.key("x").boolean_type().default_value(true); void d;
const k: RowKind = RowKind.INSERT; const k2: RowKind = "DELETE"; void k; void k2;
const r = ExecutionConfigOptions.TABLE_EXEC_SINK_NOT_NULL_ENFORCER; const v: ExecutionConfigOptions.NotNullEnforcer = c.get(r); void v;
t.window(Tumble.over(lit(10).minutes()).on(col("ts")).as("w")).group_by(col("w")).select(col("a"));
TableDescriptor.for_connector("datagen").schema(s).option("rows-per-second", "1").build();
EnvironmentSettings.new_instance().in_batch_mode().build();
// @ts-expect-error a string is no expression
t.select("a");
// @ts-expect-error no such constant
const bad: RowKind = "NOPE"; void bad;
// @ts-expect-error Schema is no Table
const q: Table = s; void q;
