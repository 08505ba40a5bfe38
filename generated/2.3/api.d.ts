// The API of tsflink for Flink 2.3.0. Made by `npm run generate`; for review, not for use.

export declare class AbstractDataType {
  bridged_to(new_conversion_class: JavaClassName): AbstractDataType;
  not_null(): AbstractDataType;
  nullable(): AbstractDataType;
}

export declare class AbstractID {
  static get SIZE(): number;
  constructor();
  constructor(bytes: Uint8Array);
  constructor(id: AbstractID);
  constructor(lower_part: number | bigint, upper_part: number | bigint);
  compare_to(o: AbstractID): number;
  equals(obj: JavaValue): boolean;
  get_bytes(): Uint8Array;
  get_lower_part(): bigint;
  get_upper_part(): bigint;
  hash_code(): number;
  to_hex_string(): string;
  to_string(): string;
}

export declare class AggregateExpression {
  constructor(
    function_definition: FunctionDefinition,
    args: readonly FieldReferenceExpression[],
    filter_expression: CallExpression | null,
    result_type: DataType,
    distinct: boolean,
    approximate: boolean,
    ignore_nulls: boolean,
  );
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_args(): FieldReferenceExpression[];
  get_children(): Expression[];
  get_filter_expression(): CallExpression | undefined;
  get_function_definition(): FunctionDefinition;
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  hash_code(): number;
  is_approximate(): boolean;
  is_distinct(): boolean;
  is_ignore_nulls(): boolean;
  to_string(): string;
}

export declare class AggregateFunction extends ImperativeAggregateFunction {
  get_value(accumulator: JavaValue): JavaValue;
}

export declare const AggregatePhaseStrategy: {
  AUTO: "AUTO";
  ONE_PHASE: "ONE_PHASE";
  TWO_PHASE: "TWO_PHASE";
};

export declare class AggregatedTable {
  select(...fields: readonly Expression[]): Table;
}

export declare class AlterDatabaseEvent extends DatabaseModificationEvent {
  static create_event(
    context: CatalogContext,
    database_name: string,
    new_database: CatalogDatabase,
    ignore_if_not_exists: boolean,
  ): CatalogModificationEvent;
  ignore_if_not_exists(): boolean;
  new_database(): CatalogDatabase;
}

export declare class AlterModelEvent extends ModelModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    new_model: CatalogModel,
    ignore_if_not_exists: boolean,
  ): AlterModelEvent;
  ignore_if_not_exists(): boolean;
  new_model(): CatalogModel;
}

export declare class AlterTableEvent extends TableModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    new_table: CatalogBaseTable,
    ignore_if_not_exists: boolean,
  ): AlterTableEvent;
  ignore_if_not_exists(): boolean;
  new_table(): CatalogBaseTable;
}

export declare const ApiCheckpointingMode: {
  EXACTLY_ONCE: "EXACTLY_ONCE";
  AT_LEAST_ONCE: "AT_LEAST_ONCE";
  convert_from_checkpointing_mode(semantic: CheckpointingMode): ApiCheckpointingMode;
  convert_to_checkpointing_mode(semantic: ApiCheckpointingMode): CheckpointingMode;
};

export declare class ApiExpression extends BaseExpressions {
  constructor(wrapped_expression: Expression);
  abs(): ApiExpression;
  accept(visitor: ExpressionVisitor): JavaValue;
  acos(): ApiExpression;
  and(other: JavaValue): ApiExpression;
  array_agg(): ApiExpression;
  array_append(element: JavaValue): ApiExpression;
  array_concat(...arrays: readonly JavaValue[]): ApiExpression;
  array_contains(needle: JavaValue): ApiExpression;
  array_distinct(): ApiExpression;
  array_except(array: JavaValue): ApiExpression;
  array_intersect(array: JavaValue): ApiExpression;
  array_max(): ApiExpression;
  array_min(): ApiExpression;
  array_position(needle: JavaValue): ApiExpression;
  array_prepend(element: JavaValue): ApiExpression;
  array_remove(needle: JavaValue): ApiExpression;
  array_reverse(): ApiExpression;
  array_slice(start_offset: JavaValue): ApiExpression;
  array_slice(start_offset: JavaValue, end_offset: JavaValue): ApiExpression;
  array_union(array: JavaValue): ApiExpression;
  as(name: string, ...extra_names: readonly string[]): ApiExpression;
  as_argument(name: string): ApiExpression;
  as_summary_string(): string;
  asc(): ApiExpression;
  ascii(): ApiExpression;
  asin(): ApiExpression;
  at(index: JavaValue): ApiExpression;
  atan(): ApiExpression;
  avg(): ApiExpression;
  between(lower_bound: JavaValue, upper_bound: JavaValue): ApiExpression;
  bin(): ApiExpression;
  bitmap_and(bitmap2: JavaValue): ApiExpression;
  bitmap_and_agg(): ApiExpression;
  bitmap_and_cardinality_agg(): ApiExpression;
  bitmap_andnot(bitmap2: JavaValue): ApiExpression;
  bitmap_build(): ApiExpression;
  bitmap_build_agg(): ApiExpression;
  bitmap_build_cardinality_agg(): ApiExpression;
  bitmap_cardinality(): ApiExpression;
  bitmap_from_bytes(): ApiExpression;
  bitmap_or(bitmap2: JavaValue): ApiExpression;
  bitmap_or_agg(): ApiExpression;
  bitmap_or_cardinality_agg(): ApiExpression;
  bitmap_to_array(): ApiExpression;
  bitmap_to_bytes(): ApiExpression;
  bitmap_to_string(): ApiExpression;
  bitmap_xor(bitmap2: JavaValue): ApiExpression;
  bitmap_xor_agg(): ApiExpression;
  bitmap_xor_cardinality_agg(): ApiExpression;
  btrim(): ApiExpression;
  btrim(trim_str: JavaValue): ApiExpression;
  cardinality(): ApiExpression;
  cast(to_type: DataType): ApiExpression;
  cast(to_type: UnresolvedDataType): ApiExpression;
  ceil(): ApiExpression;
  ceil(time_interval_unit: TimeIntervalUnit): ApiExpression;
  char_length(): ApiExpression;
  chr(): ApiExpression;
  collect(): ApiExpression;
  concat(other: JavaValue): ApiExpression;
  cos(): ApiExpression;
  cosh(): ApiExpression;
  cot(): ApiExpression;
  count(): ApiExpression;
  day(): ApiExpression;
  days(): ApiExpression;
  decode(charset: JavaValue): ApiExpression;
  degrees(): ApiExpression;
  desc(): ApiExpression;
  distinct(): ApiExpression;
  divided_by(other: JavaValue): ApiExpression;
  element(): ApiExpression;
  elt(expr: JavaValue, ...exprs: readonly JavaValue[]): ApiExpression;
  encode(charset: JavaValue): ApiExpression;
  end(): ApiExpression;
  ends_with(end_expr: JavaValue): ApiExpression;
  exp(): ApiExpression;
  extract(time_interval_unit: TimeIntervalUnit): ApiExpression;
  first_value(): ApiExpression;
  flatten(): ApiExpression;
  floor(): ApiExpression;
  floor(time_interval_unit: TimeIntervalUnit): ApiExpression;
  from_base64(): ApiExpression;
  get(name: string): ApiExpression;
  get(index: number): ApiExpression;
  get_children(): Expression[];
  hex(): ApiExpression;
  hour(): ApiExpression;
  hours(): ApiExpression;
  if_null(null_replacement: JavaValue): ApiExpression;
  in(table: Table): ApiExpression;
  in(...elements: readonly JavaValue[]): ApiExpression;
  inet_aton(): ApiExpression;
  inet_ntoa(): ApiExpression;
  init_cap(): ApiExpression;
  instr(str: JavaValue): ApiExpression;
  is_equal(other: JavaValue): ApiExpression;
  is_false(): ApiExpression;
  is_greater(other: JavaValue): ApiExpression;
  is_greater_or_equal(other: JavaValue): ApiExpression;
  is_json(): ApiExpression;
  is_json(type: JsonType): ApiExpression;
  is_less(other: JavaValue): ApiExpression;
  is_less_or_equal(other: JavaValue): ApiExpression;
  is_not_equal(other: JavaValue): ApiExpression;
  is_not_false(): ApiExpression;
  is_not_null(): ApiExpression;
  is_not_true(): ApiExpression;
  is_null(): ApiExpression;
  is_true(): ApiExpression;
  json_exists(path: string): ApiExpression;
  json_exists(path: string, on_error: JsonExistsOnError): ApiExpression;
  json_query(path: string): ApiExpression;
  json_query(path: string, wrapping_behavior: JsonQueryWrapper): ApiExpression;
  json_query(path: string, return_type: DataType): ApiExpression;
  json_query(path: string, return_type: DataType, wrapping_behavior: JsonQueryWrapper): ApiExpression;
  json_query(
    path: string,
    wrapping_behavior: JsonQueryWrapper,
    on_empty: JsonQueryOnEmptyOrError,
    on_error: JsonQueryOnEmptyOrError,
  ): ApiExpression;
  json_query(
    path: string,
    return_type: DataType,
    wrapping_behavior: JsonQueryWrapper,
    on_empty: JsonQueryOnEmptyOrError,
    on_error: JsonQueryOnEmptyOrError,
  ): ApiExpression;
  json_quote(): ApiExpression;
  json_unquote(): ApiExpression;
  json_value(path: string): ApiExpression;
  json_value(path: string, returning_type: DataType): ApiExpression;
  json_value(
    path: string,
    returning_type: DataType,
    on_empty: JsonValueOnEmptyOrError,
    default_on_empty: JavaValue,
    on_error: JsonValueOnEmptyOrError,
    default_on_error: JavaValue,
  ): ApiExpression;
  json_value(path: string, returning_type: DataType, default_on_empty_or_error: JavaValue): ApiExpression;
  last_value(): ApiExpression;
  left(len: JavaValue): ApiExpression;
  like(pattern: JavaValue): ApiExpression;
  like(pattern: JavaValue, escape: JavaValue): ApiExpression;
  list_agg(): ApiExpression;
  list_agg(separator: string): ApiExpression;
  ln(): ApiExpression;
  locate(str: JavaValue): ApiExpression;
  locate(str: JavaValue, pos: JavaValue): ApiExpression;
  log(): ApiExpression;
  log(base: JavaValue): ApiExpression;
  log10(): ApiExpression;
  log2(): ApiExpression;
  lower_case(): ApiExpression;
  lpad(len: JavaValue, pad: JavaValue): ApiExpression;
  ltrim(): ApiExpression;
  ltrim(trim_str: JavaValue): ApiExpression;
  map_entries(): ApiExpression;
  map_keys(): ApiExpression;
  map_union(...inputs: readonly JavaValue[]): ApiExpression;
  map_values(): ApiExpression;
  max(): ApiExpression;
  md5(): ApiExpression;
  milli(): ApiExpression;
  millis(): ApiExpression;
  min(): ApiExpression;
  minus(other: JavaValue): ApiExpression;
  minute(): ApiExpression;
  minutes(): ApiExpression;
  mod(other: JavaValue): ApiExpression;
  month(): ApiExpression;
  months(): ApiExpression;
  not(): ApiExpression;
  not_between(lower_bound: JavaValue, upper_bound: JavaValue): ApiExpression;
  object_update(...kv: readonly JavaValue[]): ApiExpression;
  or(other: JavaValue): ApiExpression;
  over(alias: JavaValue): ApiExpression;
  overlay(new_string: JavaValue, starting: JavaValue): ApiExpression;
  overlay(new_string: JavaValue, starting: JavaValue, length: JavaValue): ApiExpression;
  parse_url(part_to_extract: JavaValue): ApiExpression;
  parse_url(part_to_extract: JavaValue, key: JavaValue): ApiExpression;
  percentile(percentage: JavaValue): ApiExpression;
  percentile(percentage: JavaValue, frequency: JavaValue): ApiExpression;
  plus(other: JavaValue): ApiExpression;
  position(haystack: JavaValue): ApiExpression;
  power(other: JavaValue): ApiExpression;
  printf(...obj: readonly JavaValue[]): ApiExpression;
  proctime(): ApiExpression;
  quarter(): ApiExpression;
  quarters(): ApiExpression;
  radians(): ApiExpression;
  regexp(regex: JavaValue): ApiExpression;
  regexp_count(regex: JavaValue): ApiExpression;
  regexp_extract(regex: JavaValue): ApiExpression;
  regexp_extract(regex: JavaValue, extract_index: JavaValue): ApiExpression;
  regexp_extract_all(regex: JavaValue): ApiExpression;
  regexp_extract_all(regex: JavaValue, extract_index: JavaValue): ApiExpression;
  regexp_instr(regex: JavaValue): ApiExpression;
  regexp_replace(regex: JavaValue, replacement: JavaValue): ApiExpression;
  regexp_substr(regex: JavaValue): ApiExpression;
  repeat(n: JavaValue): ApiExpression;
  replace(search: JavaValue, replacement: JavaValue): ApiExpression;
  reverse(): ApiExpression;
  right(len: JavaValue): ApiExpression;
  round(places: JavaValue): ApiExpression;
  rowtime(): ApiExpression;
  rpad(len: JavaValue, pad: JavaValue): ApiExpression;
  rtrim(): ApiExpression;
  rtrim(trim_str: JavaValue): ApiExpression;
  second(): ApiExpression;
  seconds(): ApiExpression;
  sha1(): ApiExpression;
  sha2(hash_length: JavaValue): ApiExpression;
  sha224(): ApiExpression;
  sha256(): ApiExpression;
  sha384(): ApiExpression;
  sha512(): ApiExpression;
  sign(): ApiExpression;
  similar(pattern: JavaValue): ApiExpression;
  sin(): ApiExpression;
  sinh(): ApiExpression;
  split(delimiter: JavaValue): ApiExpression;
  split_index(separator: JavaValue, index: JavaValue): ApiExpression;
  sqrt(): ApiExpression;
  start(): ApiExpression;
  starts_with(start_expr: JavaValue): ApiExpression;
  stddev_pop(): ApiExpression;
  stddev_samp(): ApiExpression;
  str_to_map(): ApiExpression;
  str_to_map(list_delimiter: JavaValue, key_value_delimiter: JavaValue): ApiExpression;
  substr(begin_index: JavaValue): ApiExpression;
  substr(begin_index: JavaValue, length: JavaValue): ApiExpression;
  substring(begin_index: JavaValue): ApiExpression;
  substring(begin_index: JavaValue, length: JavaValue): ApiExpression;
  sum(): ApiExpression;
  sum0(): ApiExpression;
  tan(): ApiExpression;
  tanh(): ApiExpression;
  then_(if_true: JavaValue, if_false: JavaValue): ApiExpression;
  times(other: JavaValue): ApiExpression;
  to_base64(): ApiExpression;
  to_date(): ApiExpression;
  to_expr(): Expression;
  to_time(): ApiExpression;
  to_timestamp(): ApiExpression;
  translate(from_str: JavaValue, to_str: JavaValue): ApiExpression;
  trim(): ApiExpression;
  trim(character: JavaValue): ApiExpression;
  trim_leading(): ApiExpression;
  trim_leading(character: JavaValue): ApiExpression;
  trim_trailing(): ApiExpression;
  trim_trailing(character: JavaValue): ApiExpression;
  truncate(): ApiExpression;
  truncate(n: JavaValue): ApiExpression;
  try_cast(to_type: DataType): ApiExpression;
  try_cast(to_type: UnresolvedDataType): ApiExpression;
  unhex(): ApiExpression;
  upper_case(): ApiExpression;
  url_decode(): ApiExpression;
  url_encode(): ApiExpression;
  var_pop(): ApiExpression;
  var_samp(): ApiExpression;
  week(): ApiExpression;
  weeks(): ApiExpression;
  year(): ApiExpression;
  years(): ApiExpression;
}

export declare class ArrayType extends LogicalType {
  static get FORMAT(): string;
  constructor(element_type: LogicalType);
  constructor(is_nullable: boolean, element_type: LogicalType);
  get_element_type(): LogicalType;
}

export declare class AsyncLookupFunction extends AsyncTableFunction {
  async_lookup(key_row: JavaObject): Promise<JavaObject[]>;
  eval(future: JavaObject, ...keys: readonly JavaValue[]): void;
}

export declare class AsyncPredictFunction extends AsyncTableFunction {
  async_predict(input_row: JavaObject): Promise<JavaObject[]>;
  eval(future: JavaObject, ...args: readonly JavaValue[]): void;
}

export declare class AsyncPredictRuntimeProvider extends ModelProvider {
  create_async_predict_function(context: ModelProviderContext): AsyncPredictFunction;
}

export declare class AsyncScalarFunction extends UserDefinedFunction {
  constructor();
}

export declare class AsyncTableFunction extends UserDefinedFunction {}

export declare class AsyncVectorSearchFunction extends AsyncTableFunction {
  async_vector_search(top_k: number, query_data: JavaObject): Promise<JavaObject[]>;
  eval(future: JavaObject, ...args: readonly JavaValue[]): void;
}

export declare class AtomicDataType extends DataType {
  constructor(logical_type: LogicalType);
  constructor(logical_type: LogicalType, conversion_class: JavaClassName | null);
}

export declare class BaseExpressions {
  abs(): JavaValue;
  acos(): JavaValue;
  and(other: JavaValue): JavaValue;
  array_agg(): JavaValue;
  array_append(element: JavaValue): JavaValue;
  array_concat(...arrays: readonly JavaValue[]): JavaValue;
  array_contains(needle: JavaValue): JavaValue;
  array_distinct(): JavaValue;
  array_except(array: JavaValue): JavaValue;
  array_intersect(array: JavaValue): JavaValue;
  array_max(): JavaValue;
  array_min(): JavaValue;
  array_position(needle: JavaValue): JavaValue;
  array_prepend(element: JavaValue): JavaValue;
  array_remove(needle: JavaValue): JavaValue;
  array_reverse(): JavaValue;
  array_slice(start_offset: JavaValue): JavaValue;
  array_slice(start_offset: JavaValue, end_offset: JavaValue): JavaValue;
  array_union(array: JavaValue): JavaValue;
  as(name: string, ...extra_names: readonly string[]): JavaValue;
  as_argument(name: string): JavaValue;
  asc(): JavaValue;
  ascii(): JavaValue;
  asin(): JavaValue;
  at(index: JavaValue): JavaValue;
  atan(): JavaValue;
  avg(): JavaValue;
  between(lower_bound: JavaValue, upper_bound: JavaValue): JavaValue;
  bin(): JavaValue;
  bitmap_and(bitmap2: JavaValue): JavaValue;
  bitmap_and_agg(): JavaValue;
  bitmap_and_cardinality_agg(): JavaValue;
  bitmap_andnot(bitmap2: JavaValue): JavaValue;
  bitmap_build(): JavaValue;
  bitmap_build_agg(): JavaValue;
  bitmap_build_cardinality_agg(): JavaValue;
  bitmap_cardinality(): JavaValue;
  bitmap_from_bytes(): JavaValue;
  bitmap_or(bitmap2: JavaValue): JavaValue;
  bitmap_or_agg(): JavaValue;
  bitmap_or_cardinality_agg(): JavaValue;
  bitmap_to_array(): JavaValue;
  bitmap_to_bytes(): JavaValue;
  bitmap_to_string(): JavaValue;
  bitmap_xor(bitmap2: JavaValue): JavaValue;
  bitmap_xor_agg(): JavaValue;
  bitmap_xor_cardinality_agg(): JavaValue;
  btrim(): JavaValue;
  btrim(trim_str: JavaValue): JavaValue;
  cardinality(): JavaValue;
  cast(to_type: DataType): JavaValue;
  cast(to_type: UnresolvedDataType): JavaValue;
  ceil(): JavaValue;
  ceil(time_interval_unit: TimeIntervalUnit): JavaValue;
  char_length(): JavaValue;
  chr(): JavaValue;
  collect(): JavaValue;
  concat(other: JavaValue): JavaValue;
  cos(): JavaValue;
  cosh(): JavaValue;
  cot(): JavaValue;
  count(): JavaValue;
  day(): JavaValue;
  days(): JavaValue;
  decode(charset: JavaValue): JavaValue;
  degrees(): JavaValue;
  desc(): JavaValue;
  distinct(): JavaValue;
  divided_by(other: JavaValue): JavaValue;
  element(): JavaValue;
  elt(expr: JavaValue, ...exprs: readonly JavaValue[]): JavaValue;
  encode(charset: JavaValue): JavaValue;
  end(): JavaValue;
  ends_with(end_expr: JavaValue): JavaValue;
  exp(): JavaValue;
  extract(time_interval_unit: TimeIntervalUnit): JavaValue;
  first_value(): JavaValue;
  flatten(): JavaValue;
  floor(): JavaValue;
  floor(time_interval_unit: TimeIntervalUnit): JavaValue;
  from_base64(): JavaValue;
  get(name: string): JavaValue;
  get(index: number): JavaValue;
  hex(): JavaValue;
  hour(): JavaValue;
  hours(): JavaValue;
  if_null(null_replacement: JavaValue): JavaValue;
  in(table: Table): JavaValue;
  in(...elements: readonly JavaValue[]): JavaValue;
  inet_aton(): JavaValue;
  inet_ntoa(): JavaValue;
  init_cap(): JavaValue;
  instr(str: JavaValue): JavaValue;
  is_equal(other: JavaValue): JavaValue;
  is_false(): JavaValue;
  is_greater(other: JavaValue): JavaValue;
  is_greater_or_equal(other: JavaValue): JavaValue;
  is_json(): JavaValue;
  is_json(type: JsonType): JavaValue;
  is_less(other: JavaValue): JavaValue;
  is_less_or_equal(other: JavaValue): JavaValue;
  is_not_equal(other: JavaValue): JavaValue;
  is_not_false(): JavaValue;
  is_not_null(): JavaValue;
  is_not_true(): JavaValue;
  is_null(): JavaValue;
  is_true(): JavaValue;
  json_exists(path: string): JavaValue;
  json_exists(path: string, on_error: JsonExistsOnError): JavaValue;
  json_query(path: string): JavaValue;
  json_query(path: string, wrapping_behavior: JsonQueryWrapper): JavaValue;
  json_query(path: string, return_type: DataType): JavaValue;
  json_query(path: string, return_type: DataType, wrapping_behavior: JsonQueryWrapper): JavaValue;
  json_query(
    path: string,
    wrapping_behavior: JsonQueryWrapper,
    on_empty: JsonQueryOnEmptyOrError,
    on_error: JsonQueryOnEmptyOrError,
  ): JavaValue;
  json_query(
    path: string,
    return_type: DataType,
    wrapping_behavior: JsonQueryWrapper,
    on_empty: JsonQueryOnEmptyOrError,
    on_error: JsonQueryOnEmptyOrError,
  ): JavaValue;
  json_quote(): JavaValue;
  json_unquote(): JavaValue;
  json_value(path: string): JavaValue;
  json_value(path: string, returning_type: DataType): JavaValue;
  json_value(
    path: string,
    returning_type: DataType,
    on_empty: JsonValueOnEmptyOrError,
    default_on_empty: JavaValue,
    on_error: JsonValueOnEmptyOrError,
    default_on_error: JavaValue,
  ): JavaValue;
  json_value(path: string, returning_type: DataType, default_on_empty_or_error: JavaValue): JavaValue;
  last_value(): JavaValue;
  left(len: JavaValue): JavaValue;
  like(pattern: JavaValue): JavaValue;
  like(pattern: JavaValue, escape: JavaValue): JavaValue;
  list_agg(): JavaValue;
  list_agg(separator: string): JavaValue;
  ln(): JavaValue;
  locate(str: JavaValue): JavaValue;
  locate(str: JavaValue, pos: JavaValue): JavaValue;
  log(): JavaValue;
  log(base: JavaValue): JavaValue;
  log10(): JavaValue;
  log2(): JavaValue;
  lower_case(): JavaValue;
  lpad(len: JavaValue, pad: JavaValue): JavaValue;
  ltrim(): JavaValue;
  ltrim(trim_str: JavaValue): JavaValue;
  map_entries(): JavaValue;
  map_keys(): JavaValue;
  map_union(...inputs: readonly JavaValue[]): JavaValue;
  map_values(): JavaValue;
  max(): JavaValue;
  md5(): JavaValue;
  milli(): JavaValue;
  millis(): JavaValue;
  min(): JavaValue;
  minus(other: JavaValue): JavaValue;
  minute(): JavaValue;
  minutes(): JavaValue;
  mod(other: JavaValue): JavaValue;
  month(): JavaValue;
  months(): JavaValue;
  not(): JavaValue;
  not_between(lower_bound: JavaValue, upper_bound: JavaValue): JavaValue;
  object_update(...kv: readonly JavaValue[]): JavaValue;
  or(other: JavaValue): JavaValue;
  over(alias: JavaValue): JavaValue;
  overlay(new_string: JavaValue, starting: JavaValue): JavaValue;
  overlay(new_string: JavaValue, starting: JavaValue, length: JavaValue): JavaValue;
  parse_url(part_to_extract: JavaValue): JavaValue;
  parse_url(part_to_extract: JavaValue, key: JavaValue): JavaValue;
  percentile(percentage: JavaValue): JavaValue;
  percentile(percentage: JavaValue, frequency: JavaValue): JavaValue;
  plus(other: JavaValue): JavaValue;
  position(haystack: JavaValue): JavaValue;
  power(other: JavaValue): JavaValue;
  printf(...obj: readonly JavaValue[]): JavaValue;
  proctime(): JavaValue;
  quarter(): JavaValue;
  quarters(): JavaValue;
  radians(): JavaValue;
  regexp(regex: JavaValue): JavaValue;
  regexp_count(regex: JavaValue): JavaValue;
  regexp_extract(regex: JavaValue): JavaValue;
  regexp_extract(regex: JavaValue, extract_index: JavaValue): JavaValue;
  regexp_extract_all(regex: JavaValue): JavaValue;
  regexp_extract_all(regex: JavaValue, extract_index: JavaValue): JavaValue;
  regexp_instr(regex: JavaValue): JavaValue;
  regexp_replace(regex: JavaValue, replacement: JavaValue): JavaValue;
  regexp_substr(regex: JavaValue): JavaValue;
  repeat(n: JavaValue): JavaValue;
  replace(search: JavaValue, replacement: JavaValue): JavaValue;
  reverse(): JavaValue;
  right(len: JavaValue): JavaValue;
  round(places: JavaValue): JavaValue;
  rowtime(): JavaValue;
  rpad(len: JavaValue, pad: JavaValue): JavaValue;
  rtrim(): JavaValue;
  rtrim(trim_str: JavaValue): JavaValue;
  second(): JavaValue;
  seconds(): JavaValue;
  sha1(): JavaValue;
  sha2(hash_length: JavaValue): JavaValue;
  sha224(): JavaValue;
  sha256(): JavaValue;
  sha384(): JavaValue;
  sha512(): JavaValue;
  sign(): JavaValue;
  similar(pattern: JavaValue): JavaValue;
  sin(): JavaValue;
  sinh(): JavaValue;
  split(delimiter: JavaValue): JavaValue;
  split_index(separator: JavaValue, index: JavaValue): JavaValue;
  sqrt(): JavaValue;
  start(): JavaValue;
  starts_with(start_expr: JavaValue): JavaValue;
  stddev_pop(): JavaValue;
  stddev_samp(): JavaValue;
  str_to_map(): JavaValue;
  str_to_map(list_delimiter: JavaValue, key_value_delimiter: JavaValue): JavaValue;
  substr(begin_index: JavaValue): JavaValue;
  substr(begin_index: JavaValue, length: JavaValue): JavaValue;
  substring(begin_index: JavaValue): JavaValue;
  substring(begin_index: JavaValue, length: JavaValue): JavaValue;
  sum(): JavaValue;
  sum0(): JavaValue;
  tan(): JavaValue;
  tanh(): JavaValue;
  then_(if_true: JavaValue, if_false: JavaValue): JavaValue;
  times(other: JavaValue): JavaValue;
  to_base64(): JavaValue;
  to_date(): JavaValue;
  to_time(): JavaValue;
  to_timestamp(): JavaValue;
  translate(from_str: JavaValue, to_str: JavaValue): JavaValue;
  trim(): JavaValue;
  trim(character: JavaValue): JavaValue;
  trim_leading(): JavaValue;
  trim_leading(character: JavaValue): JavaValue;
  trim_trailing(): JavaValue;
  trim_trailing(character: JavaValue): JavaValue;
  truncate(): JavaValue;
  truncate(n: JavaValue): JavaValue;
  try_cast(to_type: DataType): JavaValue;
  try_cast(to_type: UnresolvedDataType): JavaValue;
  unhex(): JavaValue;
  upper_case(): JavaValue;
  url_decode(): JavaValue;
  url_encode(): JavaValue;
  var_pop(): JavaValue;
  var_samp(): JavaValue;
  week(): JavaValue;
  weeks(): JavaValue;
  year(): JavaValue;
  years(): JavaValue;
}

export declare const BatchShuffleMode: {
  ALL_EXCHANGES_PIPELINED: "ALL_EXCHANGES_PIPELINED";
  ALL_EXCHANGES_BLOCKING: "ALL_EXCHANGES_BLOCKING";
  ALL_EXCHANGES_HYBRID_FULL: "ALL_EXCHANGES_HYBRID_FULL";
  ALL_EXCHANGES_HYBRID_SELECTIVE: "ALL_EXCHANGES_HYBRID_SELECTIVE";
  get_description(constant: BatchShuffleMode): JavaObject;
};

export declare class BigIntType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class BinaryType extends LogicalType {
  static get DEFAULT_LENGTH(): number;
  static get EMPTY_LITERAL_LENGTH(): number;
  static get MAX_LENGTH(): number;
  static get MIN_LENGTH(): number;
  constructor();
  constructor(length: number);
  constructor(is_nullable: boolean, length: number);
  static of_empty_literal(): BinaryType;
  get_length(): number;
}

export declare class BitmapType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class BooleanType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class BuiltInFunctionDefinitions {
  static get ABS(): SpecializedFunction;
  static get ACOS(): SpecializedFunction;
  static get AGG_DECIMAL_MINUS(): SpecializedFunction;
  static get AGG_DECIMAL_PLUS(): SpecializedFunction;
  static get AND(): SpecializedFunction;
  static get ARRAY(): SpecializedFunction;
  static get ARRAY_AGG(): SpecializedFunction;
  static get ARRAY_APPEND(): SpecializedFunction;
  static get ARRAY_CONCAT(): SpecializedFunction;
  static get ARRAY_CONTAINS(): SpecializedFunction;
  static get ARRAY_DISTINCT(): SpecializedFunction;
  static get ARRAY_ELEMENT(): SpecializedFunction;
  static get ARRAY_EXCEPT(): SpecializedFunction;
  static get ARRAY_INTERSECT(): SpecializedFunction;
  static get ARRAY_JOIN(): SpecializedFunction;
  static get ARRAY_MAX(): SpecializedFunction;
  static get ARRAY_MIN(): SpecializedFunction;
  static get ARRAY_POSITION(): SpecializedFunction;
  static get ARRAY_PREPEND(): SpecializedFunction;
  static get ARRAY_REMOVE(): SpecializedFunction;
  static get ARRAY_REVERSE(): SpecializedFunction;
  static get ARRAY_SLICE(): SpecializedFunction;
  static get ARRAY_SORT(): SpecializedFunction;
  static get ARRAY_UNION(): SpecializedFunction;
  static get AS(): SpecializedFunction;
  static get ASCII(): SpecializedFunction;
  static get ASIN(): SpecializedFunction;
  static get ASSIGNMENT(): SpecializedFunction;
  static get AT(): SpecializedFunction;
  static get ATAN(): SpecializedFunction;
  static get ATAN2(): SpecializedFunction;
  static get AVG(): SpecializedFunction;
  static get BETWEEN(): SpecializedFunction;
  static get BIN(): SpecializedFunction;
  static get BITMAP_AND(): SpecializedFunction;
  static get BITMAP_ANDNOT(): SpecializedFunction;
  static get BITMAP_AND_AGG(): SpecializedFunction;
  static get BITMAP_AND_CARDINALITY_AGG(): SpecializedFunction;
  static get BITMAP_BUILD(): SpecializedFunction;
  static get BITMAP_BUILD_AGG(): SpecializedFunction;
  static get BITMAP_BUILD_CARDINALITY_AGG(): SpecializedFunction;
  static get BITMAP_CARDINALITY(): SpecializedFunction;
  static get BITMAP_FROM_BYTES(): SpecializedFunction;
  static get BITMAP_OR(): SpecializedFunction;
  static get BITMAP_OR_AGG(): SpecializedFunction;
  static get BITMAP_OR_CARDINALITY_AGG(): SpecializedFunction;
  static get BITMAP_TO_ARRAY(): SpecializedFunction;
  static get BITMAP_TO_BYTES(): SpecializedFunction;
  static get BITMAP_TO_STRING(): SpecializedFunction;
  static get BITMAP_XOR(): SpecializedFunction;
  static get BITMAP_XOR_AGG(): SpecializedFunction;
  static get BITMAP_XOR_CARDINALITY_AGG(): SpecializedFunction;
  static get BTRIM(): SpecializedFunction;
  static get CARDINALITY(): SpecializedFunction;
  static get CAST(): SpecializedFunction;
  static get CEIL(): SpecializedFunction;
  static get CHAR_LENGTH(): SpecializedFunction;
  static get CHR(): SpecializedFunction;
  static get COALESCE(): SpecializedFunction;
  static get COLLECT(): SpecializedFunction;
  static get CONCAT(): SpecializedFunction;
  static get CONCAT_WS(): SpecializedFunction;
  static get CONVERT_TZ(): SpecializedFunction;
  static get COS(): SpecializedFunction;
  static get COSH(): SpecializedFunction;
  static get COT(): SpecializedFunction;
  static get COUNT(): SpecializedFunction;
  static get CURRENT_DATABASE(): SpecializedFunction;
  static get CURRENT_DATE(): SpecializedFunction;
  static get CURRENT_ROW_TIMESTAMP(): SpecializedFunction;
  static get CURRENT_TIME(): SpecializedFunction;
  static get CURRENT_TIMESTAMP(): SpecializedFunction;
  static get CURRENT_WATERMARK(): SpecializedFunction;
  static get DATE_FORMAT(): SpecializedFunction;
  static get DECODE(): SpecializedFunction;
  static get DEFAULT(): SpecializedFunction;
  static get DEGREES(): SpecializedFunction;
  static get DISTINCT(): SpecializedFunction;
  static get DIVIDE(): SpecializedFunction;
  static get E(): SpecializedFunction;
  static get ELT(): SpecializedFunction;
  static get ENCODE(): SpecializedFunction;
  static get ENDS_WITH(): SpecializedFunction;
  static get EQUALS(): SpecializedFunction;
  static get EXP(): SpecializedFunction;
  static get EXTRACT(): SpecializedFunction;
  static get FIRST_VALUE(): SpecializedFunction;
  static get FLATTEN(): SpecializedFunction;
  static get FLOOR(): SpecializedFunction;
  static get FROM_BASE64(): SpecializedFunction;
  static get FROM_CHANGELOG(): SpecializedFunction;
  static get FROM_UNIXTIME(): SpecializedFunction;
  static get GET(): SpecializedFunction;
  static get GREATER_THAN(): SpecializedFunction;
  static get GREATER_THAN_OR_EQUAL(): SpecializedFunction;
  static get GREATEST(): SpecializedFunction;
  static get HEX(): SpecializedFunction;
  static get HIVE_AGG_DECIMAL_PLUS(): SpecializedFunction;
  static get IF(): SpecializedFunction;
  static get IF_NULL(): SpecializedFunction;
  static get IN(): SpecializedFunction;
  static get INET_ATON(): SpecializedFunction;
  static get INET_NTOA(): SpecializedFunction;
  static get INIT_CAP(): SpecializedFunction;
  static get INSTR(): SpecializedFunction;
  static get INTERNAL_HASHCODE(): SpecializedFunction;
  static get INTERNAL_REPLICATE_ROWS(): SpecializedFunction;
  static get INTERNAL_UNNEST_ROWS(): SpecializedFunction;
  static get INTERNAL_UNNEST_ROWS_WITH_ORDINALITY(): SpecializedFunction;
  static get INTERNAL_WELFORD_M2(): SpecializedFunction;
  static get IS_FALSE(): SpecializedFunction;
  static get IS_JSON(): SpecializedFunction;
  static get IS_NOT_FALSE(): SpecializedFunction;
  static get IS_NOT_NULL(): SpecializedFunction;
  static get IS_NOT_TRUE(): SpecializedFunction;
  static get IS_NULL(): SpecializedFunction;
  static get IS_TRUE(): SpecializedFunction;
  static get JSON(): SpecializedFunction;
  static get JSON_ARRAY(): SpecializedFunction;
  static get JSON_ARRAYAGG_ABSENT_ON_NULL(): SpecializedFunction;
  static get JSON_ARRAYAGG_NULL_ON_NULL(): SpecializedFunction;
  static get JSON_EXISTS(): SpecializedFunction;
  static get JSON_OBJECT(): SpecializedFunction;
  static get JSON_OBJECTAGG_ABSENT_ON_NULL(): SpecializedFunction;
  static get JSON_OBJECTAGG_NULL_ON_NULL(): SpecializedFunction;
  static get JSON_QUERY(): SpecializedFunction;
  static get JSON_QUOTE(): SpecializedFunction;
  static get JSON_STRING(): SpecializedFunction;
  static get JSON_UNQUOTE(): SpecializedFunction;
  static get JSON_VALUE(): SpecializedFunction;
  static get LAG(): SpecializedFunction;
  static get LAST_VALUE(): SpecializedFunction;
  static get LEAD(): SpecializedFunction;
  static get LEAST(): SpecializedFunction;
  static get LEFT(): SpecializedFunction;
  static get LESS_THAN(): SpecializedFunction;
  static get LESS_THAN_OR_EQUAL(): SpecializedFunction;
  static get LIKE(): SpecializedFunction;
  static get LISTAGG(): SpecializedFunction;
  static get LN(): SpecializedFunction;
  static get LOCAL_TIME(): SpecializedFunction;
  static get LOCAL_TIMESTAMP(): SpecializedFunction;
  static get LOCATE(): SpecializedFunction;
  static get LOG(): SpecializedFunction;
  static get LOG10(): SpecializedFunction;
  static get LOG2(): SpecializedFunction;
  static get LOWER(): SpecializedFunction;
  static get LOWERCASE(): SpecializedFunction;
  static get LPAD(): SpecializedFunction;
  static get LTRIM(): SpecializedFunction;
  static get MAP(): SpecializedFunction;
  static get MAP_ENTRIES(): SpecializedFunction;
  static get MAP_FROM_ARRAYS(): SpecializedFunction;
  static get MAP_KEYS(): SpecializedFunction;
  static get MAP_UNION(): SpecializedFunction;
  static get MAP_VALUES(): SpecializedFunction;
  static get MAX(): SpecializedFunction;
  static get MD5(): SpecializedFunction;
  static get MIN(): SpecializedFunction;
  static get MINUS(): SpecializedFunction;
  static get MINUS_PREFIX(): SpecializedFunction;
  static get ML_PREDICT(): SpecializedFunction;
  static get MOD(): SpecializedFunction;
  static get NOT(): SpecializedFunction;
  static get NOT_BETWEEN(): SpecializedFunction;
  static get NOT_EQUALS(): SpecializedFunction;
  static get NOW(): SpecializedFunction;
  static get OBJECT_OF(): SpecializedFunction;
  static get OBJECT_UPDATE(): SpecializedFunction;
  static get OR(): SpecializedFunction;
  static get ORDERING(): FunctionDefinition[];
  static get ORDER_ASC(): SpecializedFunction;
  static get ORDER_DESC(): SpecializedFunction;
  static get OVER(): SpecializedFunction;
  static get OVERLAY(): SpecializedFunction;
  static get PARSE_JSON(): SpecializedFunction;
  static get PARSE_URL(): SpecializedFunction;
  static get PERCENTILE(): SpecializedFunction;
  static get PI(): SpecializedFunction;
  static get PLUS(): SpecializedFunction;
  static get POSITION(): SpecializedFunction;
  static get POWER(): SpecializedFunction;
  static get PRINTF(): SpecializedFunction;
  static get PROCTIME(): SpecializedFunction;
  static get RADIANS(): SpecializedFunction;
  static get RAND(): SpecializedFunction;
  static get RAND_INTEGER(): SpecializedFunction;
  static get RANGE_TO(): SpecializedFunction;
  static get REGEXP(): SpecializedFunction;
  static get REGEXP_COUNT(): SpecializedFunction;
  static get REGEXP_EXTRACT(): SpecializedFunction;
  static get REGEXP_EXTRACT_ALL(): SpecializedFunction;
  static get REGEXP_INSTR(): SpecializedFunction;
  static get REGEXP_REPLACE(): SpecializedFunction;
  static get REGEXP_SUBSTR(): SpecializedFunction;
  static get REINTERPRET_CAST(): SpecializedFunction;
  static get REPEAT(): SpecializedFunction;
  static get REPLACE(): SpecializedFunction;
  static get REVERSE(): SpecializedFunction;
  static get RIGHT(): SpecializedFunction;
  static get ROUND(): SpecializedFunction;
  static get ROW(): SpecializedFunction;
  static get ROWTIME(): SpecializedFunction;
  static get RPAD(): SpecializedFunction;
  static get RTRIM(): SpecializedFunction;
  static get SHA1(): SpecializedFunction;
  static get SHA2(): SpecializedFunction;
  static get SHA224(): SpecializedFunction;
  static get SHA256(): SpecializedFunction;
  static get SHA384(): SpecializedFunction;
  static get SHA512(): SpecializedFunction;
  static get SIGN(): SpecializedFunction;
  static get SIMILAR(): SpecializedFunction;
  static get SIN(): SpecializedFunction;
  static get SINH(): SpecializedFunction;
  static get SOURCE_WATERMARK(): SpecializedFunction;
  static get SPLIT(): SpecializedFunction;
  static get SPLIT_INDEX(): SpecializedFunction;
  static get SQRT(): SpecializedFunction;
  static get STARTS_WITH(): SpecializedFunction;
  static get STDDEV_POP(): SpecializedFunction;
  static get STDDEV_SAMP(): SpecializedFunction;
  static get STREAM_RECORD_TIMESTAMP(): SpecializedFunction;
  static get STR_TO_MAP(): SpecializedFunction;
  static get SUBSTR(): SpecializedFunction;
  static get SUBSTRING(): SpecializedFunction;
  static get SUM(): SpecializedFunction;
  static get SUM0(): SpecializedFunction;
  static get TAN(): SpecializedFunction;
  static get TANH(): SpecializedFunction;
  static get TEMPORAL_OVERLAPS(): SpecializedFunction;
  static get TIMES(): SpecializedFunction;
  static get TIMESTAMP_DIFF(): SpecializedFunction;
  static get TIME_ATTRIBUTES(): Set<FunctionDefinition>;
  static get TO_BASE64(): SpecializedFunction;
  static get TO_CHANGELOG(): SpecializedFunction;
  static get TO_DATE(): SpecializedFunction;
  static get TO_TIMESTAMP(): SpecializedFunction;
  static get TO_TIMESTAMP_LTZ(): SpecializedFunction;
  static get TRANSLATE(): SpecializedFunction;
  static get TRIM(): SpecializedFunction;
  static get TRUNCATE(): SpecializedFunction;
  static get TRY_CAST(): SpecializedFunction;
  static get TRY_PARSE_JSON(): SpecializedFunction;
  static get TYPE_OF(): SpecializedFunction;
  static get UNHEX(): SpecializedFunction;
  static get UNIX_TIMESTAMP(): SpecializedFunction;
  static get UPPER(): SpecializedFunction;
  static get UPPERCASE(): SpecializedFunction;
  static get URL_DECODE(): SpecializedFunction;
  static get URL_ENCODE(): SpecializedFunction;
  static get UUID(): SpecializedFunction;
  static get VAR_POP(): SpecializedFunction;
  static get VAR_SAMP(): SpecializedFunction;
  static get WINDOW_END(): SpecializedFunction;
  static get WINDOW_PROPERTIES(): Set<FunctionDefinition>;
  static get WINDOW_START(): SpecializedFunction;
  static get WITHOUT_COLUMNS(): SpecializedFunction;
  static get WITH_COLUMNS(): SpecializedFunction;
  constructor();
}

export declare class CallExpression {
  static anonymous(
    function_definition: FunctionDefinition,
    args: readonly ResolvedExpression[],
    data_type: DataType,
  ): CallExpression;
  static permanent(
    function_identifier: FunctionIdentifier,
    function_definition: FunctionDefinition,
    args: readonly ResolvedExpression[],
    data_type: DataType,
  ): CallExpression;
  static temporary(
    function_identifier: FunctionIdentifier,
    function_definition: FunctionDefinition,
    args: readonly ResolvedExpression[],
    data_type: DataType,
  ): CallExpression;
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_function_definition(): FunctionDefinition;
  get_function_identifier(): FunctionIdentifier | undefined;
  get_function_name(): string;
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  hash_code(): number;
  is_temporary(): boolean;
  replace_args(args: readonly ResolvedExpression[], data_type: DataType): CallExpression;
  to_string(): string;
}

export declare class Catalog {
  alter_database(name: string, new_database: CatalogDatabase, ignore_if_not_exists: boolean): void;
  alter_function(function_path: ObjectPath, new_function: CatalogFunction, ignore_if_not_exists: boolean): void;
  alter_model(model_path: ObjectPath, new_model: CatalogModel, ignore_if_not_exists: boolean): void;
  alter_model(
    model_path: ObjectPath,
    new_model: CatalogModel,
    model_changes: readonly ModelChange[],
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    new_partition: CatalogPartition,
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_table(table_path: ObjectPath, new_table: CatalogBaseTable, ignore_if_not_exists: boolean): void;
  alter_table(
    table_path: ObjectPath,
    new_table: CatalogBaseTable,
    table_changes: readonly TableChange[],
    ignore_if_not_exists: boolean,
  ): void;
  alter_table_column_statistics(
    table_path: ObjectPath,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_table_statistics(
    table_path: ObjectPath,
    table_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  bulk_get_partition_column_statistics(
    table_path: ObjectPath,
    partition_specs: readonly CatalogPartitionSpec[],
  ): CatalogColumnStatistics[];
  bulk_get_partition_statistics(
    table_path: ObjectPath,
    partition_specs: readonly CatalogPartitionSpec[],
  ): CatalogTableStatistics[];
  close(): void;
  create_database(name: string, database: CatalogDatabase, ignore_if_exists: boolean): void;
  create_function(function_path: ObjectPath, function_: CatalogFunction, ignore_if_exists: boolean): void;
  create_model(model_path: ObjectPath, model: CatalogModel, ignore_if_exists: boolean): void;
  create_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition: CatalogPartition,
    ignore_if_exists: boolean,
  ): void;
  create_table(table_path: ObjectPath, table: CatalogBaseTable, ignore_if_exists: boolean): void;
  database_exists(database_name: string): boolean;
  drop_database(name: string, ignore_if_not_exists: boolean): void;
  drop_database(name: string, ignore_if_not_exists: boolean, cascade: boolean): void;
  drop_function(function_path: ObjectPath, ignore_if_not_exists: boolean): void;
  drop_model(model_path: ObjectPath, ignore_if_not_exists: boolean): void;
  drop_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec, ignore_if_not_exists: boolean): void;
  drop_table(table_path: ObjectPath, ignore_if_not_exists: boolean): void;
  function_exists(function_path: ObjectPath): boolean;
  get_database(database_name: string): CatalogDatabase;
  get_default_database(): string | null;
  get_factory(): JavaObject | undefined;
  get_function(function_path: ObjectPath): CatalogFunction;
  get_function_definition_factory(): JavaObject | undefined;
  get_model(model_path: ObjectPath): CatalogModel;
  get_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogPartition;
  get_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
  ): CatalogColumnStatistics;
  get_partition_statistics(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogTableStatistics;
  get_procedure(procedure_path: ObjectPath): Procedure;
  get_table(table_path: ObjectPath): CatalogBaseTable;
  get_table(table_path: ObjectPath, timestamp: number | bigint): CatalogBaseTable;
  get_table_column_statistics(table_path: ObjectPath): CatalogColumnStatistics;
  get_table_statistics(table_path: ObjectPath): CatalogTableStatistics;
  list_databases(): string[];
  list_functions(db_name: string): string[];
  list_materialized_tables(database_name: string): string[];
  list_models(database_name: string): string[];
  list_partitions(table_path: ObjectPath): CatalogPartitionSpec[];
  list_partitions(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogPartitionSpec[];
  list_partitions_by_filter(table_path: ObjectPath, filters: readonly Expression[]): CatalogPartitionSpec[];
  list_procedures(db_name: string): string[];
  list_tables(database_name: string): string[];
  list_views(database_name: string): string[];
  model_exists(model_path: ObjectPath): boolean;
  open(): void;
  partition_exists(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): boolean;
  rename_model(model_path: ObjectPath, new_model_name: string, ignore_if_not_exists: boolean): void;
  rename_table(table_path: ObjectPath, new_table_name: string, ignore_if_not_exists: boolean): void;
  table_exists(table_path: ObjectPath): boolean;
}

export declare class CatalogBaseTable {
  copy(): CatalogBaseTable;
  get_comment(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_options(): Map<string, string>;
  /** @deprecated */ get_schema(): JavaObject | null;
  get_table_kind(): CatalogBaseTableTableKind;
  get_unresolved_schema(): Schema;
}

// CatalogBaseTable.TableKind
export declare const CatalogBaseTableTableKind: {
  TABLE: "TABLE";
  MATERIALIZED_TABLE: "MATERIALIZED_TABLE";
  VIEW: "VIEW";
};

export declare class CatalogColumnStatistics {
  static get UNKNOWN(): CatalogColumnStatistics;
  constructor(
    column_statistics_data:
      ReadonlyMap<string, CatalogColumnStatisticsDataBase> | Readonly<Record<string, CatalogColumnStatisticsDataBase>>,
  );
  constructor(
    column_statistics_data:
      ReadonlyMap<string, CatalogColumnStatisticsDataBase> | Readonly<Record<string, CatalogColumnStatisticsDataBase>>,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatistics;
  equals(o: JavaValue): boolean;
  get_column_statistics_data(): Map<string, CatalogColumnStatisticsDataBase>;
  get_properties(): Map<string, string>;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataBase {
  copy(): CatalogColumnStatisticsDataBase;
  get_null_count(): bigint;
  get_properties(): Map<string, string>;
}

export declare class CatalogColumnStatisticsDataBinary extends CatalogColumnStatisticsDataBase {
  constructor(max_length: number | bigint, avg_length: number, null_count: number | bigint);
  constructor(
    max_length: number | bigint,
    avg_length: number,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataBinary;
  equals(o: JavaValue): boolean;
  get_avg_length(): number;
  get_max_length(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataBoolean extends CatalogColumnStatisticsDataBase {
  constructor(true_count: number | bigint, false_count: number | bigint, null_count: number | bigint);
  constructor(
    true_count: number | bigint,
    false_count: number | bigint,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataBoolean;
  equals(o: JavaValue): boolean;
  get_false_count(): bigint;
  get_true_count(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataDate extends CatalogColumnStatisticsDataBase {
  constructor(min: StatsDate, max: StatsDate, ndv: number | bigint, null_count: number | bigint);
  constructor(
    min: StatsDate,
    max: StatsDate,
    ndv: number | bigint,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataDate;
  equals(o: JavaValue): boolean;
  get_max(): StatsDate;
  get_min(): StatsDate;
  get_ndv(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataDouble extends CatalogColumnStatisticsDataBase {
  constructor(min: number, max: number, ndv: number | bigint, null_count: number | bigint);
  constructor(
    min: number,
    max: number,
    ndv: number | bigint,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataDouble;
  equals(o: JavaValue): boolean;
  get_max(): number;
  get_min(): number;
  get_ndv(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataLong extends CatalogColumnStatisticsDataBase {
  constructor(min: number | bigint, max: number | bigint, ndv: number | bigint, null_count: number | bigint);
  constructor(
    min: number | bigint,
    max: number | bigint,
    ndv: number | bigint,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataLong;
  equals(o: JavaValue): boolean;
  get_max(): bigint;
  get_min(): bigint;
  get_ndv(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogColumnStatisticsDataString extends CatalogColumnStatisticsDataBase {
  constructor(max_length: number | bigint, avg_length: number, ndv: number | bigint, null_count: number | bigint);
  constructor(
    max_length: number | bigint,
    avg_length: number,
    ndv: number | bigint,
    null_count: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogColumnStatisticsDataString;
  equals(o: JavaValue): boolean;
  get_avg_length(): number;
  get_max_length(): bigint;
  get_ndv(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogConnection {
  static of(
    options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
    comment: string | null,
  ): CatalogConnection;
  copy(): CatalogConnection;
  get_comment(): string | null;
  get_options(): Map<string, string>;
}

export declare class CatalogContext {
  static create_context(catalog_name: string, catalog: Catalog): CatalogContext;
  get_catalog_name(): string;
  get_clazz(): string | null;
  get_configuration(): Configuration;
  get_factory_identifier(): string | undefined;
}

export declare class CatalogDatabase {
  copy(): CatalogDatabase;
  copy(properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogDatabase;
  get_comment(): string | null;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_properties(): Map<string, string>;
}

export declare class CatalogDescriptor {
  static of(catalog_name: string, configuration: Configuration): CatalogDescriptor;
  static of(catalog_name: string, configuration: Configuration, comment: string): CatalogDescriptor;
  get_catalog_name(): string;
  get_comment(): string | undefined;
  get_configuration(): Configuration;
  set_comment(comment: string): CatalogDescriptor;
}

export declare class CatalogException {
  constructor(message: string);
  constructor(cause: JavaObject);
  constructor(message: string, cause: JavaObject);
}

export declare class CatalogFunction {
  copy(): CatalogFunction;
  get_class_name(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_function_language(): FunctionLanguage;
  get_function_resources(): ResourceUri[];
  get_options(): Map<string, string>;
}

export declare class CatalogMaterializedTable extends CatalogBaseTable {
  static new_builder(): CatalogMaterializedTableBuilder;
  copy(): CatalogBaseTable;
  copy(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogMaterializedTable;
  copy(
    refresh_status: CatalogMaterializedTableRefreshStatus,
    refresh_handler_description: string,
    serialized_refresh_handler: Uint8Array,
  ): CatalogMaterializedTable;
  get_definition_freshness(): IntervalFreshness | null;
  /** @deprecated */ get_definition_query(): string;
  get_distribution(): TableDistribution | undefined;
  get_expanded_query(): string;
  /** @deprecated */ get_freshness(): Temporal.Duration | null;
  get_logical_refresh_mode(): CatalogMaterializedTableLogicalRefreshMode;
  get_original_query(): string;
  get_partition_keys(): string[];
  get_refresh_handler_description(): string | undefined;
  get_refresh_mode(): CatalogMaterializedTableRefreshMode | null;
  get_refresh_status(): CatalogMaterializedTableRefreshStatus;
  get_serialized_refresh_handler(): Uint8Array | null;
  get_snapshot(): bigint | undefined;
  get_start_mode(): StartMode | undefined;
  is_partitioned(): boolean;
  to_catalog_table(): CatalogTable;
}

// CatalogMaterializedTable.Builder
export declare class CatalogMaterializedTableBuilder {
  build(): CatalogMaterializedTable;
  comment(comment: string | null): CatalogMaterializedTableBuilder;
  /** @deprecated */ definition_query(definition_query: string): CatalogMaterializedTableBuilder;
  distribution(distribution: TableDistribution | null): CatalogMaterializedTableBuilder;
  expanded_query(expanded_query: string): CatalogMaterializedTableBuilder;
  freshness(freshness: IntervalFreshness | null): CatalogMaterializedTableBuilder;
  logical_refresh_mode(
    logical_refresh_mode: CatalogMaterializedTableLogicalRefreshMode,
  ): CatalogMaterializedTableBuilder;
  options(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogMaterializedTableBuilder;
  original_query(original_query: string): CatalogMaterializedTableBuilder;
  partition_keys(partition_keys: readonly string[]): CatalogMaterializedTableBuilder;
  refresh_handler_description(refresh_handler_description: string | null): CatalogMaterializedTableBuilder;
  refresh_mode(refresh_mode: CatalogMaterializedTableRefreshMode | null): CatalogMaterializedTableBuilder;
  refresh_status(refresh_status: CatalogMaterializedTableRefreshStatus): CatalogMaterializedTableBuilder;
  schema(schema: Schema): CatalogMaterializedTableBuilder;
  serialized_refresh_handler(serialized_refresh_handler: Uint8Array | null): CatalogMaterializedTableBuilder;
  snapshot(snapshot: number | bigint | null): CatalogMaterializedTableBuilder;
}

// CatalogMaterializedTable.LogicalRefreshMode
export declare const CatalogMaterializedTableLogicalRefreshMode: {
  CONTINUOUS: "CONTINUOUS";
  FULL: "FULL";
  AUTOMATIC: "AUTOMATIC";
};

// CatalogMaterializedTable.RefreshMode
export declare const CatalogMaterializedTableRefreshMode: {
  CONTINUOUS: "CONTINUOUS";
  FULL: "FULL";
};

// CatalogMaterializedTable.RefreshStatus
export declare const CatalogMaterializedTableRefreshStatus: {
  INITIALIZING: "INITIALIZING";
  ACTIVATED: "ACTIVATED";
  SUSPENDED: "SUSPENDED";
};

export declare class CatalogModel {
  static of(
    input_schema: Schema,
    output_schema: Schema,
    model_options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
    comment: string | null,
  ): CatalogModel;
  copy(): CatalogModel;
  copy(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogModel;
  get_comment(): string | null;
  get_input_schema(): Schema;
  get_options(): Map<string, string>;
  get_output_schema(): Schema;
}

export declare class CatalogModificationEvent {
  context(): CatalogContext;
}

export declare class CatalogModificationListener {
  on_event(event: CatalogModificationEvent): void;
}

export declare class CatalogModificationListenerFactory {
  create_listener(context: CatalogModificationListenerFactoryContext): CatalogModificationListener;
  factory_identifier(): string;
  optional_options(): Set<ConfigOption<unknown>>;
  required_options(): Set<ConfigOption<unknown>>;
}

// CatalogModificationListenerFactory.Context
export declare class CatalogModificationListenerFactoryContext {
  get_configuration(): ReadableConfig;
}

export declare class CatalogNotExistException {
  constructor(catalog_name: string);
  constructor(catalog_name: string, cause: JavaObject);
}

export declare class CatalogPartition {
  copy(): CatalogPartition;
  get_comment(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_properties(): Map<string, string>;
}

export declare class CatalogPartitionSpec {
  constructor(partition_spec: ReadonlyMap<string, string> | Readonly<Record<string, string>>);
  equals(o: JavaValue): boolean;
  get_partition_spec(): Map<string, string>;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogRegistry {
  get_catalog_base_table(object_identifier: ObjectIdentifier): ResolvedCatalogBaseTable | undefined;
  get_catalog_or_error(catalog_name: string): Catalog;
  get_current_catalog(): string;
  get_current_database(): string;
  get_partition(table_identifier: ObjectIdentifier, partition_spec: CatalogPartitionSpec): CatalogPartition | undefined;
  is_temporary_table(object_identifier: ObjectIdentifier): boolean;
  qualify_identifier(identifier: UnresolvedIdentifier): ObjectIdentifier;
}

export declare class CatalogStore {
  close(): void;
  contains(catalog_name: string): boolean;
  get_catalog(catalog_name: string): CatalogDescriptor | undefined;
  list_catalogs(): Set<string>;
  open(): void;
  remove_catalog(catalog_name: string, ignore_if_not_exists: boolean): void;
  store_catalog(catalog_name: string, catalog: CatalogDescriptor): void;
}

export declare class CatalogTable extends CatalogBaseTable {
  static from_properties(properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogTable;
  static new_builder(): CatalogTableBuilder;
  copy(): CatalogBaseTable;
  copy(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogTable;
  get_distribution(): TableDistribution | undefined;
  get_partition_keys(): string[];
  get_snapshot(): bigint | undefined;
  is_partitioned(): boolean;
}

// CatalogTable.Builder
export declare class CatalogTableBuilder {
  build(): CatalogTable;
  comment(comment: string | null): CatalogTableBuilder;
  distribution(distribution: TableDistribution | null): CatalogTableBuilder;
  options(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogTableBuilder;
  partition_keys(partition_keys: readonly string[]): CatalogTableBuilder;
  schema(schema: Schema): CatalogTableBuilder;
  snapshot(snapshot: number | bigint | null): CatalogTableBuilder;
}

export declare class CatalogTableStatistics {
  static get UNKNOWN(): CatalogTableStatistics;
  constructor(
    row_count: number | bigint,
    file_count: number,
    total_size: number | bigint,
    raw_data_size: number | bigint,
  );
  constructor(
    row_count: number | bigint,
    file_count: number,
    total_size: number | bigint,
    raw_data_size: number | bigint,
    properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  );
  copy(): CatalogTableStatistics;
  equals(o: JavaValue): boolean;
  get_file_count(): number;
  get_properties(): Map<string, string>;
  get_raw_data_size(): bigint;
  get_row_count(): bigint;
  get_total_size(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class CatalogView extends CatalogBaseTable {
  static of(
    schema: Schema,
    comment: string | null,
    original_query: string,
    expanded_query: string,
    options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  ): CatalogView;
  get_expanded_query(): string;
  get_original_query(): string;
}

export declare class ChangelogFunction extends FunctionDefinition {
  get_changelog_mode(changelog_context: ChangelogFunctionChangelogContext): JavaObject;
}

// ChangelogFunction.ChangelogContext
export declare class ChangelogFunctionChangelogContext {
  get_required_changelog_mode(): JavaObject;
  get_table_changelog_mode(pos: number): JavaObject;
}

export declare class CharType extends LogicalType {
  static get DEFAULT_LENGTH(): number;
  static get EMPTY_LITERAL_LENGTH(): number;
  static get MAX_LENGTH(): number;
  static get MIN_LENGTH(): number;
  constructor();
  constructor(length: number);
  constructor(is_nullable: boolean, length: number);
  static of_empty_literal(): CharType;
  get_length(): number;
}

export declare const CheckpointingMode: {
  EXACTLY_ONCE: "EXACTLY_ONCE";
  AT_LEAST_ONCE: "AT_LEAST_ONCE";
};

export declare class CheckpointingOptions {
  static get ALIGNED_CHECKPOINT_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get CHECKPOINTING_CONSISTENCY_MODE(): ConfigOption<CheckpointingMode>;
  static get CHECKPOINTING_DURING_RECOVERY_ENABLED(): ConfigOption<boolean>;
  static get CHECKPOINTING_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get CHECKPOINTING_INTERVAL_DURING_BACKLOG(): ConfigOption<Temporal.Duration>;
  static get CHECKPOINTING_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get CHECKPOINTS_DIRECTORY(): ConfigOption<string>;
  static get CHECKPOINT_STORAGE(): ConfigOption<string>;
  static get CLEANER_PARALLEL_MODE(): ConfigOption<boolean>;
  static get CREATE_CHECKPOINT_SUB_DIR(): ConfigOption<boolean>;
  static get ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH(): ConfigOption<boolean>;
  static get ENABLE_UNALIGNED(): ConfigOption<boolean>;
  static get ENABLE_UNALIGNED_INTERRUPTIBLE_TIMERS(): ConfigOption<boolean>;
  static get EXTERNALIZED_CHECKPOINT_RETENTION(): ConfigOption<ExternalizedCheckpointRetention>;
  static get FILE_MERGING_ACROSS_BOUNDARY(): ConfigOption<boolean>;
  static get FILE_MERGING_ENABLED(): ConfigOption<boolean>;
  static get FILE_MERGING_MAX_FILE_SIZE(): ConfigOption<MemorySize>;
  static get FILE_MERGING_MAX_SPACE_AMPLIFICATION(): ConfigOption<number>;
  static get FILE_MERGING_MAX_SUBTASKS_PER_FILE(): ConfigOption<number>;
  static get FILE_MERGING_POOL_BLOCKING(): ConfigOption<boolean>;
  static get FORCE_UNALIGNED(): ConfigOption<boolean>;
  static get FS_SMALL_FILE_THRESHOLD(): ConfigOption<MemorySize>;
  static get FS_WRITE_BUFFER_SIZE(): ConfigOption<number>;
  static get INCREMENTAL_CHECKPOINTS(): ConfigOption<boolean>;
  static get LOCAL_BACKUP_ENABLED(): ConfigOption<boolean>;
  static get LOCAL_RECOVERY_TASK_MANAGER_STATE_ROOT_DIRS(): ConfigOption<string>;
  static get MAX_CONCURRENT_CHECKPOINTS(): ConfigOption<number>;
  static get MAX_RETAINED_CHECKPOINTS(): ConfigOption<number>;
  static get MIN_PAUSE_BETWEEN_CHECKPOINTS(): ConfigOption<Temporal.Duration>;
  static get PAUSE_SOURCES_UNTIL_FIRST_CHECKPOINT(): ConfigOption<boolean>;
  static get SAVEPOINT_DIRECTORY(): ConfigOption<string>;
  static get TOLERABLE_FAILURE_NUMBER(): ConfigOption<number>;
  static get UNALIGNED_MAX_SUBTASKS_PER_CHANNEL_STATE_FILE(): ConfigOption<number>;
  static get UNALIGNED_RECOVER_OUTPUT_ON_DOWNSTREAM(): ConfigOption<boolean>;
  constructor();
}

export declare const ClosureCleanerLevel: {
  NONE: "NONE";
  TOP_LEVEL: "TOP_LEVEL";
  RECURSIVE: "RECURSIVE";
  get_description(constant: ClosureCleanerLevel): JavaObject;
};

export declare class CollectionDataType extends DataType {
  constructor(logical_type: LogicalType, element_data_type: DataType);
  constructor(logical_type: LogicalType, conversion_class: JavaClassName | null, element_data_type: DataType);
  get_element_data_type(): DataType;
}

export declare class Column {
  static computed(name: string, expression: ResolvedExpression): ColumnComputedColumn;
  static metadata(
    name: string,
    data_type: DataType,
    metadata_key: string | null,
    is_virtual: boolean,
  ): ColumnMetadataColumn;
  static physical(name: string, data_type: DataType): ColumnPhysicalColumn;
  as_summary_string(): string;
  copy(new_type: DataType): Column;
  equals(o: JavaValue): boolean;
  explain_extras(): string | undefined;
  get_comment(): string | undefined;
  get_data_type(): DataType;
  get_name(): string;
  hash_code(): number;
  is_persisted(): boolean;
  is_physical(): boolean;
  rename(new_name: string): Column;
  to_string(): string;
  with_comment(comment: string | null): Column;
}

// Column.ComputedColumn
export declare class ColumnComputedColumn extends Column {
  copy(new_data_type: DataType): Column;
  get_expression(): ResolvedExpression;
  with_comment(comment: string): ColumnComputedColumn;
}

// Column.MetadataColumn
export declare class ColumnMetadataColumn extends Column {
  copy(new_data_type: DataType): Column;
  get_metadata_key(): string | undefined;
  is_virtual(): boolean;
  with_comment(comment: string | null): ColumnMetadataColumn;
}

// Column.PhysicalColumn
export declare class ColumnPhysicalColumn extends Column {
  copy(new_data_type: DataType): Column;
  with_comment(comment: string): ColumnPhysicalColumn;
}

export declare class ColumnList {
  static of(names: readonly string[]): ColumnList;
  static of(names: readonly string[], data_types: readonly DataType[]): ColumnList;
  static of(...names: readonly string[]): ColumnList;
  equals(o: JavaValue): boolean;
  get_data_types(): DataType[];
  get_names(): string[];
  hash_code(): number;
  to_string(): string;
}

export declare class ColumnStats {
  static get UNKNOWN(): ColumnStats;
  constructor(
    ndv: number | bigint,
    null_count: number | bigint,
    avg_len: number,
    max_len: number,
    max: JavaValue,
    min: JavaValue,
  );
  copy(): ColumnStats;
  equals(o: JavaValue): boolean;
  get_avg_len(): number | null;
  get_max(): JavaValue;
  get_max_len(): number | null;
  get_min(): JavaValue;
  get_ndv(): bigint | null;
  get_null_count(): bigint | null;
  hash_code(): number;
  merge(other: ColumnStats, is_partition_key: boolean): ColumnStats;
  to_string(): string;
}

// ColumnStats.Builder
export declare class ColumnStatsBuilder {
  constructor();
  static builder(): ColumnStatsBuilder;
  build(): ColumnStats;
  set_avg_len(avg_len: number): ColumnStatsBuilder;
  set_max(max: JavaValue): ColumnStatsBuilder;
  set_max_len(max_len: number): ColumnStatsBuilder;
  set_min(min: JavaValue): ColumnStatsBuilder;
  set_ndv(ndv: number | bigint): ColumnStatsBuilder;
  set_null_count(null_count: number | bigint): ColumnStatsBuilder;
}

export declare class Compilable {
  compile_plan(): CompiledPlan;
}

export declare class CompiledPlan {
  as_json_string(): string;
  as_smile_bytes(): Uint8Array;
  execute(): Promise<TableResult>;
  explain(...extra_details: readonly ExplainDetail[]): string;
  explain(format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  get_flink_version(): FlinkVersion;
  print_explain(...extra_details: readonly ExplainDetail[]): CompiledPlan;
  print_json_string(): CompiledPlan;
  write_to_file(path: string): void;
  write_to_file(path: string, ignore_if_exists: boolean): void;
}

export declare class ConfigOption<T> {
  default_value(): T;
  description(): JavaObject;
  equals(o: JavaValue): boolean;
  fallback_keys(): JavaObject[];
  has_default_value(): boolean;
  has_fallback_keys(): boolean;
  hash_code(): number;
  key(): string;
  to_string(): string;
  with_deprecated_keys(...deprecated_keys: readonly string[]): ConfigOption<T>;
  with_description(description: string): ConfigOption<T>;
  with_description(description: JavaObject): ConfigOption<T>;
  with_fallback_keys(...fallback_keys: readonly string[]): ConfigOption<T>;
}

export declare class ConfigOptions {
  static key(key: string): ConfigOptionsOptionBuilder;
}

// ConfigOptions.ListConfigOptionBuilder
export declare class ConfigOptionsListConfigOptionBuilder<E> {
  default_values(...values: readonly E[]): ConfigOption<E[]>;
  no_default_value(): ConfigOption<E[]>;
}

// ConfigOptions.OptionBuilder
export declare class ConfigOptionsOptionBuilder {
  boolean_type(): ConfigOptionsTypedConfigOptionBuilder<boolean>;
  double_type(): ConfigOptionsTypedConfigOptionBuilder<number>;
  duration_type(): ConfigOptionsTypedConfigOptionBuilder<Temporal.Duration>;
  enum_type(enum_class: JavaClassName): ConfigOptionsTypedConfigOptionBuilder<string>;
  float_type(): ConfigOptionsTypedConfigOptionBuilder<number>;
  int_type(): ConfigOptionsTypedConfigOptionBuilder<number>;
  long_type(): ConfigOptionsTypedConfigOptionBuilder<bigint>;
  map_type(): ConfigOptionsTypedConfigOptionBuilder<Map<string, string>>;
  memory_type(): ConfigOptionsTypedConfigOptionBuilder<MemorySize>;
  string_type(): ConfigOptionsTypedConfigOptionBuilder<string>;
}

// ConfigOptions.TypedConfigOptionBuilder
export declare class ConfigOptionsTypedConfigOptionBuilder<T> {
  as_list(): ConfigOptionsListConfigOptionBuilder<T>;
  default_value(value: T): ConfigOption<T>;
  no_default_value(): ConfigOption<T>;
}

export declare class Configuration {
  constructor();
  constructor(other: Configuration);
  static from_map(map: ReadonlyMap<string, string> | Readonly<Record<string, string>>): Configuration;
  add_all(other: Configuration): void;
  add_all(other: Configuration, prefix: string): void;
  add_all_to_properties(props: ReadonlyMap<string, string> | Readonly<Record<string, string>>): void;
  clone(): Configuration;
  contains(config_option: ConfigOption<unknown>): boolean;
  contains_key(key: string): boolean;
  equals(obj: JavaValue): boolean;
  get<T>(option: ConfigOption<T>): T;
  get<T>(config_option: ConfigOption<T>, override_default: T): T;
  get_enum(enum_class: JavaClassName, config_option: ConfigOption<string>): string;
  get_optional<T>(option: ConfigOption<T>): T | undefined;
  get_string(key: string, default_value: string): string;
  get_value(config_option: ConfigOption<unknown>): string | null;
  hash_code(): number;
  key_set(): Set<string>;
  remove_config<T>(config_option: ConfigOption<T>): boolean;
  remove_key(key: string): boolean;
  set<T>(option: ConfigOption<T>, value: T): this;
  set_string(key: string, value: string): void;
  to_map(): Map<string, string>;
  to_string(): string;
}

export declare class Constraint {
  as_summary_string(): string;
  get_name(): string;
  get_type(): ConstraintConstraintType;
  is_enforced(): boolean;
}

// Constraint.ConstraintType
export declare const ConstraintConstraintType: {
  PRIMARY_KEY: "PRIMARY_KEY";
  UNIQUE_KEY: "UNIQUE_KEY";
  IMMUTABLE_COLUMNS: "IMMUTABLE_COLUMNS";
};

export declare class CoreModule {
  static get INSTANCE(): CoreModule;
  get_function_definition(name: string): FunctionDefinition | undefined;
  get_model_provider_factory(): JavaObject | undefined;
  get_table_sink_factory(): JavaObject | undefined;
  get_table_source_factory(): JavaObject | undefined;
  list_functions(): Set<string>;
  list_functions(include_hidden_functions: boolean): Set<string>;
}

export declare class CoreOptions {
  static get ALLOWED_FALLBACK_FILESYSTEMS(): ConfigOption<string>;
  static get ALWAYS_PARENT_FIRST_LOADER_PATTERNS(): ConfigOption<string[]>;
  static get ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL(): ConfigOption<string[]>;
  static get CHECK_LEAKED_CLASSLOADER(): ConfigOption<boolean>;
  static get CLASSLOADER_RESOLVE_ORDER(): ConfigOption<string>;
  static get DEFAULT_FILESYSTEM_SCHEME(): ConfigOption<string>;
  static get DEFAULT_PARALLELISM(): ConfigOption<number>;
  static get FAIL_ON_USER_CLASS_LOADING_METASPACE_OOM(): ConfigOption<boolean>;
  static get FILESYSTEM_OUTPUT_ALWAYS_CREATE_DIRECTORY(): ConfigOption<boolean>;
  static get FILESYTEM_DEFAULT_OVERRIDE(): ConfigOption<boolean>;
  static get FLINK_CLI_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_DEFAULT_JM_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_DEFAULT_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_DEFAULT_TM_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_HADOOP_CONF_DIR(): ConfigOption<string>;
  static get FLINK_HBASE_CONF_DIR(): ConfigOption<string>;
  static get FLINK_HS_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_JAVA_HOME(): ConfigOption<string>;
  static get FLINK_JM_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_LOG_DIR(): ConfigOption<string>;
  static get FLINK_LOG_LEVEL(): ConfigOption<string>;
  static get FLINK_LOG_MAX(): ConfigOption<number>;
  static get FLINK_PID_DIR(): ConfigOption<string>;
  static get FLINK_SQL_GATEWAY_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_SSH_OPTIONS(): ConfigOption<string>;
  static get FLINK_STD_REDIRECT_TO_FILE(): ConfigOption<boolean>;
  static get FLINK_TM_JVM_OPTIONS(): ConfigOption<string>;
  static get FLINK_YARN_CONF_DIR(): ConfigOption<string>;
  static get PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS(): ConfigOption<string[]>;
  static get PLUGIN_ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL(): ConfigOption<string[]>;
  static get TMP_DIRS(): ConfigOption<string>;
  constructor();
  static file_system_connection_limit(scheme: string): ConfigOption<number>;
  static file_system_connection_limit_in(scheme: string): ConfigOption<number>;
  static file_system_connection_limit_out(scheme: string): ConfigOption<number>;
  static file_system_connection_limit_stream_inactivity_timeout(scheme: string): ConfigOption<bigint>;
  static file_system_connection_limit_timeout(scheme: string): ConfigOption<bigint>;
  static file_system_factory_priority(scheme: string, class_name: string): ConfigOption<number>;
  static get_parent_first_loader_patterns(config: ReadableConfig): string[];
  static get_plugin_parent_first_loader_patterns(config: Configuration): string[];
}

export declare class CreateDatabaseEvent extends DatabaseModificationEvent {
  static create_event(
    context: CatalogContext,
    database_name: string,
    database: CatalogDatabase,
    ignore_if_exists: boolean,
  ): CreateDatabaseEvent;
  ignore_if_exists(): boolean;
}

export declare class CreateModelEvent extends ModelModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    model: CatalogModel,
    ignore_if_exists: boolean,
    is_temporary: boolean,
  ): CreateModelEvent;
  ignore_if_exists(): boolean;
}

export declare class CreateTableEvent extends TableModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    table: CatalogBaseTable,
    ignore_if_exists: boolean,
    is_temporary: boolean,
  ): CreateTableEvent;
  ignore_if_exists(): boolean;
}

export declare class DataType {
  static get_field_count(data_type: DataType): number;
  static get_field_data_types(data_type: DataType): DataType[];
  static get_field_names(data_type: DataType): string[];
  static get_fields(data_type: DataType): DataTypesField[];
  accept(visitor: DataTypeVisitor): JavaValue;
  bridged_to(new_conversion_class: JavaClassName): DataType;
  equals(o: JavaValue): boolean;
  get_children(): DataType[];
  get_conversion_class(): string;
  get_logical_type(): LogicalType;
  hash_code(): number;
  not_null(): DataType;
  nullable(): DataType;
  to_internal(): DataType;
  to_string(): string;
}

export declare class DataTypeFactory {
  create_data_type(abstract_data_type: AbstractDataType): DataType;
  create_data_type(type_string: string): DataType;
  create_data_type(identifier: UnresolvedIdentifier): DataType;
  create_data_type(clazz: JavaClassName): DataType;
  create_data_type(type_info: JavaObject): DataType;
  create_logical_type(type_string: string): LogicalType;
  create_logical_type(identifier: UnresolvedIdentifier): LogicalType;
  create_raw_data_type(clazz: JavaClassName): DataType;
  create_raw_data_type(type_info: JavaObject): DataType;
}

export declare class DataTypeVisitor {
  visit(atomic_data_type: AtomicDataType): JavaValue;
  visit(collection_data_type: CollectionDataType): JavaValue;
  visit(fields_data_type: FieldsDataType): JavaValue;
  visit(key_value_data_type: KeyValueDataType): JavaValue;
}

export declare class DataTypes {
  static ARRAY(element_data_type: DataType): DataType;
  static ARRAY(element_data_type: AbstractDataType): UnresolvedDataType;
  static BIGINT(): DataType;
  static BINARY(n: number): DataType;
  static BITMAP(): DataType;
  static BOOLEAN(): DataType;
  static BYTES(): DataType;
  static CHAR(n: number): DataType;
  static DATE(): DataType;
  static DAY(): DataTypesResolution;
  static DAY(precision: number): DataTypesResolution;
  static DECIMAL(precision: number, scale: number): DataType;
  static DESCRIPTOR(): DataType;
  static DOUBLE(): DataType;
  static FIELD(name: string, data_type: DataType): DataTypesField;
  static FIELD(name: string, data_type: DataType, description: string | null): DataTypesField;
  static FIELD(name: string, field_data_type: AbstractDataType): DataTypesUnresolvedField;
  static FIELD(name: string, field_data_type: AbstractDataType, description: string | null): DataTypesUnresolvedField;
  static FLOAT(): DataType;
  static HOUR(): DataTypesResolution;
  static INT(): DataType;
  static INTERVAL(resolution: DataTypesResolution): DataType;
  static INTERVAL(upper_resolution: DataTypesResolution, lower_resolution: DataTypesResolution): DataType;
  static MAP(key_data_type: DataType, value_data_type: DataType): DataType;
  static MAP(key_data_type: AbstractDataType, value_data_type: AbstractDataType): UnresolvedDataType;
  static MINUTE(): DataTypesResolution;
  static MONTH(): DataTypesResolution;
  static MULTISET(element_data_type: DataType): DataType;
  static MULTISET(element_data_type: AbstractDataType): UnresolvedDataType;
  static NULL(): DataType;
  static RAW(clazz: JavaClassName): UnresolvedDataType;
  static RAW(type_information: JavaObject): UnresolvedDataType;
  static RAW(clazz: JavaClassName, serializer: JavaObject): DataType;
  static ROW(): DataType;
  static ROW(fields: readonly DataTypesField[]): DataType;
  static ROW(...fields: readonly DataTypesField[]): DataType;
  static ROW(...field_data_types: readonly DataType[]): DataType;
  static ROW(...fields: readonly DataTypesAbstractField[]): UnresolvedDataType;
  static ROW(...field_data_types: readonly AbstractDataType[]): UnresolvedDataType;
  static SECOND(): DataTypesResolution;
  static SECOND(precision: number): DataTypesResolution;
  static SMALLINT(): DataType;
  static STRING(): DataType;
  static STRUCTURED(class_name: string, ...fields: readonly DataTypesField[]): DataType;
  static STRUCTURED(implementation_class: JavaClassName, ...fields: readonly DataTypesField[]): DataType;
  static STRUCTURED(class_name: string, ...fields: readonly DataTypesAbstractField[]): UnresolvedDataType;
  static STRUCTURED(
    implementation_class: JavaClassName,
    ...fields: readonly DataTypesAbstractField[]
  ): UnresolvedDataType;
  static TIME(): DataType;
  static TIME(precision: number): DataType;
  static TIMESTAMP(): DataType;
  static TIMESTAMP(precision: number): DataType;
  static TIMESTAMP_LTZ(): DataType;
  static TIMESTAMP_LTZ(precision: number): DataType;
  static TIMESTAMP_WITH_LOCAL_TIME_ZONE(): DataType;
  static TIMESTAMP_WITH_LOCAL_TIME_ZONE(precision: number): DataType;
  static TIMESTAMP_WITH_TIME_ZONE(): DataType;
  static TIMESTAMP_WITH_TIME_ZONE(precision: number): DataType;
  static TINYINT(): DataType;
  static VARBINARY(n: number): DataType;
  static VARCHAR(n: number): DataType;
  static VARIANT(): DataType;
  static YEAR(): DataTypesResolution;
  static YEAR(precision: number): DataTypesResolution;
  static of(logical_type: LogicalType): DataType;
  static of(unresolved_name: string): UnresolvedDataType;
  static of(unresolved_class: JavaClassName): UnresolvedDataType;
  static of(type_info: JavaObject): UnresolvedDataType;
}

// DataTypes.AbstractField
export declare class DataTypesAbstractField {
  equals(o: JavaValue): boolean;
  get_description(): string | undefined;
  get_name(): string;
  hash_code(): number;
  to_string(): string;
}

// DataTypes.Field
export declare class DataTypesField extends DataTypesAbstractField {
  get_data_type(): DataType;
}

// DataTypes.Resolution
export declare class DataTypesResolution {
  to_string(): string;
}

// DataTypes.UnresolvedField
export declare class DataTypesUnresolvedField extends DataTypesAbstractField {}

export declare class DatabaseAlreadyExistException {
  constructor(catalog: string, database: string);
  constructor(catalog: string, database: string, cause: JavaObject);
}

export declare class DatabaseModificationEvent extends CatalogModificationEvent {
  database(): CatalogDatabase | null;
  database_name(): string;
}

export declare class DatabaseNotEmptyException {
  constructor(catalog: string, database: string);
  constructor(catalog: string, database: string, cause: JavaObject);
}

export declare class DatabaseNotExistException {
  constructor(catalog_name: string, database_name: string);
  constructor(catalog_name: string, database_name: string, cause: JavaObject);
}

export declare class DataviewDataView {
  clear(): void;
}

export declare class DateType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class DayTimeIntervalType extends LogicalType {
  static get DEFAULT_DAY_PRECISION(): number;
  static get DEFAULT_FRACTIONAL_PRECISION(): number;
  static get MAX_DAY_PRECISION(): number;
  static get MAX_FRACTIONAL_PRECISION(): number;
  static get MIN_DAY_PRECISION(): number;
  static get MIN_FRACTIONAL_PRECISION(): number;
  constructor(resolution: DayTimeIntervalTypeDayTimeResolution);
  constructor(resolution: DayTimeIntervalTypeDayTimeResolution, day_precision: number, fractional_precision: number);
  constructor(
    is_nullable: boolean,
    resolution: DayTimeIntervalTypeDayTimeResolution,
    day_precision: number,
    fractional_precision: number,
  );
  get_day_precision(): number;
  get_fractional_precision(): number;
  get_resolution(): DayTimeIntervalTypeDayTimeResolution;
}

// DayTimeIntervalType.DayTimeResolution
export declare const DayTimeIntervalTypeDayTimeResolution: {
  DAY: "DAY";
  DAY_TO_HOUR: "DAY_TO_HOUR";
  DAY_TO_MINUTE: "DAY_TO_MINUTE";
  DAY_TO_SECOND: "DAY_TO_SECOND";
  HOUR: "HOUR";
  HOUR_TO_MINUTE: "HOUR_TO_MINUTE";
  HOUR_TO_SECOND: "HOUR_TO_SECOND";
  MINUTE: "MINUTE";
  MINUTE_TO_SECOND: "MINUTE_TO_SECOND";
  SECOND: "SECOND";
};

export declare class DecimalType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get DEFAULT_SCALE(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  static get MIN_SCALE(): number;
  constructor();
  constructor(precision: number);
  constructor(precision: number, scale: number);
  constructor(is_nullable: boolean, precision: number, scale: number);
  get_precision(): number;
  get_scale(): number;
}

export declare class DeclarativeAggregateFunction extends UserDefinedFunction {
  accumulate_expressions(): Expression[];
  agg_buffer_attributes(): UnresolvedReferenceExpression[];
  get_agg_buffer_types(): DataType[];
  get_result_type(): DataType;
  get_type_inference(factory: DataTypeFactory): JavaObject;
  get_value_expression(): Expression;
  initial_values_expressions(): Expression[];
  merge_expressions(): Expression[];
  merge_operand(agg_buffer: UnresolvedReferenceExpression): UnresolvedReferenceExpression;
  merge_operands(): UnresolvedReferenceExpression[];
  operand(i: number): UnresolvedReferenceExpression;
  operand_count(): number;
  operands(): UnresolvedReferenceExpression[];
  retract_expressions(): Expression[];
}

export declare class DefaultResolvedCatalogModel {
  constructor(origin: CatalogModel, resolved_input_schema: ResolvedSchema, resolved_output_schema: ResolvedSchema);
  copy(): ResolvedCatalogModel;
  copy(model_options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): ResolvedCatalogModel;
  equals(o: JavaValue): boolean;
  get_comment(): string;
  get_input_schema(): Schema;
  get_options(): Map<string, string>;
  get_origin(): CatalogModel;
  get_output_schema(): Schema;
  get_resolved_input_schema(): ResolvedSchema;
  get_resolved_output_schema(): ResolvedSchema;
  hash_code(): number;
  to_properties(): Map<string, string>;
  to_properties(sql_factory: SqlFactory): Map<string, string>;
  to_string(): string;
}

export declare class DeploymentOptions {
  static get ATTACHED(): ConfigOption<boolean>;
  static get JOB_LISTENERS(): ConfigOption<string[]>;
  static get JOB_STATUS_CHANGED_LISTENERS(): ConfigOption<string[]>;
  static get PROGRAM_CONFIG_ENABLED(): ConfigOption<boolean>;
  static get PROGRAM_CONFIG_WILDCARDS(): ConfigOption<string[]>;
  static get SHUTDOWN_IF_ATTACHED(): ConfigOption<boolean>;
  static get SHUTDOWN_ON_APPLICATION_FINISH(): ConfigOption<boolean>;
  /** @deprecated */ static get SUBMIT_FAILED_JOB_ON_APPLICATION_ERROR(): ConfigOption<boolean>;
  static get TARGET(): ConfigOption<string>;
  static get TERMINATE_APPLICATION_ON_ANY_JOB_EXCEPTION(): ConfigOption<boolean>;
  constructor();
}

export declare class DescribedEnum {
  get_description(): JavaObject;
}

export declare class DescriptorType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class DistinctType extends UserDefinedType {
  static new_builder(object_identifier: ObjectIdentifier, source_type: LogicalType): DistinctTypeBuilder;
  get_source_type(): LogicalType;
}

// DistinctType.Builder
export declare class DistinctTypeBuilder {
  constructor(object_identifier: ObjectIdentifier, source_type: LogicalType);
  build(): DistinctType;
  description(description: string): DistinctTypeBuilder;
}

export declare class DoubleType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class DropDatabaseEvent extends DatabaseModificationEvent {
  static create_event(
    context: CatalogContext,
    database_name: string,
    ignore_if_not_exists: boolean,
    cascade: boolean,
  ): CatalogModificationEvent;
  cascade(): boolean;
  ignore_if_not_exists(): boolean;
}

export declare class DropModelEvent extends ModelModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    model: CatalogModel | null,
    ignore_if_not_exists: boolean,
    is_temporary: boolean,
  ): DropModelEvent;
  ignore_if_not_exists(): boolean;
}

export declare class DropTableEvent extends TableModificationEvent {
  static create_event(
    context: CatalogContext,
    identifier: ObjectIdentifier,
    table: CatalogBaseTable | null,
    ignore_if_not_exists: boolean,
    is_temporary: boolean,
  ): DropTableEvent;
  ignore_if_not_exists(): boolean;
}

export declare class DynamicBuiltInFunctionDefinitionFactory {
  factory_identifier(): string;
  get_built_in_function_definitions(): SpecializedFunction[];
}

export declare class EnvironmentSettings {
  static in_batch_mode(): EnvironmentSettings;
  static in_streaming_mode(): EnvironmentSettings;
  static new_instance(): EnvironmentSettingsBuilder;
  get_built_in_catalog_name(): string;
  get_built_in_database_name(): string;
  get_configuration(): Configuration;
  is_streaming_mode(): boolean;
}

// EnvironmentSettings.Builder
export declare class EnvironmentSettingsBuilder {
  constructor();
  build(): EnvironmentSettings;
  in_batch_mode(): this;
  in_streaming_mode(): this;
  with_built_in_catalog_name(built_in_catalog_name: string): this;
  with_built_in_database_name(built_in_database_name: string): this;
  with_catalog_store(catalog_store: CatalogStore): this;
  with_configuration(configuration: Configuration): this;
  with_secret_store(secret_store: SecretStore): this;
  with_sql_factory(sql_factory: SqlFactory): this;
}

export declare class ExceptionsTableNotExistException {
  constructor(catalog_name: string, table_path: ObjectPath);
  constructor(catalog_name: string, table_path: ObjectPath, cause: JavaObject);
}

export declare class Executable {
  execute(): Promise<TableResult>;
}

export declare class ExecutionConfigOptions {
  static get IDLE_STATE_RETENTION(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_LOOKUP_BUFFER_CAPACITY(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_LOOKUP_KEY_ORDERED(): ConfigOption<boolean>;
  static get TABLE_EXEC_ASYNC_LOOKUP_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get TABLE_EXEC_ASYNC_LOOKUP_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_ML_PREDICT_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_ML_PREDICT_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get TABLE_EXEC_ASYNC_ML_PREDICT_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_SCALAR_MAX_ATTEMPTS(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_SCALAR_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_SCALAR_RETRY_DELAY(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_SCALAR_RETRY_STRATEGY(): ConfigOption<ExecutionConfigOptionsRetryStrategy>;
  static get TABLE_EXEC_ASYNC_SCALAR_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_STATE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_ASYNC_TABLE_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_TABLE_MAX_RETRIES(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_TABLE_RETRY_DELAY(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_TABLE_RETRY_STRATEGY(): ConfigOption<ExecutionConfigOptionsRetryStrategy>;
  static get TABLE_EXEC_ASYNC_TABLE_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_ASYNC_VECTOR_SEARCH_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get TABLE_EXEC_ASYNC_VECTOR_SEARCH_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get TABLE_EXEC_ASYNC_VECTOR_SEARCH_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_DEDUPLICATE_INSERT_UPDATE_AFTER_SENSITIVE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_DEDUPLICATE_MINIBATCH_COMPACT_CHANGES_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_DELTA_JOIN_CACHE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_DELTA_JOIN_LEFT_CACHE_SIZE(): ConfigOption<bigint>;
  static get TABLE_EXEC_DELTA_JOIN_RIGHT_CACHE_SIZE(): ConfigOption<bigint>;
  static get TABLE_EXEC_DISABLED_OPERATORS(): ConfigOption<string>;
  static get TABLE_EXEC_INTERVAL_JOIN_MIN_CLEAN_UP_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_LEGACY_CAST_BEHAVIOUR(): ConfigOption<ExecutionConfigOptionsLegacyCastBehaviour>;
  static get TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_DISTINCT_VALUE_RATE_THRESHOLD(): ConfigOption<number>;
  static get TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_LOCAL_HASH_AGG_ADAPTIVE_SAMPLING_THRESHOLD(): ConfigOption<bigint>;
  static get TABLE_EXEC_MINIBATCH_ALLOW_LATENCY(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_MINIBATCH_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_MINIBATCH_SIZE(): ConfigOption<bigint>;
  static get TABLE_EXEC_OPERATOR_FUSION_CODEGEN_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_RANK_TOPN_CACHE_SIZE(): ConfigOption<bigint>;
  static get TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM(): ConfigOption<number>;
  static get TABLE_EXEC_RESOURCE_EXTERNAL_BUFFER_MEMORY(): ConfigOption<MemorySize>;
  static get TABLE_EXEC_RESOURCE_HASH_AGG_MEMORY(): ConfigOption<MemorySize>;
  static get TABLE_EXEC_RESOURCE_HASH_JOIN_MEMORY(): ConfigOption<MemorySize>;
  static get TABLE_EXEC_RESOURCE_SORT_MEMORY(): ConfigOption<MemorySize>;
  static get TABLE_EXEC_SIMPLIFY_OPERATOR_NAME_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_SINK_KEYED_SHUFFLE(): ConfigOption<ExecutionConfigOptionsSinkKeyedShuffle>;
  static get TABLE_EXEC_SINK_NESTED_CONSTRAINT_ENFORCER(): ConfigOption<ExecutionConfigOptionsNestedEnforcer>;
  static get TABLE_EXEC_SINK_NOT_NULL_ENFORCER(): ConfigOption<ExecutionConfigOptionsNotNullEnforcer>;
  static get TABLE_EXEC_SINK_REQUIRE_ON_CONFLICT(): ConfigOption<boolean>;
  static get TABLE_EXEC_SINK_ROWTIME_INSERTER(): ConfigOption<ExecutionConfigOptionsRowtimeInserter>;
  static get TABLE_EXEC_SINK_TYPE_LENGTH_ENFORCER(): ConfigOption<ExecutionConfigOptionsTypeLengthEnforcer>;
  static get TABLE_EXEC_SINK_UPSERT_MATERIALIZE(): ConfigOption<ExecutionConfigOptionsUpsertMaterialize>;
  static get TABLE_EXEC_SINK_UPSERT_MATERIALIZE_ADAPTIVE_THRESHOLD_HIGH(): ConfigOption<bigint>;
  static get TABLE_EXEC_SINK_UPSERT_MATERIALIZE_ADAPTIVE_THRESHOLD_LOW(): ConfigOption<bigint>;
  static get TABLE_EXEC_SINK_UPSERT_MATERIALIZE_STRATEGY(): ConfigOption<ExecutionConfigOptionsSinkUpsertMaterializeStrategy>;
  static get TABLE_EXEC_SORT_ASYNC_MERGE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_SORT_DEFAULT_LIMIT(): ConfigOption<number>;
  static get TABLE_EXEC_SORT_MAX_NUM_FILE_HANDLES(): ConfigOption<number>;
  static get TABLE_EXEC_SOURCE_CDC_EVENTS_DUPLICATE(): ConfigOption<boolean>;
  static get TABLE_EXEC_SOURCE_IDLE_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TABLE_EXEC_SPILL_COMPRESSION_BLOCK_SIZE(): ConfigOption<MemorySize>;
  static get TABLE_EXEC_SPILL_COMPRESSION_ENABLED(): ConfigOption<boolean>;
  static get TABLE_EXEC_UID_FORMAT(): ConfigOption<string>;
  static get TABLE_EXEC_UID_GENERATION(): ConfigOption<ExecutionConfigOptionsUidGeneration>;
  static get TABLE_EXEC_WINDOW_AGG_BUFFER_SIZE_LIMIT(): ConfigOption<number>;
  static get UNBOUNDED_OVER_VERSION(): ConfigOption<number>;
  constructor();
}

// ExecutionConfigOptions.AsyncOutputMode
export declare const ExecutionConfigOptionsAsyncOutputMode: {
  ORDERED: "ORDERED";
  ALLOW_UNORDERED: "ALLOW_UNORDERED";
};

// ExecutionConfigOptions.LegacyCastBehaviour
export declare const ExecutionConfigOptionsLegacyCastBehaviour: {
  ENABLED: "ENABLED";
  DISABLED: "DISABLED";
  is_enabled(constant: ExecutionConfigOptionsLegacyCastBehaviour): boolean;
};

// ExecutionConfigOptions.NestedEnforcer
export declare const ExecutionConfigOptionsNestedEnforcer: {
  IGNORE: "IGNORE";
  ROWS: "ROWS";
  ROWS_AND_COLLECTIONS: "ROWS_AND_COLLECTIONS";
};

// ExecutionConfigOptions.NotNullEnforcer
export declare const ExecutionConfigOptionsNotNullEnforcer: {
  ERROR: "ERROR";
  DROP: "DROP";
};

// ExecutionConfigOptions.RetryStrategy
export declare const ExecutionConfigOptionsRetryStrategy: {
  NO_RETRY: "NO_RETRY";
  FIXED_DELAY: "FIXED_DELAY";
};

// ExecutionConfigOptions.RowtimeInserter
export declare const ExecutionConfigOptionsRowtimeInserter: {
  ENABLED: "ENABLED";
  DISABLED: "DISABLED";
};

// ExecutionConfigOptions.SinkKeyedShuffle
export declare const ExecutionConfigOptionsSinkKeyedShuffle: {
  NONE: "NONE";
  AUTO: "AUTO";
  FORCE: "FORCE";
};

// ExecutionConfigOptions.SinkUpsertMaterializeStrategy
export declare const ExecutionConfigOptionsSinkUpsertMaterializeStrategy: {
  LEGACY: "LEGACY";
  MAP: "MAP";
  VALUE: "VALUE";
  ADAPTIVE: "ADAPTIVE";
};

// ExecutionConfigOptions.TypeLengthEnforcer
export declare const ExecutionConfigOptionsTypeLengthEnforcer: {
  IGNORE: "IGNORE";
  TRIM_PAD: "TRIM_PAD";
  ERROR: "ERROR";
};

// ExecutionConfigOptions.UidGeneration
export declare const ExecutionConfigOptionsUidGeneration: {
  PLAN_ONLY: "PLAN_ONLY";
  ALWAYS: "ALWAYS";
  DISABLED: "DISABLED";
};

// ExecutionConfigOptions.UpsertMaterialize
export declare const ExecutionConfigOptionsUpsertMaterialize: {
  NONE: "NONE";
  AUTO: "AUTO";
  FORCE: "FORCE";
};

export declare class ExecutionOptions {
  static get ASYNC_STATE_ACTIVE_BUFFER_SIZE(): ConfigOption<number>;
  static get ASYNC_STATE_ACTIVE_BUFFER_TIMEOUT(): ConfigOption<bigint>;
  static get ASYNC_STATE_TOTAL_BUFFER_SIZE(): ConfigOption<number>;
  static get BATCH_SHUFFLE_MODE(): ConfigOption<BatchShuffleMode>;
  static get BUFFER_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get BUFFER_TIMEOUT_ENABLED(): ConfigOption<boolean>;
  static get DISABLED_NETWORK_BUFFER_TIMEOUT(): bigint;
  static get FLUSH_AFTER_EVERY_RECORD(): bigint;
  static get RUNTIME_MODE(): ConfigOption<RuntimeExecutionMode>;
  static get SNAPSHOT_COMPRESSION(): ConfigOption<boolean>;
  static get SORTED_INPUTS_MEMORY(): ConfigOption<MemorySize>;
  static get SORT_INPUTS(): ConfigOption<boolean>;
  static get SORT_KEYED_PARTITION_MEMORY(): ConfigOption<MemorySize>;
  static get SORT_PARTITION_MEMORY(): ConfigOption<MemorySize>;
  static get USE_BATCH_STATE_BACKEND(): ConfigOption<boolean>;
  constructor();
}

export declare const ExplainDetail: {
  ESTIMATED_COST: "ESTIMATED_COST";
  CHANGELOG_MODE: "CHANGELOG_MODE";
  JSON_EXECUTION_PLAN: "JSON_EXECUTION_PLAN";
  PLAN_ADVICE: "PLAN_ADVICE";
};

export declare const ExplainFormat: {
  TEXT: "TEXT";
};

export declare class Explainable {
  explain(...extra_details: readonly ExplainDetail[]): string;
  explain(format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  print_explain(...extra_details: readonly ExplainDetail[]): Explainable;
}

export declare class Expression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  get_children(): Expression[];
}

export declare class ExpressionVisitor {
  visit(call_: CallExpression): JavaValue;
  visit(value_literal: ValueLiteralExpression): JavaValue;
  visit(field_reference: FieldReferenceExpression): JavaValue;
  visit(type_literal: TypeLiteralExpression): JavaValue;
  visit(nested_field_reference: NestedFieldReferenceExpression): JavaValue;
  visit(other: Expression): JavaValue;
}

export declare class Expressions {
  static get CURRENT_RANGE(): ApiExpression;
  static get CURRENT_ROW(): ApiExpression;
  static get UNBOUNDED_RANGE(): ApiExpression;
  static get UNBOUNDED_ROW(): ApiExpression;
  constructor();
  static $(name: string): ApiExpression;
  static and(predicate0: JavaValue, predicate1: JavaValue, ...predicates: readonly JavaValue[]): ApiExpression;
  static array(head: JavaValue, ...tail: readonly JavaValue[]): ApiExpression;
  static atan2(y: JavaValue, x: JavaValue): ApiExpression;
  static call(path: string, ...arguments_: readonly JavaValue[]): ApiExpression;
  static call(function_: UserDefinedFunction, ...arguments_: readonly JavaValue[]): ApiExpression;
  static call(function_: JavaClassName, ...arguments_: readonly JavaValue[]): ApiExpression;
  static call_sql(sql_expression: string): ApiExpression;
  static coalesce(...args: readonly JavaValue[]): ApiExpression;
  static col(name: string): ApiExpression;
  static concat(string: JavaValue, ...strings: readonly JavaValue[]): ApiExpression;
  static concat_ws(separator: JavaValue, string: JavaValue, ...strings: readonly JavaValue[]): ApiExpression;
  static convert_tz(date_str: JavaValue, tz_from: JavaValue, tz_to: JavaValue): ApiExpression;
  static current_database(): ApiExpression;
  static current_date(): ApiExpression;
  static current_time(): ApiExpression;
  static current_timestamp(): ApiExpression;
  static current_watermark(rowtime_attribute: JavaValue): ApiExpression;
  static date_format(timestamp: JavaValue, format: JavaValue): ApiExpression;
  static descriptor(...column_names: readonly string[]): ApiExpression;
  static e(): ApiExpression;
  static from_unixtime(unixtime: JavaValue): ApiExpression;
  static from_unixtime(unixtime: JavaValue, format: JavaValue): ApiExpression;
  static if_then_else(condition: JavaValue, if_true: JavaValue, if_false: JavaValue): ApiExpression;
  static json(value: JavaValue): ApiExpression;
  static json_array(on_null: JsonOnNull, ...values: readonly JavaValue[]): ApiExpression;
  static json_array_agg(on_null: JsonOnNull, item_expr: JavaValue): ApiExpression;
  static json_object(on_null: JsonOnNull, ...key_values: readonly JavaValue[]): ApiExpression;
  static json_object_agg(on_null: JsonOnNull, key_expr: JavaValue, value_expr: JavaValue): ApiExpression;
  static json_string(value: JavaValue): ApiExpression;
  static lag(value: JavaValue): ApiExpression;
  static lag(value: JavaValue, offset: JavaValue): ApiExpression;
  static lag(value: JavaValue, offset: JavaValue, default_value: JavaValue): ApiExpression;
  static lead(value: JavaValue): ApiExpression;
  static lead(value: JavaValue, offset: JavaValue): ApiExpression;
  static lead(value: JavaValue, offset: JavaValue, default_value: JavaValue): ApiExpression;
  static lit(v: JavaValue): ApiExpression;
  static lit(v: JavaValue, data_type: DataType): ApiExpression;
  static local_time(): ApiExpression;
  static local_timestamp(): ApiExpression;
  static log(value: JavaValue): ApiExpression;
  static log(base: JavaValue, value: JavaValue): ApiExpression;
  static map(key: JavaValue, value: JavaValue, ...tail: readonly JavaValue[]): ApiExpression;
  static map_from_arrays(key: JavaValue, value: JavaValue): ApiExpression;
  static negative(v: JavaValue): ApiExpression;
  static not(expression: JavaValue): ApiExpression;
  static null_of(data_type: DataType): ApiExpression;
  /** @deprecated */ static null_of(type_info: JavaObject): ApiExpression;
  static object_of(class_name: string, ...fields: readonly JavaValue[]): ApiExpression;
  static object_of(clazz: JavaClassName, ...fields: readonly JavaValue[]): ApiExpression;
  static or(predicate0: JavaValue, predicate1: JavaValue, ...predicates: readonly JavaValue[]): ApiExpression;
  static pi(): ApiExpression;
  static rand(): ApiExpression;
  static rand(seed: JavaValue): ApiExpression;
  static rand_integer(bound: JavaValue): ApiExpression;
  static rand_integer(seed: JavaValue, bound: JavaValue): ApiExpression;
  static range(start: string, end: string): ApiExpression;
  static range(start: number, end: number): ApiExpression;
  static row(head: JavaValue, ...tail: readonly JavaValue[]): ApiExpression;
  static row_interval(rows: number | bigint): ApiExpression;
  static source_watermark(): ApiExpression;
  static temporal_overlaps(
    left_time_point: JavaValue,
    left_temporal: JavaValue,
    right_time_point: JavaValue,
    right_temporal: JavaValue,
  ): ApiExpression;
  static timestamp_diff(time_point_unit: TimePointUnit, time_point1: JavaValue, time_point2: JavaValue): ApiExpression;
  static to_date(date_str: JavaValue): ApiExpression;
  static to_date(date_str: JavaValue, format: JavaValue): ApiExpression;
  static to_timestamp(timestamp_str: JavaValue): ApiExpression;
  static to_timestamp(timestamp_str: JavaValue, format: JavaValue): ApiExpression;
  static to_timestamp_ltz(time_stamp: string): ApiExpression;
  static to_timestamp_ltz(timestamp_str: string, format: string): ApiExpression;
  static to_timestamp_ltz(numeric_epoch_time: JavaValue): ApiExpression;
  static to_timestamp_ltz(numeric_epoch_time: JavaValue, precision: JavaValue): ApiExpression;
  static to_timestamp_ltz(timestamp_str: JavaValue, format: JavaValue, timezone: JavaValue): ApiExpression;
  static unix_timestamp(): ApiExpression;
  static unix_timestamp(timestamp_str: JavaValue): ApiExpression;
  static unix_timestamp(timestamp_str: JavaValue, format: JavaValue): ApiExpression;
  static uuid(): ApiExpression;
  static with_all_columns(): ApiExpression;
  static with_columns(head: JavaValue, ...tail: readonly JavaValue[]): ApiExpression;
  static without_columns(head: JavaValue, ...tail: readonly JavaValue[]): ApiExpression;
}

export declare const ExternalizedCheckpointRetention: {
  DELETE_ON_CANCELLATION: "DELETE_ON_CANCELLATION";
  RETAIN_ON_CANCELLATION: "RETAIN_ON_CANCELLATION";
  NO_EXTERNALIZED_CHECKPOINTS: "NO_EXTERNALIZED_CHECKPOINTS";
  delete_on_cancellation(constant: ExternalizedCheckpointRetention): boolean;
};

export declare class FieldReferenceExpression {
  constructor(name: string, data_type: DataType, input_index: number, field_index: number);
  constructor(name: string, data_type: DataType, input_index: number, field_index: number, input_alias: string | null);
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_field_index(): number;
  get_input_index(): number;
  get_name(): string;
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  hash_code(): number;
  to_string(): string;
}

export declare class FieldsDataType extends DataType {
  constructor(logical_type: LogicalType, field_data_types: readonly DataType[]);
  constructor(logical_type: LogicalType, conversion_class: JavaClassName | null, field_data_types: readonly DataType[]);
}

export declare class FlatAggregateTable {
  select(...fields: readonly Expression[]): Table;
}

export declare const FlinkVersion: {
  v1_3: "v1_3";
  v1_4: "v1_4";
  v1_5: "v1_5";
  v1_6: "v1_6";
  v1_7: "v1_7";
  v1_8: "v1_8";
  v1_9: "v1_9";
  v1_10: "v1_10";
  v1_11: "v1_11";
  v1_12: "v1_12";
  v1_13: "v1_13";
  v1_14: "v1_14";
  v1_15: "v1_15";
  v1_16: "v1_16";
  v1_17: "v1_17";
  v1_18: "v1_18";
  v1_19: "v1_19";
  v1_20: "v1_20";
  v2_0: "v2_0";
  v2_1: "v2_1";
  v2_2: "v2_2";
  v2_3: "v2_3";
  by_code(code: string): FlinkVersion | undefined;
  current(): FlinkVersion;
  range_of(start: FlinkVersion, end: FlinkVersion): Set<FlinkVersion>;
  value_of(major_version: number, minor_version: number): FlinkVersion;
  is_newer_version_than(constant: FlinkVersion, other_version: FlinkVersion): boolean;
  to_string(constant: FlinkVersion): string;
};

export declare class FloatType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class FormatDescriptor {
  static for_format(format: string): FormatDescriptorBuilder;
  equals(obj: JavaValue): boolean;
  get_format(): string;
  get_options(): Map<string, string>;
  hash_code(): number;
  to_string(): string;
}

// FormatDescriptor.Builder
export declare class FormatDescriptorBuilder {
  build(): FormatDescriptor;
  option(key: string, value: string): this;
  option<T>(config_option: ConfigOption<T>, value: T): this;
}

export declare class FunctionAlreadyExistException {
  constructor(catalog_name: string, function_path: ObjectPath);
  constructor(catalog_name: string, function_path: ObjectPath, cause: JavaObject);
}

export declare class FunctionContext {
  get_cached_file(name: string): string;
  get_external_resource_infos(resource_name: string): Set<JavaObject>;
  get_job_parameter(key: string, default_value: string): string;
  get_metric_group(): JavaObject;
  get_task_info(): JavaObject;
}

export declare class FunctionDefinition {
  get_kind(): FunctionKind;
  get_requirements(): Set<FunctionRequirement>;
  get_type_inference(type_factory: DataTypeFactory): JavaObject;
  is_deterministic(): boolean;
  supports_constant_folding(): boolean;
}

export declare class FunctionDescriptor {
  static for_class_name(class_name: string): FunctionDescriptorBuilder;
  static for_function_class(function_class: JavaClassName): FunctionDescriptorBuilder;
  get_class_name(): string;
  get_language(): FunctionLanguage;
  get_options(): Map<string, string>;
  get_resource_uris(): ResourceUri[];
}

// FunctionDescriptor.Builder
export declare class FunctionDescriptorBuilder {
  build(): FunctionDescriptor;
  language(language: FunctionLanguage): this;
  option(key: string, value: string): this;
  options(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): this;
  resource_uri(uri: ResourceUri): this;
  resource_uris(uri: readonly ResourceUri[]): this;
}

export declare class FunctionIdentifier {
  static normalize_name(name: string): string;
  static normalize_object_identifier(oi: ObjectIdentifier): ObjectIdentifier;
  static of(oi: ObjectIdentifier): FunctionIdentifier;
  static of(function_name: string): FunctionIdentifier;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_function_name(): string;
  get_identifier(): ObjectIdentifier | undefined;
  get_simple_name(): string | undefined;
  hash_code(): number;
  to_list(): string[];
  to_string(): string;
}

export declare const FunctionKind: {
  SCALAR: "SCALAR";
  ASYNC_SCALAR: "ASYNC_SCALAR";
  TABLE: "TABLE";
  ASYNC_TABLE: "ASYNC_TABLE";
  AGGREGATE: "AGGREGATE";
  TABLE_AGGREGATE: "TABLE_AGGREGATE";
  PROCESS_TABLE: "PROCESS_TABLE";
  OTHER: "OTHER";
};

export declare const FunctionLanguage: {
  JAVA: "JAVA";
  SCALA: "SCALA";
  PYTHON: "PYTHON";
};

export declare class FunctionNotExistException {
  constructor(catalog_name: string, function_path: ObjectPath);
  constructor(catalog_name: string, function_path: ObjectPath, cause: JavaObject);
}

export declare const FunctionRequirement: {
  OVER_WINDOW_ONLY: "OVER_WINDOW_ONLY";
};

export declare class GenericInMemoryCatalog {
  static get DEFAULT_DB(): string;
  constructor(name: string);
  constructor(name: string, default_database: string);
  alter_database(database_name: string, new_database: CatalogDatabase, ignore_if_not_exists: boolean): void;
  alter_function(path: ObjectPath, new_function: CatalogFunction, ignore_if_not_exists: boolean): void;
  alter_model(model_path: ObjectPath, new_model: CatalogModel, ignore_if_not_exists: boolean): void;
  alter_model(
    model_path: ObjectPath,
    new_model: CatalogModel,
    model_changes: readonly ModelChange[],
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    new_partition: CatalogPartition,
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_partition_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_table(table_path: ObjectPath, new_table: CatalogBaseTable, ignore_if_not_exists: boolean): void;
  alter_table(
    table_path: ObjectPath,
    new_table: CatalogBaseTable,
    table_changes: readonly TableChange[],
    ignore_if_not_exists: boolean,
  ): void;
  alter_table_column_statistics(
    table_path: ObjectPath,
    column_statistics: CatalogColumnStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  alter_table_statistics(
    table_path: ObjectPath,
    table_statistics: CatalogTableStatistics,
    ignore_if_not_exists: boolean,
  ): void;
  bulk_get_partition_column_statistics(
    table_path: ObjectPath,
    partition_specs: readonly CatalogPartitionSpec[],
  ): CatalogColumnStatistics[];
  bulk_get_partition_statistics(
    table_path: ObjectPath,
    partition_specs: readonly CatalogPartitionSpec[],
  ): CatalogTableStatistics[];
  close(): void;
  create_database(database_name: string, db: CatalogDatabase, ignore_if_exists: boolean): void;
  create_function(path: ObjectPath, function_: CatalogFunction, ignore_if_exists: boolean): void;
  create_model(model_path: ObjectPath, model: CatalogModel, ignore_if_exists: boolean): void;
  create_partition(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    partition: CatalogPartition,
    ignore_if_exists: boolean,
  ): void;
  create_table(table_path: ObjectPath, table: CatalogBaseTable, ignore_if_exists: boolean): void;
  database_exists(database_name: string): boolean;
  drop_database(name: string, ignore_if_not_exists: boolean): void;
  drop_database(database_name: string, ignore_if_not_exists: boolean, cascade: boolean): void;
  drop_function(path: ObjectPath, ignore_if_not_exists: boolean): void;
  drop_model(model_path: ObjectPath, ignore_if_not_exists: boolean): void;
  drop_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec, ignore_if_not_exists: boolean): void;
  drop_table(table_path: ObjectPath, ignore_if_not_exists: boolean): void;
  function_exists(path: ObjectPath): boolean;
  get_database(database_name: string): CatalogDatabase;
  get_default_database(): string;
  get_factory(): JavaObject | undefined;
  get_function(path: ObjectPath): CatalogFunction;
  get_function_definition_factory(): JavaObject | undefined;
  get_model(model_path: ObjectPath): CatalogModel;
  get_name(): string;
  get_partition(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogPartition;
  get_partition_column_statistics(
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
  ): CatalogColumnStatistics;
  get_partition_statistics(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogTableStatistics;
  get_procedure(procedure_path: ObjectPath): Procedure;
  get_table(table_path: ObjectPath): CatalogBaseTable;
  get_table(table_path: ObjectPath, timestamp: number | bigint): CatalogBaseTable;
  get_table_column_statistics(table_path: ObjectPath): CatalogColumnStatistics;
  get_table_statistics(table_path: ObjectPath): CatalogTableStatistics;
  list_databases(): string[];
  list_functions(database_name: string): string[];
  list_materialized_tables(database_name: string): string[];
  list_models(database_name: string): string[];
  list_partitions(table_path: ObjectPath): CatalogPartitionSpec[];
  list_partitions(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): CatalogPartitionSpec[];
  list_partitions_by_filter(table_path: ObjectPath, filters: readonly Expression[]): CatalogPartitionSpec[];
  list_procedures(db_name: string): string[];
  list_tables(database_name: string): string[];
  list_views(database_name: string): string[];
  model_exists(model_path: ObjectPath): boolean;
  open(): void;
  partition_exists(table_path: ObjectPath, partition_spec: CatalogPartitionSpec): boolean;
  rename_model(model_path: ObjectPath, new_model_name: string, ignore_if_not_exists: boolean): void;
  rename_table(table_path: ObjectPath, new_table_name: string, ignore_if_not_exists: boolean): void;
  table_exists(table_path: ObjectPath): boolean;
}

export declare class GroupWindow {
  get_alias(): Expression;
  get_time_field(): Expression;
}

export declare class GroupWindowedTable {
  group_by(...fields: readonly Expression[]): WindowGroupedTable;
}

export declare class GroupedTable {
  aggregate(aggregate_function: Expression): AggregatedTable;
  flat_aggregate(table_agg_function: Expression): FlatAggregateTable;
  select(...fields: readonly Expression[]): Table;
}

export declare class ImmutableColumnsConstraint {
  static immutable_columns(name: string, columns: readonly string[]): ImmutableColumnsConstraint;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_columns(): string[];
  get_name(): string;
  get_type(): ConstraintConstraintType;
  hash_code(): number;
  is_enforced(): boolean;
  to_string(): string;
}

export declare class ImperativeAggregateFunction extends UserDefinedFunction {
  create_accumulator(): JavaValue;
  /** @deprecated */ get_accumulator_type(): JavaObject | null;
  /** @deprecated */ get_result_type(): JavaObject | null;
}

export declare class Index {
  as_summary_string(): string;
  get_columns(): string[];
  get_name(): string;
}

export declare class InsertConflictStrategy {
  static deduplicate(): InsertConflictStrategy;
  static error(): InsertConflictStrategy;
  static new_builder(): InsertConflictStrategyBuilder;
  static nothing(): InsertConflictStrategy;
  equals(o: JavaValue): boolean;
  get_behavior(): InsertConflictStrategyConflictBehavior;
  hash_code(): number;
  to_string(): string;
}

// InsertConflictStrategy.Builder
export declare class InsertConflictStrategyBuilder {
  build(): InsertConflictStrategy;
  with_behavior(behavior: InsertConflictStrategyConflictBehavior): this;
}

// InsertConflictStrategy.ConflictBehavior
export declare const InsertConflictStrategyConflictBehavior: {
  ERROR: "ERROR";
  NOTHING: "NOTHING";
  DEDUPLICATE: "DEDUPLICATE";
};

export declare class IntType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class Interval {
  static of(duration: Temporal.Duration, time_unit: IntervalTimeUnit): Interval;
  static of(duration: number, time_unit: IntervalTimeUnit): Interval;
  equals(o: JavaValue): boolean;
  get_duration(): Temporal.Duration;
  get_interval(): number;
  get_period(): Temporal.Duration | null;
  get_time_unit(): IntervalTimeUnit;
  hash_code(): number;
  to_string(): string;
}

// Interval.TimeUnit
export declare const IntervalTimeUnit: {
  SECOND: "SECOND";
  MINUTE: "MINUTE";
  HOUR: "HOUR";
  DAY: "DAY";
  WEEK: "WEEK";
  MONTH: "MONTH";
  QUARTER: "QUARTER";
  YEAR: "YEAR";
};

export declare class IntervalFreshness {
  static convert_freshness_to_cron(interval_freshness: IntervalFreshness): string;
  static from_duration(duration: Temporal.Duration): IntervalFreshness;
  static of(interval: Interval): IntervalFreshness;
  static of(interval: string, time_unit: IntervalTimeUnit): IntervalFreshness;
  static of(interval_duration: number, time_unit: IntervalTimeUnit): IntervalFreshness;
  static of(duration: Temporal.Duration, time_unit: IntervalTimeUnit): IntervalFreshness;
  static of_day(interval: string): IntervalFreshness;
  static of_day(interval: number): IntervalFreshness;
  static of_hour(interval: string): IntervalFreshness;
  static of_hour(interval: number): IntervalFreshness;
  static of_minute(interval: number): IntervalFreshness;
  /** @deprecated */ static of_minute(interval: string): IntervalFreshness;
  static of_second(interval: number): IntervalFreshness;
  /** @deprecated */ static of_second(interval: string): IntervalFreshness;
  static validate_freshness_for_cron(interval_freshness: IntervalFreshness): void;
  equals(o: JavaValue): boolean;
  /** @deprecated */ get_interval(): string;
  get_interval_int(): number;
  get_time_unit(): IntervalTimeUnit;
  hash_code(): number;
  to_duration(): Temporal.Duration;
  to_string(): string;
}

export declare class JobClient {
  cancel(): Promise<void>;
  get_accumulators(): Promise<Map<string, JavaValue>>;
  get_job_execution_result(): Promise<JobExecutionResult>;
  get_job_id(): JobID;
  get_job_status(): Promise<JobStatus>;
  report_heartbeat(expired_timestamp: number | bigint): void;
  stop_with_savepoint(
    advance_to_end_of_event_time: boolean,
    savepoint_directory: string | null,
    format_type: SavepointFormatType,
  ): Promise<string>;
  trigger_savepoint(savepoint_directory: string | null, format_type: SavepointFormatType): Promise<string>;
}

export declare class JobExecutionResult extends JobSubmissionResult {
  constructor(
    job_id: JobID,
    net_runtime: number | bigint,
    accumulators: ReadonlyMap<string, JavaObject> | Readonly<Record<string, JavaObject>>,
  );
  get_accumulator_result(accumulator_name: string): JavaValue;
  get_all_accumulator_results(): Map<string, JavaValue>;
  get_net_runtime(): bigint;
  get_net_runtime(desired_unit: TimeUnit): bigint;
  to_string(): string;
}

export declare class JobID extends AbstractID {
  static get SIZE(): number;
  constructor();
  constructor(bytes: Uint8Array);
  constructor(lower_part: number | bigint, upper_part: number | bigint);
  static from_byte_array(bytes: Uint8Array): JobID;
  static from_byte_buffer(buf: JavaObject): JobID;
  static from_hex_string(hex_string: string): JobID;
  static generate(): JobID;
}

export declare class JobManagerOptions {
  static get ADDRESS(): ConfigOption<string>;
  static get ARCHIVE_DIR(): ConfigOption<string>;
  static get BIND_HOST(): ConfigOption<string>;
  static get COMPLETED_APPLICATION_STORE_CACHE_SIZE(): ConfigOption<bigint>;
  static get COMPLETED_APPLICATION_STORE_EXPIRATION_TIME(): ConfigOption<Temporal.Duration>;
  static get COMPLETED_APPLICATION_STORE_MAX_CAPACITY(): ConfigOption<number>;
  static get COMPLETED_APPLICATION_STORE_TYPE(): ConfigOption<JobManagerOptionsArchivedApplicationStoreType>;
  static get EXECUTION_FAILOVER_STRATEGY(): ConfigOption<string>;
  static get FAILURE_ENRICHERS_LIST(): ConfigOption<string>;
  static get HYBRID_PARTITION_DATA_CONSUME_CONSTRAINT(): ConfigOption<JobManagerOptionsHybridPartitionDataConsumeConstraint>;
  static get JOB_MANAGER_FUTURE_POOL_SIZE(): ConfigOption<number>;
  static get JOB_MANAGER_IO_POOL_SIZE(): ConfigOption<number>;
  static get JOB_MANAGER_RESOURCE_ID(): ConfigOption<string>;
  /** @deprecated */ static get JOB_STORE_CACHE_SIZE(): ConfigOption<bigint>;
  /** @deprecated */ static get JOB_STORE_EXPIRATION_TIME(): ConfigOption<bigint>;
  /** @deprecated */ static get JOB_STORE_MAX_CAPACITY(): ConfigOption<number>;
  /** @deprecated */ static get JOB_STORE_TYPE(): ConfigOption<JobManagerOptionsJobStoreType>;
  static get JVM_DIRECT_MEMORY_LIMIT_ENABLED(): ConfigOption<boolean>;
  static get JVM_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get JVM_METASPACE(): ConfigOption<MemorySize>;
  static get JVM_OVERHEAD_FRACTION(): ConfigOption<number>;
  static get JVM_OVERHEAD_MAX(): ConfigOption<MemorySize>;
  static get JVM_OVERHEAD_MIN(): ConfigOption<MemorySize>;
  static get MAX_ATTEMPTS_HISTORY_SIZE(): ConfigOption<number>;
  static get MIN_JVM_HEAP_SIZE(): MemorySize;
  /** @deprecated */ static get MIN_PARALLELISM_INCREASE(): ConfigOption<number>;
  static get OFF_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get PARTITION_RELEASE_DURING_JOB_EXECUTION(): ConfigOption<boolean>;
  static get PORT(): ConfigOption<number>;
  /** @deprecated */ static get RESOURCE_STABILIZATION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  /** @deprecated */ static get RESOURCE_WAIT_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get RETRIEVE_TASK_MANAGER_HOSTNAME(): ConfigOption<boolean>;
  static get RPC_BIND_PORT(): ConfigOption<number>;
  static get SCHEDULER(): ConfigOption<JobManagerOptionsSchedulerType>;
  static get SCHEDULER_EXECUTING_COOLDOWN_AFTER_RESCALING(): ConfigOption<Temporal.Duration>;
  static get SCHEDULER_EXECUTING_RESOURCE_STABILIZATION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get SCHEDULER_MODE(): ConfigOption<SchedulerExecutionMode>;
  static get SCHEDULER_PREFER_MINIMAL_TASKMANAGERS_ENABLED(): ConfigOption<boolean>;
  static get SCHEDULER_RESCALE_TRIGGER_MAX_CHECKPOINT_FAILURES(): ConfigOption<number>;
  static get SCHEDULER_RESCALE_TRIGGER_MAX_DELAY(): ConfigOption<Temporal.Duration>;
  /** @deprecated */ static get SCHEDULER_SCALING_INTERVAL_MAX(): ConfigOption<Temporal.Duration>;
  /** @deprecated */ static get SCHEDULER_SCALING_INTERVAL_MIN(): ConfigOption<Temporal.Duration>;
  static get SCHEDULER_SUBMISSION_RESOURCE_STABILIZATION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get SCHEDULER_SUBMISSION_RESOURCE_WAIT_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get SLOT_IDLE_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get SLOT_REQUEST_MAX_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get SLOT_REQUEST_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TOTAL_FLINK_MEMORY(): ConfigOption<MemorySize>;
  static get TOTAL_PROCESS_MEMORY(): ConfigOption<MemorySize>;
}

// JobManagerOptions.ArchivedApplicationStoreType
export declare const JobManagerOptionsArchivedApplicationStoreType: {
  File: "File";
  Memory: "Memory";
};

// JobManagerOptions.HybridPartitionDataConsumeConstraint
export declare const JobManagerOptionsHybridPartitionDataConsumeConstraint: {
  ALL_PRODUCERS_FINISHED: "ALL_PRODUCERS_FINISHED";
  ONLY_FINISHED_PRODUCERS: "ONLY_FINISHED_PRODUCERS";
  UNFINISHED_PRODUCERS: "UNFINISHED_PRODUCERS";
  is_only_consume_finished_partition(constant: JobManagerOptionsHybridPartitionDataConsumeConstraint): boolean;
};

// JobManagerOptions.JobStoreType
export declare const JobManagerOptionsJobStoreType: {
  File: "File";
  Memory: "Memory";
};

// JobManagerOptions.SchedulerType
export declare const JobManagerOptionsSchedulerType: {
  Default: "Default";
  Adaptive: "Adaptive";
  AdaptiveBatch: "AdaptiveBatch";
};

export declare const JobStatus: {
  INITIALIZING: "INITIALIZING";
  CREATED: "CREATED";
  RUNNING: "RUNNING";
  FAILING: "FAILING";
  FAILED: "FAILED";
  CANCELLING: "CANCELLING";
  CANCELED: "CANCELED";
  FINISHED: "FINISHED";
  RESTARTING: "RESTARTING";
  SUSPENDED: "SUSPENDED";
  RECONCILING: "RECONCILING";
  is_globally_terminal_state(constant: JobStatus): boolean;
  is_terminal_state(constant: JobStatus): boolean;
};

export declare class JobSubmissionResult {
  constructor(job_id: JobID);
  get_job_execution_result(): JobExecutionResult;
  get_job_id(): JobID;
  is_job_execution_result(): boolean;
}

export declare const JsonExistsOnError: {
  TRUE: "TRUE";
  FALSE: "FALSE";
  UNKNOWN: "UNKNOWN";
  ERROR: "ERROR";
};

export declare const JsonOnNull: {
  NULL: "NULL";
  ABSENT: "ABSENT";
};

export declare const JsonQueryOnEmptyOrError: {
  NULL: "NULL";
  EMPTY_ARRAY: "EMPTY_ARRAY";
  EMPTY_OBJECT: "EMPTY_OBJECT";
  ERROR: "ERROR";
};

export declare const JsonQueryWrapper: {
  WITHOUT_ARRAY: "WITHOUT_ARRAY";
  CONDITIONAL_ARRAY: "CONDITIONAL_ARRAY";
  UNCONDITIONAL_ARRAY: "UNCONDITIONAL_ARRAY";
};

export declare const JsonType: {
  VALUE: "VALUE";
  SCALAR: "SCALAR";
  ARRAY: "ARRAY";
  OBJECT: "OBJECT";
};

export declare const JsonValueOnEmptyOrError: {
  NULL: "NULL";
  ERROR: "ERROR";
  DEFAULT: "DEFAULT";
};

export declare class KeyValueDataType extends DataType {
  constructor(logical_type: LogicalType, key_data_type: DataType, value_data_type: DataType);
  constructor(
    logical_type: LogicalType,
    conversion_class: JavaClassName | null,
    key_data_type: DataType,
    value_data_type: DataType,
  );
  get_key_data_type(): DataType;
  get_value_data_type(): DataType;
}

export declare class ListView {
  constructor();
  static new_list_view_data_type(element_data_type: DataType): DataType;
  add(value: JavaValue): void;
  add_all(list: readonly JavaValue[]): void;
  clear(): void;
  equals(o: JavaValue): boolean;
  get(): JavaValue[];
  get_list(): JavaValue[];
  hash_code(): number;
  remove(value: JavaValue): boolean;
  set_list(list: readonly JavaValue[]): void;
}

export declare class LocalZonedTimestampType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  constructor();
  constructor(precision: number);
  constructor(is_nullable: boolean, precision: number);
  get_precision(): number;
}

export declare class LogicalType {
  accept(visitor: LogicalTypeVisitor): JavaValue;
  as_serializable_string(): string;
  as_summary_string(): string;
  copy(): LogicalType;
  copy(is_nullable: boolean): LogicalType;
  equals(o: JavaValue): boolean;
  get_children(): LogicalType[];
  get_default_conversion(): string;
  get_type_root(): LogicalTypeRoot;
  hash_code(): number;
  is(type_root: LogicalTypeRoot): boolean;
  is(family: LogicalTypeFamily): boolean;
  is_any_of(...type_roots: readonly LogicalTypeRoot[]): boolean;
  is_any_of(...type_families: readonly LogicalTypeFamily[]): boolean;
  is_nullable(): boolean;
  supports_input_conversion(clazz: JavaClassName): boolean;
  supports_output_conversion(clazz: JavaClassName): boolean;
  to_string(): string;
}

export declare const LogicalTypeFamily: {
  PREDEFINED: "PREDEFINED";
  CONSTRUCTED: "CONSTRUCTED";
  USER_DEFINED: "USER_DEFINED";
  CHARACTER_STRING: "CHARACTER_STRING";
  BINARY_STRING: "BINARY_STRING";
  NUMERIC: "NUMERIC";
  INTEGER_NUMERIC: "INTEGER_NUMERIC";
  EXACT_NUMERIC: "EXACT_NUMERIC";
  APPROXIMATE_NUMERIC: "APPROXIMATE_NUMERIC";
  DATETIME: "DATETIME";
  TIME: "TIME";
  TIMESTAMP: "TIMESTAMP";
  INTERVAL: "INTERVAL";
  COLLECTION: "COLLECTION";
  DESCRIPTOR: "DESCRIPTOR";
  EXTENSION: "EXTENSION";
};

export declare class LogicalTypeParser {
  constructor();
}

export declare const LogicalTypeRoot: {
  CHAR: "CHAR";
  VARCHAR: "VARCHAR";
  BOOLEAN: "BOOLEAN";
  BINARY: "BINARY";
  VARBINARY: "VARBINARY";
  DECIMAL: "DECIMAL";
  TINYINT: "TINYINT";
  SMALLINT: "SMALLINT";
  INTEGER: "INTEGER";
  BIGINT: "BIGINT";
  FLOAT: "FLOAT";
  DOUBLE: "DOUBLE";
  DATE: "DATE";
  TIME_WITHOUT_TIME_ZONE: "TIME_WITHOUT_TIME_ZONE";
  TIMESTAMP_WITHOUT_TIME_ZONE: "TIMESTAMP_WITHOUT_TIME_ZONE";
  TIMESTAMP_WITH_TIME_ZONE: "TIMESTAMP_WITH_TIME_ZONE";
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: "TIMESTAMP_WITH_LOCAL_TIME_ZONE";
  INTERVAL_YEAR_MONTH: "INTERVAL_YEAR_MONTH";
  INTERVAL_DAY_TIME: "INTERVAL_DAY_TIME";
  ARRAY: "ARRAY";
  MULTISET: "MULTISET";
  MAP: "MAP";
  ROW: "ROW";
  DISTINCT_TYPE: "DISTINCT_TYPE";
  STRUCTURED_TYPE: "STRUCTURED_TYPE";
  NULL: "NULL";
  RAW: "RAW";
  SYMBOL: "SYMBOL";
  UNRESOLVED: "UNRESOLVED";
  DESCRIPTOR: "DESCRIPTOR";
  VARIANT: "VARIANT";
  BITMAP: "BITMAP";
  get_families(constant: LogicalTypeRoot): Set<LogicalTypeFamily>;
};

export declare class LogicalTypeVisitor {
  visit(char_type: CharType): JavaValue;
  visit(var_char_type: VarCharType): JavaValue;
  visit(boolean_type: BooleanType): JavaValue;
  visit(binary_type: BinaryType): JavaValue;
  visit(var_binary_type: VarBinaryType): JavaValue;
  visit(decimal_type: DecimalType): JavaValue;
  visit(tiny_int_type: TinyIntType): JavaValue;
  visit(small_int_type: SmallIntType): JavaValue;
  visit(int_type: IntType): JavaValue;
  visit(big_int_type: BigIntType): JavaValue;
  visit(float_type: FloatType): JavaValue;
  visit(double_type: DoubleType): JavaValue;
  visit(date_type: DateType): JavaValue;
  visit(time_type: TimeType): JavaValue;
  visit(timestamp_type: TimestampType): JavaValue;
  visit(zoned_timestamp_type: ZonedTimestampType): JavaValue;
  visit(local_zoned_timestamp_type: LocalZonedTimestampType): JavaValue;
  visit(year_month_interval_type: YearMonthIntervalType): JavaValue;
  visit(day_time_interval_type: DayTimeIntervalType): JavaValue;
  visit(array_type: ArrayType): JavaValue;
  visit(multiset_type: MultisetType): JavaValue;
  visit(map_type: MapType): JavaValue;
  visit(row_type: RowType): JavaValue;
  visit(distinct_type: DistinctType): JavaValue;
  visit(structured_type: StructuredType): JavaValue;
  visit(null_type: NullType): JavaValue;
  visit(raw_type: RawType): JavaValue;
  visit(symbol_type: SymbolType): JavaValue;
  visit(descriptor_type: DescriptorType): JavaValue;
  visit(variant_type: VariantType): JavaValue;
  visit(bitmap_type: BitmapType): JavaValue;
  visit(other: LogicalType): JavaValue;
}

export declare class LookupCallExpression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_unresolved_name(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class LookupFunction extends TableFunction {
  eval(...keys: readonly JavaValue[]): void;
  lookup(key_row: JavaObject): JavaObject[];
}

export declare class LookupJoinHintOptions {
  static get ASYNC_CAPACITY(): ConfigOption<number>;
  static get ASYNC_LOOKUP(): ConfigOption<boolean>;
  static get ASYNC_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get ASYNC_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get FIXED_DELAY(): ConfigOption<Temporal.Duration>;
  static get LOOKUP_MISS_PREDICATE(): string;
  static get LOOKUP_TABLE(): ConfigOption<string>;
  static get MAX_ATTEMPTS(): ConfigOption<number>;
  static get RETRY_PREDICATE(): ConfigOption<string>;
  static get RETRY_STRATEGY(): ConfigOption<LookupJoinHintOptionsRetryStrategy>;
  static get SHUFFLE(): ConfigOption<boolean>;
  constructor();
  static get_required_options(): JavaObject;
  static get_supported_options(): JavaObject;
}

// LookupJoinHintOptions.RetryStrategy
export declare const LookupJoinHintOptionsRetryStrategy: {
  FIXED_DELAY: "FIXED_DELAY";
};

export declare class MLPredictRuntimeConfigOptions {
  static get ASYNC(): ConfigOption<boolean>;
  static get ASYNC_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get ASYNC_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get ASYNC_TIMEOUT(): ConfigOption<Temporal.Duration>;
  constructor();
  static get_supported_options(): JavaObject;
}

export declare class MapType extends LogicalType {
  static get FORMAT(): string;
  constructor(key_type: LogicalType, value_type: LogicalType);
  constructor(is_nullable: boolean, key_type: LogicalType, value_type: LogicalType);
  get_key_type(): LogicalType;
  get_value_type(): LogicalType;
}

export declare class MapView {
  constructor();
  static new_map_view_data_type(key_data_type: DataType, value_data_type: DataType): DataType;
  clear(): void;
  contains(key: JavaValue): boolean;
  entries(): JavaObject[];
  equals(o: JavaValue): boolean;
  get(key: JavaValue): JavaValue;
  get_map(): Map<JavaValue, JavaValue>;
  hash_code(): number;
  is_empty(): boolean;
  keys(): JavaValue[];
  put(key: JavaValue, value: JavaValue): void;
  put_all(map: ReadonlyMap<JavaValue, JavaValue>): void;
  remove(key: JavaValue): void;
  set_map(map: ReadonlyMap<JavaValue, JavaValue>): void;
  values(): JavaValue[];
}

export declare class MaterializedTableConfigOptions {
  static get DATE_FORMATTER(): string;
  static get MATERIALIZED_TABLE_DEFAULT_FRESHNESS_CONTINUOUS(): ConfigOption<Temporal.Duration>;
  static get MATERIALIZED_TABLE_DEFAULT_FRESHNESS_FULL(): ConfigOption<Temporal.Duration>;
  static get MATERIALIZED_TABLE_DEFAULT_START_MODE(): ConfigOption<StartModeStartModeKind>;
  static get MATERIALIZED_TABLE_FRESHNESS_THRESHOLD(): ConfigOption<Temporal.Duration>;
  static get PARTITION_FIELDS(): string;
  static get PARTITION_FIELDS_DATE_FORMATTER(): ConfigOption<string>;
  static get SCHEDULE_TIME_DATE_FORMATTER_DEFAULT(): string;
}

export declare class MaterializedTableEnricher {
  enrich(catalog_materialized_table: CatalogMaterializedTable): MaterializedTableEnrichmentResult;
}

export declare class MaterializedTableEnrichmentResult {
  constructor(freshness: IntervalFreshness, refresh_mode: CatalogMaterializedTableRefreshMode, start_mode: StartMode);
  get_freshness(): IntervalFreshness;
  get_refresh_mode(): CatalogMaterializedTableRefreshMode;
  get_start_mode(): StartMode;
}

export declare class MemorySize {
  static get MAX_VALUE(): MemorySize;
  static get ZERO(): MemorySize;
  constructor(bytes: number | bigint);
  static of_mebi_bytes(mebi_bytes: number | bigint): MemorySize;
  static parse(text: string): MemorySize;
  static parse(text: string, default_unit: MemorySizeMemoryUnit): MemorySize;
  static parse_bytes(text: string): bigint;
  add(that: MemorySize): MemorySize;
  compare_to(that: MemorySize): number;
  divide(by: number | bigint): MemorySize;
  equals(obj: JavaValue): boolean;
  get_bytes(): bigint;
  get_gibi_bytes(): bigint;
  get_kibi_bytes(): bigint;
  get_mebi_bytes(): number;
  get_tebi_bytes(): bigint;
  hash_code(): number;
  multiply(multiplier: number): MemorySize;
  subtract(that: MemorySize): MemorySize;
  to_human_readable_string(): string;
  to_string(): string;
}

// MemorySize.MemoryUnit
export declare const MemorySizeMemoryUnit: {
  BYTES: "BYTES";
  KILO_BYTES: "KILO_BYTES";
  MEGA_BYTES: "MEGA_BYTES";
  GIGA_BYTES: "GIGA_BYTES";
  TERA_BYTES: "TERA_BYTES";
  get_all_units(): string;
  has_unit(text: string): boolean;
  get_multiplier(constant: MemorySizeMemoryUnit): bigint;
  get_units(constant: MemorySizeMemoryUnit): string[];
};

export declare class Model {
  as_argument(name: string): ApiExpression;
  get_resolved_input_schema(): ResolvedSchema;
  get_resolved_output_schema(): ResolvedSchema;
  predict(table: Table, input_columns: ColumnList): Table;
  predict(
    table: Table,
    input_columns: ColumnList,
    options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  ): Table;
}

export declare class ModelAlreadyExistException {
  constructor(catalog_name: string, model_path: ObjectPath);
  constructor(catalog_name: string, model_path: ObjectPath, cause: JavaObject);
}

export declare class ModelChange {
  static reset(key: string): ModelChangeResetOption;
  static set(key: string, value: string): ModelChangeSetOption;
}

// ModelChange.ResetOption
export declare class ModelChangeResetOption {
  constructor(key: string);
  equals(o: JavaValue): boolean;
  get_key(): string;
  hash_code(): number;
  to_string(): string;
}

// ModelChange.SetOption
export declare class ModelChangeSetOption {
  constructor(key: string, value: string);
  equals(o: JavaValue): boolean;
  get_key(): string;
  get_value(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class ModelDescriptor {
  static for_provider(provider: string): ModelDescriptorBuilder;
  equals(o: JavaValue): boolean;
  hash_code(): number;
  to_builder(): ModelDescriptorBuilder;
  to_catalog_model(): CatalogModel;
  to_string(): string;
}

// ModelDescriptor.Builder
export declare class ModelDescriptorBuilder {
  build(): ModelDescriptor;
  comment(comment: string | null): this;
  input_schema(input_schema: Schema | null): this;
  option(key: string, value: string): this;
  option<T>(config_option: ConfigOption<T>, value: T): this;
  output_schema(output_schema: Schema | null): this;
}

export declare class ModelModificationEvent extends CatalogModificationEvent {
  identifier(): ObjectIdentifier;
  is_temporary(): boolean;
  model(): CatalogModel;
}

export declare class ModelNotExistException {
  constructor(catalog_name: string, model_path: ObjectPath);
  constructor(catalog_name: string, model_path: ObjectPath, cause: JavaObject);
}

export declare class ModelProvider {
  copy(): ModelProvider;
}

// ModelProvider.Context
export declare class ModelProviderContext {
  get_catalog_model(): ResolvedCatalogModel;
  runtime_config(): ReadableConfig;
}

export declare class ModelSemantics {
  input_data_type(): DataType;
  output_data_type(): DataType;
}

export declare const ModifyType: {
  INSERT: "INSERT";
  UPDATE: "UPDATE";
  DELETE: "DELETE";
};

export declare class Module {
  get_function_definition(name: string): FunctionDefinition | undefined;
  get_model_provider_factory(): JavaObject | undefined;
  get_table_sink_factory(): JavaObject | undefined;
  get_table_source_factory(): JavaObject | undefined;
  list_functions(): Set<string>;
  list_functions(include_hidden_functions: boolean): Set<string>;
}

export declare class ModuleEntry {
  constructor(name: string, used: boolean);
  equals(o: JavaValue): boolean;
  hash_code(): number;
  name(): string;
  to_string(): string;
  used(): boolean;
}

export declare class ModuleException {
  constructor(message: string);
  constructor(message: string, throwable: JavaObject);
}

export declare class MultisetType extends LogicalType {
  static get FORMAT(): string;
  constructor(element_type: LogicalType);
  constructor(is_nullable: boolean, element_type: LogicalType);
  get_element_type(): LogicalType;
}

export declare class NestedFieldReferenceExpression {
  constructor(field_names: readonly string[], field_indices: readonly number[], data_type: DataType);
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_field_indices(): number[];
  get_field_names(): string[];
  get_name(): string;
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  hash_code(): number;
  to_string(): string;
}

export declare class NullType extends LogicalType {
  constructor();
}

export declare class ObjectIdentifier {
  static of(catalog_name: string, database_name: string, object_name: string): ObjectIdentifier;
  as_serializable_string(): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_catalog_name(): string;
  get_database_name(): string;
  get_object_name(): string;
  hash_code(): number;
  to_list(): string[];
  to_object_path(): ObjectPath;
  to_string(): string;
}

export declare class ObjectPath {
  constructor(database_name: string, object_name: string);
  static from_string(full_name: string): ObjectPath;
  compare_to(other: ObjectPath): number;
  equals(o: JavaValue): boolean;
  get_database_name(): string;
  get_full_name(): string;
  get_object_name(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class Operation {
  as_summary_string(): string;
}

export declare class OptimizerConfigOptions {
  static get TABLE_OPTIMIZER_ADAPTIVE_BROADCAST_JOIN_STRATEGY(): ConfigOption<OptimizerConfigOptionsAdaptiveBroadcastJoinStrategy>;
  static get TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_SKEWED_FACTOR(): ConfigOption<number>;
  static get TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_SKEWED_THRESHOLD(): ConfigOption<MemorySize>;
  static get TABLE_OPTIMIZER_ADAPTIVE_SKEWED_JOIN_OPTIMIZATION_STRATEGY(): ConfigOption<OptimizerConfigOptionsAdaptiveSkewedJoinOptimizationStrategy>;
  static get TABLE_OPTIMIZER_AGG_PHASE_STRATEGY(): ConfigOption<AggregatePhaseStrategy>;
  static get TABLE_OPTIMIZER_BROADCAST_JOIN_THRESHOLD(): ConfigOption<bigint>;
  static get TABLE_OPTIMIZER_BUSHY_JOIN_REORDER_THRESHOLD(): ConfigOption<number>;
  static get TABLE_OPTIMIZER_DELTA_JOIN_STRATEGY(): ConfigOption<OptimizerConfigOptionsDeltaJoinStrategy>;
  static get TABLE_OPTIMIZER_DISTINCT_AGG_SPLIT_BUCKET_NUM(): ConfigOption<number>;
  static get TABLE_OPTIMIZER_DISTINCT_AGG_SPLIT_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_DYNAMIC_FILTERING_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_INCREMENTAL_AGG_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_JOIN_REORDER_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_MULTIPLE_INPUT_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_MULTI_JOIN_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_NONDETERMINISTIC_UPDATE_STRATEGY(): ConfigOption<OptimizerConfigOptionsNonDeterministicUpdateStrategy>;
  static get TABLE_OPTIMIZER_PTF_MAX_TABLES(): ConfigOption<number>;
  static get TABLE_OPTIMIZER_REUSE_OPTIMIZE_BLOCK_WITH_DIGEST_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_REUSE_SINK_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_REUSE_SOURCE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_REUSE_SUB_PLAN_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_RUNTIME_FILTER_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_RUNTIME_FILTER_MAX_BUILD_DATA_SIZE(): ConfigOption<MemorySize>;
  static get TABLE_OPTIMIZER_RUNTIME_FILTER_MIN_FILTER_RATIO(): ConfigOption<number>;
  static get TABLE_OPTIMIZER_RUNTIME_FILTER_MIN_PROBE_DATA_SIZE(): ConfigOption<MemorySize>;
  static get TABLE_OPTIMIZER_SOURCE_REPORT_STATISTICS_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_SQL2REL_PROJECT_MERGE_ENABLED(): ConfigOption<boolean>;
  static get TABLE_OPTIMIZER_UNIONALL_AS_BREAKPOINT_ENABLED(): ConfigOption<boolean>;
  constructor();
}

// OptimizerConfigOptions.AdaptiveBroadcastJoinStrategy
export declare const OptimizerConfigOptionsAdaptiveBroadcastJoinStrategy: {
  AUTO: "AUTO";
  RUNTIME_ONLY: "RUNTIME_ONLY";
  NONE: "NONE";
  get_description(constant: OptimizerConfigOptionsAdaptiveBroadcastJoinStrategy): JavaObject;
  to_string(constant: OptimizerConfigOptionsAdaptiveBroadcastJoinStrategy): string;
};

// OptimizerConfigOptions.AdaptiveSkewedJoinOptimizationStrategy
export declare const OptimizerConfigOptionsAdaptiveSkewedJoinOptimizationStrategy: {
  AUTO: "AUTO";
  FORCED: "FORCED";
  NONE: "NONE";
  get_description(constant: OptimizerConfigOptionsAdaptiveSkewedJoinOptimizationStrategy): JavaObject;
  to_string(constant: OptimizerConfigOptionsAdaptiveSkewedJoinOptimizationStrategy): string;
};

// OptimizerConfigOptions.DeltaJoinStrategy
export declare const OptimizerConfigOptionsDeltaJoinStrategy: {
  AUTO: "AUTO";
  FORCE: "FORCE";
  NONE: "NONE";
  get_description(constant: OptimizerConfigOptionsDeltaJoinStrategy): JavaObject;
};

// OptimizerConfigOptions.NonDeterministicUpdateStrategy
export declare const OptimizerConfigOptionsNonDeterministicUpdateStrategy: {
  TRY_RESOLVE: "TRY_RESOLVE";
  IGNORE: "IGNORE";
};

export declare class Over {
  constructor();
  static order_by(order_by: Expression): OverWindowPartitionedOrdered;
  static partition_by(...partition_by: readonly Expression[]): OverWindowPartitioned;
}

export declare class OverWindow {
  get_alias(): Expression;
  get_following(): Expression | undefined;
  get_order(): Expression;
  get_partitioning(): Expression[];
  get_preceding(): Expression | undefined;
}

export declare class OverWindowPartitioned {
  order_by(order_by: Expression): OverWindowPartitionedOrdered;
}

export declare class OverWindowPartitionedOrdered {
  as(alias: string): OverWindow;
  as(alias: Expression): OverWindow;
  preceding(preceding: Expression): OverWindowPartitionedOrderedPreceding;
}

export declare class OverWindowPartitionedOrderedPreceding {
  as(alias: string): OverWindow;
  as(alias: Expression): OverWindow;
  following(following: Expression): OverWindowPartitionedOrderedPreceding;
}

export declare const OverWindowRange: {
  CURRENT_ROW: "CURRENT_ROW";
  CURRENT_RANGE: "CURRENT_RANGE";
  UNBOUNDED_ROW: "UNBOUNDED_ROW";
  UNBOUNDED_RANGE: "UNBOUNDED_RANGE";
};

export declare class OverWindowedTable {
  select(...fields: readonly Expression[]): Table;
}

export declare class PartitionAlreadyExistsException {
  constructor(catalog_name: string, table_path: ObjectPath, partition_spec: CatalogPartitionSpec);
  constructor(catalog_name: string, table_path: ObjectPath, partition_spec: CatalogPartitionSpec, cause: JavaObject);
}

export declare class PartitionNotExistException {
  constructor(catalog_name: string, table_path: ObjectPath, partition_spec: CatalogPartitionSpec);
  constructor(catalog_name: string, table_path: ObjectPath, partition_spec: CatalogPartitionSpec, cause: JavaObject);
}

export declare class PartitionSpecInvalidException {
  constructor(
    catalog_name: string,
    partition_keys: readonly string[],
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
  );
  constructor(
    catalog_name: string,
    partition_keys: readonly string[],
    table_path: ObjectPath,
    partition_spec: CatalogPartitionSpec,
    cause: JavaObject,
  );
}

export declare class PartitionedTable {
  as_argument(name: string): ApiExpression;
  order_by(...fields: readonly Expression[]): PartitionedTable;
  process(path: string, ...arguments_: readonly JavaValue[]): Table;
  process(function_: JavaClassName, ...arguments_: readonly JavaValue[]): Table;
}

export declare class PipelineOptions {
  static get ALLOW_UNALIGNED_SOURCE_SPLITS(): ConfigOption<boolean>;
  static get AUTO_GENERATE_UIDS(): ConfigOption<boolean>;
  static get AUTO_WATERMARK_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get CACHED_FILES(): ConfigOption<string[]>;
  static get CLASSPATHS(): ConfigOption<string[]>;
  static get CLOSURE_CLEANER_LEVEL(): ConfigOption<ClosureCleanerLevel>;
  static get FORCE_AVRO(): ConfigOption<boolean>;
  static get FORCE_KRYO(): ConfigOption<boolean>;
  static get FORCE_KRYO_AVRO(): ConfigOption<boolean>;
  static get GENERIC_TYPES(): ConfigOption<boolean>;
  static get GLOBAL_JOB_PARAMETERS(): ConfigOption<Map<string, string>>;
  static get JARS(): ConfigOption<string[]>;
  static get MAX_PARALLELISM(): ConfigOption<number>;
  static get NAME(): ConfigOption<string>;
  static get OBJECT_REUSE(): ConfigOption<boolean>;
  static get OPERATOR_CHAINING(): ConfigOption<boolean>;
  static get OPERATOR_CHAINING_CHAIN_OPERATORS_WITH_DIFFERENT_MAX_PARALLELISM(): ConfigOption<boolean>;
  static get PARALLELISM_OVERRIDES(): ConfigOption<Map<string, string>>;
  static get SERIALIZATION_CONFIG(): ConfigOption<string[]>;
  static get VERTEX_DESCRIPTION_MODE(): ConfigOption<PipelineOptionsVertexDescriptionMode>;
  static get VERTEX_NAME_INCLUDE_INDEX_PREFIX(): ConfigOption<boolean>;
  static get WATERMARK_ALIGNMENT_BUFFER_SIZE(): ConfigOption<number>;
  constructor();
}

// PipelineOptions.VertexDescriptionMode
export declare const PipelineOptionsVertexDescriptionMode: {
  TREE: "TREE";
  CASCADING: "CASCADING";
};

export declare class PlanReference {
  static from_file(path: string): PlanReference;
  static from_json_string(json_string: string): PlanReference;
  static from_resource(resource_path: string): PlanReference;
  static from_smile_bytes(smile_bytes: Uint8Array): PlanReference;
}

// PlanReference.BytesContentPlanReference
export declare class PlanReferenceBytesContentPlanReference extends PlanReference {
  equals(o: JavaValue): boolean;
  get_content(): Uint8Array;
  hash_code(): number;
  to_string(): string;
}

// PlanReference.FilePlanReference
export declare class PlanReferenceFilePlanReference extends PlanReference {
  equals(o: JavaValue): boolean;
  get_file(): string;
  hash_code(): number;
  to_string(): string;
}

// PlanReference.JsonContentPlanReference
export declare class PlanReferenceJsonContentPlanReference extends PlanReference {
  equals(o: JavaValue): boolean;
  get_content(): string;
  hash_code(): number;
  to_string(): string;
}

// PlanReference.ResourcePlanReference
export declare class PlanReferenceResourcePlanReference extends PlanReference {
  equals(o: JavaValue): boolean;
  get_resource_path(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class PlannerConfig {
  static get EMPTY_CONFIG(): PlannerConfig;
  unwrap(type: JavaClassName): PlannerConfig | undefined;
}

export declare class PredictFunction extends TableFunction {
  eval(...args: readonly JavaValue[]): void;
  predict(input_row: JavaObject): JavaObject[];
}

export declare class PredictRuntimeProvider extends ModelProvider {
  create_predict_function(context: ModelProviderContext): PredictFunction;
}

export declare class Procedure {}

export declare class ProcedureNotExistException {
  constructor(catalog_name: string, procedure_path: ObjectPath);
  constructor(catalog_name: string, procedure_path: ObjectPath, cause: JavaObject);
}

export declare class ProcessTableFunction extends UserDefinedFunction {}

// ProcessTableFunction.Context
export declare class ProcessTableFunctionContext {
  clear_all(): void;
  clear_all_state(): void;
  clear_all_timers(): void;
  clear_state(state_name: string): void;
  get_changelog_mode(): JavaObject;
  table_semantics_for(arg_name: string): TableSemantics;
  time_context(conversion_class: JavaClassName): ProcessTableFunctionTimeContext;
}

// ProcessTableFunction.OnTimerContext
export declare class ProcessTableFunctionOnTimerContext extends ProcessTableFunctionContext {
  current_timer(): string;
}

// ProcessTableFunction.TimeContext
export declare class ProcessTableFunctionTimeContext {
  clear_all_timers(): void;
  clear_timer(name: string): void;
  clear_timer(time: JavaValue): void;
  current_watermark(): JavaValue;
  register_on_time(name: string, time: JavaValue): void;
  register_on_time(time: JavaValue): void;
  table_watermark(): JavaValue;
  time(): JavaValue;
}

export declare class QueryOperation extends Operation {
  accept(visitor: JavaObject): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  get_children(): QueryOperation[];
  get_resolved_schema(): ResolvedSchema;
}

export declare class RawType extends LogicalType {
  static get FORMAT(): string;
  constructor(clazz: JavaClassName, serializer: JavaObject);
  constructor(is_nullable: boolean, clazz: JavaClassName, serializer: JavaObject);
  get_originating_class(): string;
  get_serializer_string(): string;
  get_type_serializer(): JavaObject;
}

export declare class ReadableConfig {
  get<T>(option: ConfigOption<T>): T;
  get_optional<T>(option: ConfigOption<T>): T | undefined;
}

export declare class ReadableSecretStore extends SecretStore {
  get_secret(secret_id: string): Map<string, string>;
}

export declare class RefreshHandler {
  as_summary_string(): string;
}

export declare class RefreshHandlerSerializer {
  serialize(refresh_handler: RefreshHandler): Uint8Array;
}

export declare class ResolvedCatalogBaseTable extends CatalogBaseTable {
  get_origin(): CatalogBaseTable;
  get_resolved_schema(): ResolvedSchema;
  /** @deprecated */ get_schema(): JavaObject;
}

export declare class ResolvedCatalogMaterializedTable {
  constructor(
    origin: CatalogMaterializedTable,
    resolved_schema: ResolvedSchema,
    refresh_mode: CatalogMaterializedTableRefreshMode,
    freshness: IntervalFreshness,
    start_mode: StartMode,
  );
  copy(): CatalogBaseTable;
  copy(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): ResolvedCatalogMaterializedTable;
  copy(
    refresh_status: CatalogMaterializedTableRefreshStatus,
    refresh_handler_description: string,
    serialized_refresh_handler: Uint8Array,
  ): ResolvedCatalogMaterializedTable;
  equals(o: JavaValue): boolean;
  get_comment(): string;
  get_definition_freshness(): IntervalFreshness;
  /** @deprecated */ get_definition_query(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_distribution(): TableDistribution | undefined;
  get_expanded_query(): string;
  /** @deprecated */ get_freshness(): Temporal.Duration | null;
  get_logical_refresh_mode(): CatalogMaterializedTableLogicalRefreshMode;
  get_options(): Map<string, string>;
  get_origin(): CatalogMaterializedTable;
  get_original_query(): string;
  get_partition_keys(): string[];
  get_refresh_handler_description(): string | undefined;
  get_refresh_mode(): CatalogMaterializedTableRefreshMode;
  get_refresh_status(): CatalogMaterializedTableRefreshStatus;
  get_resolved_schema(): ResolvedSchema;
  /** @deprecated */ get_schema(): JavaObject;
  get_serialized_refresh_handler(): Uint8Array | null;
  get_snapshot(): bigint | undefined;
  get_start_mode(): StartMode | undefined;
  get_table_kind(): CatalogBaseTableTableKind;
  get_unresolved_schema(): Schema;
  hash_code(): number;
  is_partitioned(): boolean;
  to_catalog_table(): CatalogTable;
  to_resolved_catalog_table(): ResolvedCatalogTable;
  to_string(): string;
}

export declare class ResolvedCatalogModel extends CatalogModel {
  static from_properties(properties: ReadonlyMap<string, string> | Readonly<Record<string, string>>): CatalogModel;
  static of(
    origin: CatalogModel,
    resolved_input_schema: ResolvedSchema,
    resolved_output_schema: ResolvedSchema,
  ): ResolvedCatalogModel;
  get_origin(): CatalogModel;
  get_resolved_input_schema(): ResolvedSchema;
  get_resolved_output_schema(): ResolvedSchema;
  to_properties(): Map<string, string>;
  to_properties(sql_factory: SqlFactory): Map<string, string>;
}

export declare class ResolvedCatalogTable {
  constructor(origin: CatalogTable, resolved_schema: ResolvedSchema);
  copy(): CatalogBaseTable;
  copy(options: ReadonlyMap<string, string> | Readonly<Record<string, string>>): ResolvedCatalogTable;
  equals(o: JavaValue): boolean;
  get_comment(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_distribution(): TableDistribution | undefined;
  get_options(): Map<string, string>;
  get_origin(): CatalogTable;
  get_partition_keys(): string[];
  get_resolved_schema(): ResolvedSchema;
  /** @deprecated */ get_schema(): JavaObject;
  get_snapshot(): bigint | undefined;
  get_table_kind(): CatalogBaseTableTableKind;
  get_unresolved_schema(): Schema;
  hash_code(): number;
  is_partitioned(): boolean;
  to_properties(): Map<string, string>;
  to_properties(sql_factory: SqlFactory): Map<string, string>;
  to_string(): string;
}

export declare class ResolvedCatalogView {
  constructor(origin: CatalogView, resolved_schema: ResolvedSchema);
  copy(): CatalogBaseTable;
  get_comment(): string;
  get_description(): string | undefined;
  get_detailed_description(): string | undefined;
  get_expanded_query(): string;
  get_options(): Map<string, string>;
  get_origin(): CatalogView;
  get_original_query(): string;
  get_resolved_schema(): ResolvedSchema;
  /** @deprecated */ get_schema(): JavaObject;
  get_table_kind(): CatalogBaseTableTableKind;
  get_unresolved_schema(): Schema;
}

export declare class ResolvedExpression extends Expression {
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
}

export declare class ResolvedFieldReference {
  constructor(name: string, result_type: JavaObject, field_index: number);
  field_index(): number;
  name(): string;
  result_type(): JavaObject;
}

export declare class ResolvedSchema {
  /** @deprecated */ constructor(
    columns: readonly Column[],
    watermark_specs: readonly WatermarkSpec[],
    primary_key: UniqueConstraint | null,
  );
  constructor(
    columns: readonly Column[],
    watermark_specs: readonly WatermarkSpec[],
    primary_key: UniqueConstraint | null,
    indexes: readonly Index[],
  );
  constructor(
    columns: readonly Column[],
    watermark_specs: readonly WatermarkSpec[],
    primary_key: UniqueConstraint | null,
    indexes: readonly Index[],
    immutable_columns: ImmutableColumnsConstraint | null,
  );
  static of(columns: readonly Column[]): ResolvedSchema;
  static of(...columns: readonly Column[]): ResolvedSchema;
  static physical(column_names: readonly string[], column_data_types: readonly DataType[]): ResolvedSchema;
  equals(o: JavaValue): boolean;
  get_column(column_index: number): Column | undefined;
  get_column(column_name: string): Column | undefined;
  get_column_count(): number;
  get_column_data_types(): DataType[];
  get_column_names(): string[];
  get_columns(): Column[];
  get_immutable_column_indexes(): number[];
  get_immutable_columns(): ImmutableColumnsConstraint | undefined;
  get_indexes(): Index[];
  get_primary_key(): UniqueConstraint | undefined;
  get_primary_key_indexes(): number[];
  get_watermark_specs(): WatermarkSpec[];
  hash_code(): number;
  to_physical_row_data_type(): DataType;
  to_sink_row_data_type(): DataType;
  to_source_row_data_type(): DataType;
  to_string(): string;
}

export declare const ResourceType: {
  FILE: "FILE";
  JAR: "JAR";
  ARCHIVE: "ARCHIVE";
  ARTIFACT: "ARTIFACT";
};

export declare class ResourceUri {
  constructor(resource_type: ResourceType, uri: string);
  equals(o: JavaValue): boolean;
  get_resource_type(): ResourceType;
  get_uri(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class RestOptions {
  static get ADDRESS(): ConfigOption<string>;
  static get ASYNC_OPERATION_STORE_DURATION(): ConfigOption<Temporal.Duration>;
  static get AWAIT_LEADER_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get BIND_ADDRESS(): ConfigOption<string>;
  static get BIND_PORT(): ConfigOption<string>;
  static get CACHE_CHECKPOINT_STATISTICS_SIZE(): ConfigOption<number>;
  static get CACHE_CHECKPOINT_STATISTICS_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get CACHE_EXECUTION_GRAPH_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get CLIENT_MAX_CONTENT_LENGTH(): ConfigOption<number>;
  static get CONNECTION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get ENABLE_FLAMEGRAPH(): ConfigOption<boolean>;
  static get ENABLE_PROFILER(): ConfigOption<boolean>;
  static get FLAMEGRAPH_CLEANUP_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get FLAMEGRAPH_DELAY(): ConfigOption<Temporal.Duration>;
  static get FLAMEGRAPH_NUM_SAMPLES(): ConfigOption<number>;
  static get FLAMEGRAPH_REFRESH_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get FLAMEGRAPH_STACK_TRACE_DEPTH(): ConfigOption<number>;
  static get IDLENESS_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get MAX_PROFILING_DURATION(): ConfigOption<Temporal.Duration>;
  static get MAX_PROFILING_HISTORY_SIZE(): ConfigOption<number>;
  static get PATH(): ConfigOption<string>;
  static get PORT(): ConfigOption<number>;
  static get PROFILING_RESULT_DIR(): ConfigOption<string>;
  static get RETRY_DELAY(): ConfigOption<Temporal.Duration>;
  static get RETRY_MAX_ATTEMPTS(): ConfigOption<number>;
  static get SERVER_MAX_CONTENT_LENGTH(): ConfigOption<number>;
  static get SERVER_NUM_THREADS(): ConfigOption<number>;
  static get SERVER_THREAD_PRIORITY(): ConfigOption<number>;
  static get URL_PREFIX(): ConfigOption<string>;
  constructor();
}

export declare class RestartStrategyOptions {
  static get RESTART_STRATEGY(): ConfigOption<string>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS(): ConfigOption<number>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER(): ConfigOption<number>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF(): ConfigOption<Temporal.Duration>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR(): ConfigOption<number>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF(): ConfigOption<Temporal.Duration>;
  static get RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD(): ConfigOption<Temporal.Duration>;
  static get RESTART_STRATEGY_FAILURE_RATE_DELAY(): ConfigOption<Temporal.Duration>;
  static get RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL(): ConfigOption<number>;
  static get RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS(): ConfigOption<number>;
  static get RESTART_STRATEGY_FIXED_DELAY_DELAY(): ConfigOption<Temporal.Duration>;
}

export declare const ResultKind: {
  SUCCESS: "SUCCESS";
  SUCCESS_WITH_CONTENT: "SUCCESS_WITH_CONTENT";
};

export declare const RowKind: {
  INSERT: "INSERT";
  UPDATE_BEFORE: "UPDATE_BEFORE";
  UPDATE_AFTER: "UPDATE_AFTER";
  DELETE: "DELETE";
  from_byte_value(value: number): RowKind;
  short_string(constant: RowKind): string;
  to_byte_value(constant: RowKind): number;
};

export declare class RowType extends LogicalType {
  static get FORMAT(): string;
  constructor(fields: readonly RowTypeRowField[]);
  constructor(is_nullable: boolean, fields: readonly RowTypeRowField[]);
  static of(types: readonly LogicalType[], names: readonly string[]): RowType;
  static of(nullable: boolean, types: readonly LogicalType[], names: readonly string[]): RowType;
  static of(...types: readonly LogicalType[]): RowType;
  static of(is_nullable: boolean, ...types: readonly LogicalType[]): RowType;
  get_field_count(): number;
  get_field_index(field_name: string): number;
  get_field_names(): string[];
  get_fields(): RowTypeRowField[];
  get_type_at(i: number): LogicalType;
}

// RowType.RowField
export declare class RowTypeRowField {
  static get FIELD_FORMAT_NO_DESCRIPTION(): string;
  static get FIELD_FORMAT_WITH_DESCRIPTION(): string;
  constructor(name: string, type: LogicalType);
  constructor(name: string, type: LogicalType, description: string | null);
  as_serializable_string(): string;
  as_summary_string(): string;
  copy(): RowTypeRowField;
  equals(o: JavaValue): boolean;
  get_description(): string | undefined;
  get_name(): string;
  get_type(): LogicalType;
  hash_code(): number;
}

export declare const RuntimeExecutionMode: {
  STREAMING: "STREAMING";
  BATCH: "BATCH";
  AUTOMATIC: "AUTOMATIC";
};

export declare const SavepointFormatType: {
  CANONICAL: "CANONICAL";
  NATIVE: "NATIVE";
  get DEFAULT(): SavepointFormatType;
};

export declare class ScalarFunction extends UserDefinedFunction {
  /** @deprecated */ get_parameter_types(signature: readonly JavaClassName[]): JavaObject[];
  /** @deprecated */ get_result_type(signature: readonly JavaClassName[]): JavaObject | null;
}

export declare const SchedulerExecutionMode: {
  REACTIVE: "REACTIVE";
};

export declare class Schema {
  /** @deprecated */ constructor(
    columns: readonly SchemaUnresolvedColumn[],
    watermark_specs: readonly SchemaUnresolvedWatermarkSpec[],
    primary_key: SchemaUnresolvedPrimaryKey | null,
  );
  constructor(
    columns: readonly SchemaUnresolvedColumn[],
    watermark_specs: readonly SchemaUnresolvedWatermarkSpec[],
    primary_key: SchemaUnresolvedPrimaryKey | null,
    indexes: readonly SchemaUnresolvedIndex[],
  );
  constructor(
    columns: readonly SchemaUnresolvedColumn[],
    watermark_specs: readonly SchemaUnresolvedWatermarkSpec[],
    primary_key: SchemaUnresolvedPrimaryKey | null,
    indexes: readonly SchemaUnresolvedIndex[],
    immutable_columns: SchemaUnresolvedImmutableColumns | null,
  );
  static derived(): Schema;
  static new_builder(): SchemaBuilder;
  equals(o: JavaValue): boolean;
  get_columns(): SchemaUnresolvedColumn[];
  get_immutable_columns(): SchemaUnresolvedImmutableColumns | undefined;
  get_indexes(): SchemaUnresolvedIndex[];
  get_primary_key(): SchemaUnresolvedPrimaryKey | undefined;
  get_watermark_specs(): SchemaUnresolvedWatermarkSpec[];
  hash_code(): number;
  resolve(resolver: SchemaResolver): ResolvedSchema;
  to_string(): string;
}

// Schema.Builder
export declare class SchemaBuilder {
  build(): Schema;
  column(column_name: string, data_type: AbstractDataType): this;
  column(column_name: string, serializable_type_string: string): this;
  column_by_expression(column_name: string, expression: Expression): this;
  column_by_expression(column_name: string, sql_expression: string): this;
  column_by_metadata(column_name: string, data_type: AbstractDataType): this;
  column_by_metadata(column_name: string, serializable_type_string: string): this;
  column_by_metadata(column_name: string, data_type: AbstractDataType, is_virtual: boolean): this;
  column_by_metadata(column_name: string, data_type: AbstractDataType, metadata_key: string | null): this;
  column_by_metadata(
    column_name: string,
    data_type: AbstractDataType,
    metadata_key: string | null,
    is_virtual: boolean,
  ): this;
  column_by_metadata(
    column_name: string,
    serializable_type_string: string,
    metadata_key: string | null,
    is_virtual: boolean,
  ): this;
  from_columns(unresolved_columns: readonly SchemaUnresolvedColumn[]): this;
  from_fields(field_names: readonly string[], field_data_types: readonly AbstractDataType[]): this;
  from_resolved_schema(resolved_schema: ResolvedSchema): this;
  from_row_data_type(data_type: DataType): this;
  from_schema(unresolved_schema: Schema): this;
  immutable_columns(column_names: readonly string[]): this;
  immutable_columns(...column_names: readonly string[]): this;
  immutable_columns_named(constraint_name: string, column_names: readonly string[]): this;
  immutable_columns_named(constraint_name: string, ...column_names: readonly string[]): this;
  index(column_names: readonly string[]): this;
  index(...column_names: readonly string[]): this;
  index_named(index_name: string, column_names: readonly string[]): this;
  primary_key(column_names: readonly string[]): this;
  primary_key(...column_names: readonly string[]): this;
  primary_key_named(constraint_name: string, column_names: readonly string[]): this;
  primary_key_named(constraint_name: string, ...column_names: readonly string[]): this;
  watermark(column_name: string, watermark_expression: Expression): this;
  watermark(column_name: string, sql_expression: string): this;
  with_comment(comment: string | null): this;
}

// Schema.UnresolvedColumn
export declare class SchemaUnresolvedColumn {
  equals(o: JavaValue): boolean;
  get_comment(): string | undefined;
  get_name(): string;
  hash_code(): number;
  to_string(): string;
}

// Schema.UnresolvedComputedColumn
export declare class SchemaUnresolvedComputedColumn extends SchemaUnresolvedColumn {
  constructor(column_name: string, expression: Expression);
  constructor(column_name: string, expression: Expression, comment: string);
  get_expression(): Expression;
  with_comment(comment: string): SchemaUnresolvedComputedColumn;
}

// Schema.UnresolvedConstraint
export declare class SchemaUnresolvedConstraint {
  equals(o: JavaValue): boolean;
  get_constraint_name(): string;
  hash_code(): number;
  to_string(): string;
}

// Schema.UnresolvedImmutableColumns
export declare class SchemaUnresolvedImmutableColumns extends SchemaUnresolvedConstraint {
  constructor(constraint_name: string, column_names: readonly string[]);
  get_column_names(): string[];
}

// Schema.UnresolvedIndex
export declare class SchemaUnresolvedIndex {
  constructor(index_name: string, column_names: readonly string[]);
  equals(o: JavaValue): boolean;
  get_column_names(): string[];
  get_index_name(): string;
  hash_code(): number;
  to_string(): string;
}

// Schema.UnresolvedMetadataColumn
export declare class SchemaUnresolvedMetadataColumn extends SchemaUnresolvedColumn {
  constructor(column_name: string, data_type: AbstractDataType, metadata_key: string | null, is_virtual: boolean);
  constructor(
    column_name: string,
    data_type: AbstractDataType,
    metadata_key: string | null,
    is_virtual: boolean,
    comment: string | null,
  );
  get_data_type(): AbstractDataType;
  get_metadata_key(): string | null;
  is_virtual(): boolean;
}

// Schema.UnresolvedPhysicalColumn
export declare class SchemaUnresolvedPhysicalColumn extends SchemaUnresolvedColumn {
  constructor(column_name: string, data_type: AbstractDataType);
  constructor(column_name: string, data_type: AbstractDataType, comment: string | null);
  get_data_type(): AbstractDataType;
}

// Schema.UnresolvedPrimaryKey
export declare class SchemaUnresolvedPrimaryKey extends SchemaUnresolvedConstraint {
  constructor(constraint_name: string, column_names: readonly string[]);
  get_column_names(): string[];
}

// Schema.UnresolvedWatermarkSpec
export declare class SchemaUnresolvedWatermarkSpec {
  constructor(column_name: string, watermark_expression: Expression);
  equals(o: JavaValue): boolean;
  get_column_name(): string;
  get_watermark_expression(): Expression;
  hash_code(): number;
  to_string(): string;
}

export declare class SchemaResolver {
  resolve(schema: Schema): ResolvedSchema;
}

export declare class SecretException {
  constructor(message: string);
  constructor(cause: JavaObject);
  constructor(message: string, cause: JavaObject);
}

export declare class SecretNotFoundException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class SecretStore {}

export declare class SecretStoreFactory {
  close(): void;
  create_secret_store(): SecretStore;
  factory_identifier(): string;
  open(context: SecretStoreFactoryContext): void;
  optional_options(): Set<ConfigOption<unknown>>;
  required_options(): Set<ConfigOption<unknown>>;
}

// SecretStoreFactory.Context
export declare class SecretStoreFactoryContext {
  get_configuration(): ReadableConfig;
  get_options(): Map<string, string>;
}

export declare class SensitiveConnection {
  static of(
    options: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
    comment: string | null,
  ): SensitiveConnection;
  get_comment(): string | null;
  get_options(): Map<string, string>;
}

export declare class Session {
  constructor();
  static with_gap(gap: Expression): SessionWithGap;
}

export declare class SessionWithGap {
  on(time_field: Expression): SessionWithGapOnTime;
}

export declare class SessionWithGapOnTime {
  as(alias: string): SessionWithGapOnTimeWithAlias;
  as(alias: Expression): SessionWithGapOnTimeWithAlias;
}

export declare class SessionWithGapOnTimeWithAlias extends GroupWindow {
  get_gap(): Expression;
}

export declare class Slide {
  constructor();
  static over(size: Expression): SlideWithSize;
}

export declare class SlideWithSize {
  every(slide: Expression): SlideWithSizeAndSlide;
}

export declare class SlideWithSizeAndSlide {
  on(time_field: Expression): SlideWithSizeAndSlideOnTime;
}

export declare class SlideWithSizeAndSlideOnTime {
  as(alias: string): SlideWithSizeAndSlideOnTimeWithAlias;
  as(alias: Expression): SlideWithSizeAndSlideOnTimeWithAlias;
}

export declare class SlideWithSizeAndSlideOnTimeWithAlias extends GroupWindow {
  get_size(): Expression;
  get_slide(): Expression;
}

export declare class SmallIntType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class SpecializedFunction extends FunctionDefinition {
  specialize(context: SpecializedFunctionSpecializedContext): UserDefinedFunction;
}

// SpecializedFunction.ExpressionEvaluator
export declare class SpecializedFunctionExpressionEvaluator {
  close(): void;
}

// SpecializedFunction.ExpressionEvaluatorFactory
export declare class SpecializedFunctionExpressionEvaluatorFactory {
  create_evaluator(
    expression: Expression,
    output_data_type: DataType,
    ...args: readonly DataTypesField[]
  ): SpecializedFunctionExpressionEvaluator;
  create_evaluator(
    sql_expression: string,
    output_data_type: DataType,
    ...args: readonly DataTypesField[]
  ): SpecializedFunctionExpressionEvaluator;
  create_evaluator(
    function_: SpecializedFunction,
    output_data_type: DataType,
    ...args: readonly DataType[]
  ): SpecializedFunctionExpressionEvaluator;
}

// SpecializedFunction.SpecializedContext
export declare class SpecializedFunctionSpecializedContext extends SpecializedFunctionExpressionEvaluatorFactory {
  get_call_context(): JavaObject;
  get_configuration(): ReadableConfig;
}

export declare class SqlCallExpression {
  constructor(sql_expression: string);
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_sql_expression(): string;
  hash_code(): number;
  to_string(): string;
}

export declare const SqlDialect: {
  DEFAULT: "DEFAULT";
  HIVE: "HIVE";
};

export declare class SqlFactory {
  serialize_inline_function(function_definition: FunctionDefinition): string;
}

export declare class SqlParserEOFException extends SqlParserException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class SqlParserException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class StagedTable {
  abort(): void;
  begin(): void;
  commit(): void;
}

export declare class StartMode {
  static of(kind: StartModeStartModeKind): StartMode;
  static of(kind: StartModeStartModeKind, timestamp: Temporal.Instant): StartMode;
  static of(kind: StartModeStartModeKind, interval: Interval): StartMode;
  static of(kind: StartModeStartModeKind, timestamp: Temporal.Instant, local_time_zone: boolean): StartMode;
  static requires_parameters(kind: StartModeStartModeKind): boolean;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_interval(): Interval | null;
  get_kind(): StartModeStartModeKind;
  get_timestamp(): Temporal.Instant | null;
  hash_code(): number;
  is_local_time_zone(): boolean;
  to_string(): string;
}

// StartMode.StartModeKind
export declare const StartModeStartModeKind: {
  FROM_BEGINNING: "FROM_BEGINNING";
  FROM_NOW: "FROM_NOW";
  FROM_TIMESTAMP: "FROM_TIMESTAMP";
  RESUME_OR_FROM_BEGINNING: "RESUME_OR_FROM_BEGINNING";
  RESUME_OR_FROM_NOW: "RESUME_OR_FROM_NOW";
  RESUME_OR_FROM_TIMESTAMP: "RESUME_OR_FROM_TIMESTAMP";
};

export declare class StateBackendOptions {
  static get STATE_BACKEND(): ConfigOption<string>;
  constructor();
}

export declare class StatementSet {
  add(table_pipeline: TablePipeline): StatementSet;
  add_insert(target_path: string, table: Table): StatementSet;
  add_insert(target_descriptor: TableDescriptor, table: Table): StatementSet;
  add_insert(target_path: string, table: Table, overwrite: boolean): StatementSet;
  add_insert(target_descriptor: TableDescriptor, table: Table, overwrite: boolean): StatementSet;
  add_insert_sql(statement: string): StatementSet;
  compile_plan(): CompiledPlan;
  execute(): Promise<TableResult>;
  explain(...extra_details: readonly ExplainDetail[]): string;
  explain(format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  print_explain(...extra_details: readonly ExplainDetail[]): StatementSet;
}

export declare class StatsDate {
  constructor(days_since_epoch: number | bigint);
  copy(): StatsDate;
  equals(o: JavaValue): boolean;
  get_days_since_epoch(): bigint;
  hash_code(): number;
  to_string(): string;
}

export declare class StreamExecutionEnvironment {
  static create_local_environment(): StreamExecutionEnvironment;
  static create_local_environment(parallelism: number): StreamExecutionEnvironment;
  static create_local_environment(configuration: Configuration): StreamExecutionEnvironment;
  static create_local_environment(parallelism: number, configuration: Configuration): StreamExecutionEnvironment;
  static create_remote_environment(
    host: string,
    port: number,
    ...jar_files: readonly string[]
  ): StreamExecutionEnvironment;
  static create_remote_environment(
    host: string,
    port: number,
    parallelism: number,
    ...jar_files: readonly string[]
  ): StreamExecutionEnvironment;
  static create_remote_environment(
    host: string,
    port: number,
    client_config: Configuration,
    ...jar_files: readonly string[]
  ): StreamExecutionEnvironment;
  static get_default_local_parallelism(): number;
  static get_execution_environment(): StreamExecutionEnvironment;
  static get_execution_environment(configuration: Configuration): StreamExecutionEnvironment;
  static set_default_local_parallelism(parallelism: number): void;
  clear_job_listeners(): void;
  close(): void;
  configure(configuration: ReadableConfig): void;
  disable_operator_chaining(): StreamExecutionEnvironment;
  enable_checkpointing(interval: number | bigint): StreamExecutionEnvironment;
  enable_checkpointing(interval: number | bigint, mode: CheckpointingMode): StreamExecutionEnvironment;
  /** @deprecated */ enable_checkpointing(
    interval: number | bigint,
    mode: ApiCheckpointingMode,
  ): StreamExecutionEnvironment;
  get_buffer_timeout(): bigint;
  get_checkpoint_interval(): bigint;
  get_checkpointing_consistency_mode(): CheckpointingMode;
  /** @deprecated */ get_checkpointing_mode(): ApiCheckpointingMode;
  get_job_listeners(): JavaObject[];
  get_max_parallelism(): number;
  get_parallelism(): number;
  is_chaining_enabled(): boolean;
  register_cached_file(file_path: string, name: string): void;
  register_cached_file(file_path: string, name: string, executable: boolean): void;
  set_buffer_timeout(timeout_millis: number | bigint): StreamExecutionEnvironment;
  set_max_parallelism(max_parallelism: number): StreamExecutionEnvironment;
  set_parallelism(parallelism: number): StreamExecutionEnvironment;
  set_runtime_mode(execution_mode: RuntimeExecutionMode): StreamExecutionEnvironment;
}

export declare class StreamStatementSet extends StatementSet {
  add(table_pipeline: TablePipeline): StreamStatementSet;
  add_insert(target_path: string, table: Table): StreamStatementSet;
  add_insert(target_descriptor: TableDescriptor, table: Table): StreamStatementSet;
  add_insert(target_path: string, table: Table, overwrite: boolean): StreamStatementSet;
  add_insert(target_descriptor: TableDescriptor, table: Table, overwrite: boolean): StreamStatementSet;
  add_insert_sql(statement: string): StreamStatementSet;
  attach_as_data_stream(): void;
  print_explain(...extra_details: readonly ExplainDetail[]): StreamStatementSet;
}

export declare class StreamTableEnvironment extends TableEnvironment {
  create_statement_set(): StreamStatementSet;
}

export declare class StructuredType extends UserDefinedType {
  static get CATALOG_FORMAT(): string;
  static get FALLBACK_CONVERSION(): string;
  static get INLINE_FORMAT(): string;
  static new_builder(object_identifier: ObjectIdentifier): StructuredTypeBuilder;
  static new_builder(class_name: string): StructuredTypeBuilder;
  static new_builder(implementation_class: JavaClassName): StructuredTypeBuilder;
  static new_builder(object_identifier: ObjectIdentifier, implementation_class: JavaClassName): StructuredTypeBuilder;
  get_attributes(): StructuredTypeStructuredAttribute[];
  get_class_name(): string | undefined;
  get_comparison(): StructuredTypeStructuredComparison;
  get_implementation_class(): string | undefined;
  get_super_type(): StructuredType | undefined;
  is_instantiable(): boolean;
}

// StructuredType.Builder
export declare class StructuredTypeBuilder {
  constructor(class_name: string);
  constructor(implementation_class: JavaClassName);
  constructor(object_identifier: ObjectIdentifier);
  constructor(object_identifier: ObjectIdentifier, implementation_class: JavaClassName);
  attributes(attributes: readonly StructuredTypeStructuredAttribute[]): StructuredTypeBuilder;
  build(): StructuredType;
  comparison(comparison: StructuredTypeStructuredComparison): StructuredTypeBuilder;
  description(description: string): StructuredTypeBuilder;
  set_final(is_final: boolean): StructuredTypeBuilder;
  set_instantiable(is_instantiable: boolean): StructuredTypeBuilder;
  set_nullable(is_nullable: boolean): StructuredTypeBuilder;
  super_type(super_type: StructuredType): StructuredTypeBuilder;
}

// StructuredType.StructuredAttribute
export declare class StructuredTypeStructuredAttribute {
  static get FIELD_FORMAT_NO_DESCRIPTION(): string;
  static get FIELD_FORMAT_WITH_DESCRIPTION(): string;
  constructor(name: string, type: LogicalType);
  constructor(name: string, type: LogicalType, description: string | null);
  as_serializable_string(): string;
  as_summary_string(): string;
  copy(): StructuredTypeStructuredAttribute;
  equals(o: JavaValue): boolean;
  get_description(): string | undefined;
  get_name(): string;
  get_type(): LogicalType;
  hash_code(): number;
}

// StructuredType.StructuredComparison
export declare const StructuredTypeStructuredComparison: {
  EQUALS: "EQUALS";
  FULL: "FULL";
  NONE: "NONE";
  is_comparison(constant: StructuredTypeStructuredComparison): boolean;
  is_equality(constant: StructuredTypeStructuredComparison): boolean;
};

export declare class SymbolType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class Table {
  add_columns(...fields: readonly Expression[]): Table;
  add_or_replace_columns(...fields: readonly Expression[]): Table;
  aggregate(aggregate_function: Expression): AggregatedTable;
  /** @deprecated */ as(...fields: readonly Expression[]): Table;
  as(field: string, ...fields: readonly string[]): Table;
  as_argument(name: string): ApiExpression;
  create_temporal_table_function(time_attribute: Expression, primary_key: Expression): TemporalTableFunction;
  distinct(): Table;
  drop_columns(...fields: readonly Expression[]): Table;
  execute(): Promise<TableResult>;
  execute_insert(table_path: string): Promise<TableResult>;
  execute_insert(descriptor: TableDescriptor): Promise<TableResult>;
  execute_insert(table_path: string, conflict_strategy: InsertConflictStrategy): Promise<TableResult>;
  execute_insert(table_path: string, overwrite: boolean): Promise<TableResult>;
  execute_insert(descriptor: TableDescriptor, conflict_strategy: InsertConflictStrategy): Promise<TableResult>;
  execute_insert(descriptor: TableDescriptor, overwrite: boolean): Promise<TableResult>;
  execute_insert(
    table_path: string,
    conflict_strategy: InsertConflictStrategy,
    overwrite: boolean,
  ): Promise<TableResult>;
  execute_insert(
    descriptor: TableDescriptor,
    conflict_strategy: InsertConflictStrategy,
    overwrite: boolean,
  ): Promise<TableResult>;
  explain(...extra_details: readonly ExplainDetail[]): string;
  explain(format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  fetch(fetch: number): Table;
  filter(predicate: Expression): Table;
  flat_aggregate(table_aggregate_function: Expression): FlatAggregateTable;
  flat_map(table_function: Expression): Table;
  from_changelog(...arguments_: readonly Expression[]): Table;
  full_outer_join(right: Table, join_predicate: Expression): Table;
  get_query_operation(): QueryOperation;
  get_resolved_schema(): ResolvedSchema;
  /** @deprecated */ get_schema(): JavaObject;
  group_by(...fields: readonly Expression[]): GroupedTable;
  insert_into(table_path: string): TablePipeline;
  insert_into(descriptor: TableDescriptor): TablePipeline;
  insert_into(table_path: string, conflict_strategy: InsertConflictStrategy): TablePipeline;
  insert_into(table_path: string, overwrite: boolean): TablePipeline;
  insert_into(descriptor: TableDescriptor, conflict_strategy: InsertConflictStrategy): TablePipeline;
  insert_into(descriptor: TableDescriptor, overwrite: boolean): TablePipeline;
  insert_into(table_path: string, conflict_strategy: InsertConflictStrategy, overwrite: boolean): TablePipeline;
  insert_into(
    descriptor: TableDescriptor,
    conflict_strategy: InsertConflictStrategy,
    overwrite: boolean,
  ): TablePipeline;
  intersect(right: Table): Table;
  intersect_all(right: Table): Table;
  join(right: Table): Table;
  join(right: Table, join_predicate: Expression): Table;
  join_lateral(table_function_call: Expression): Table;
  join_lateral(table_function_call: Expression, join_predicate: Expression): Table;
  left_outer_join(right: Table): Table;
  left_outer_join(right: Table, join_predicate: Expression): Table;
  left_outer_join_lateral(table_function_call: Expression): Table;
  left_outer_join_lateral(table_function_call: Expression, join_predicate: Expression): Table;
  limit(fetch: number): Table;
  limit(offset: number, fetch: number): Table;
  map(map_function: Expression): Table;
  minus(right: Table): Table;
  minus_all(right: Table): Table;
  offset(offset: number): Table;
  order_by(...fields: readonly Expression[]): Table;
  partition_by(...fields: readonly Expression[]): PartitionedTable;
  print_explain(...extra_details: readonly ExplainDetail[]): Table;
  print_schema(): void;
  process(path: string, ...arguments_: readonly JavaValue[]): Table;
  process(function_: JavaClassName, ...arguments_: readonly JavaValue[]): Table;
  rename_columns(...fields: readonly Expression[]): Table;
  right_outer_join(right: Table, join_predicate: Expression): Table;
  select(...fields: readonly Expression[]): Table;
  to_changelog(...arguments_: readonly Expression[]): Table;
  union(right: Table): Table;
  union_all(right: Table): Table;
  where(predicate: Expression): Table;
  window(group_window: GroupWindow): GroupWindowedTable;
  window(...over_windows: readonly OverWindow[]): OverWindowedTable;
}

export declare class TableAggregateFunction extends ImperativeAggregateFunction {}

// TableAggregateFunction.RetractableCollector
export declare class TableAggregateFunctionRetractableCollector {
  close(): void;
  collect(record: JavaValue): void;
  retract(record: JavaValue): void;
}

export declare class TableAlreadyExistException {
  constructor(catalog_name: string, table_path: ObjectPath);
  constructor(catalog_name: string, table_path: ObjectPath, cause: JavaObject);
}

export declare class TableChange {
  static add(column: Column): TableChangeAddColumn;
  static add(constraint: UniqueConstraint): TableChangeAddUniqueConstraint;
  static add(distribution: TableDistribution): TableChangeAddDistribution;
  static add(watermark_spec: WatermarkSpec): TableChangeAddWatermark;
  static add(column: Column, position: TableChangeColumnPosition | null): TableChangeAddColumn;
  static drop_column(column_name: string): TableChangeDropColumn;
  static drop_constraint(constraint_name: string): TableChangeDropConstraint;
  static drop_distribution(): TableChangeDropDistribution;
  static drop_watermark(): TableChangeDropWatermark;
  static modify(new_constraint: UniqueConstraint): TableChangeModifyUniqueConstraint;
  static modify(distribution: TableDistribution): TableChangeModifyDistribution;
  static modify(new_watermark_spec: WatermarkSpec): TableChangeModifyWatermark;
  static modify(
    old_column: Column,
    new_column: Column,
    column_position: TableChangeColumnPosition | null,
  ): TableChangeModifyColumn;
  static modify_column_comment(old_column: Column, new_comment: string): TableChangeModifyColumnComment;
  static modify_column_name(old_column: Column, new_name: string): TableChangeModifyColumnName;
  static modify_column_position(
    old_column: Column,
    column_position: TableChangeColumnPosition,
  ): TableChangeModifyColumnPosition;
  static modify_definition_query(original_query: string, definition_query: string): TableChangeModifyDefinitionQuery;
  static modify_physical_column_type(old_column: Column, new_type: DataType): TableChangeModifyPhysicalColumnType;
  static modify_refresh_handler(
    refresh_handler_desc: string,
    refresh_handler_bytes: Uint8Array,
  ): TableChangeModifyRefreshHandler;
  static modify_refresh_status(refresh_status: CatalogMaterializedTableRefreshStatus): TableChangeModifyRefreshStatus;
  static modify_start_mode(start_mode: StartMode): TableChangeModifyStartMode;
  static reset(key: string): TableChangeResetOption;
  static set(key: string, value: string): TableChangeSetOption;
}

// TableChange.AddColumn
export declare class TableChangeAddColumn {
  equals(o: JavaValue): boolean;
  get_column(): Column;
  get_position(): TableChangeColumnPosition | null;
  hash_code(): number;
  to_string(): string;
}

// TableChange.AddDistribution
export declare class TableChangeAddDistribution {
  equals(o: JavaValue): boolean;
  get_distribution(): TableDistribution;
  hash_code(): number;
  to_string(): string;
}

// TableChange.AddUniqueConstraint
export declare class TableChangeAddUniqueConstraint {
  equals(o: JavaValue): boolean;
  get_constraint(): UniqueConstraint;
  hash_code(): number;
  to_string(): string;
}

// TableChange.AddWatermark
export declare class TableChangeAddWatermark {
  equals(o: JavaValue): boolean;
  get_watermark(): WatermarkSpec;
  hash_code(): number;
  to_string(): string;
}

// TableChange.After
export declare class TableChangeAfter {
  column(): string;
  equals(o: JavaValue): boolean;
  hash_code(): number;
  to_string(): string;
}

// TableChange.CatalogTableChange
export declare class TableChangeCatalogTableChange extends TableChange {}

// TableChange.ColumnPosition
export declare class TableChangeColumnPosition {
  static after(column: string): TableChangeColumnPosition;
  static first(): TableChangeColumnPosition;
}

// TableChange.DropColumn
export declare class TableChangeDropColumn {
  equals(o: JavaValue): boolean;
  get_column_name(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.DropConstraint
export declare class TableChangeDropConstraint {
  equals(o: JavaValue): boolean;
  get_constraint_name(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.DropDistribution
export declare class TableChangeDropDistribution {
  constructor();
  to_string(): string;
}

// TableChange.DropWatermark
export declare class TableChangeDropWatermark {
  constructor();
  to_string(): string;
}

// TableChange.First
export declare class TableChangeFirst {
  to_string(): string;
}

// TableChange.MaterializedTableChange
export declare class TableChangeMaterializedTableChange extends TableChange {}

// TableChange.ModifyColumn
export declare class TableChangeModifyColumn {
  constructor(old_column: Column, new_column: Column, new_position: TableChangeColumnPosition | null);
  equals(o: JavaValue): boolean;
  get_new_column(): Column;
  get_new_position(): TableChangeColumnPosition | null;
  get_old_column(): Column;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyColumnComment
export declare class TableChangeModifyColumnComment extends TableChangeModifyColumn {
  get_new_comment(): string;
}

// TableChange.ModifyColumnName
export declare class TableChangeModifyColumnName extends TableChangeModifyColumn {
  get_new_column_name(): string;
  get_old_column_name(): string;
}

// TableChange.ModifyColumnPosition
export declare class TableChangeModifyColumnPosition extends TableChangeModifyColumn {
  constructor(old_column: Column, new_position: TableChangeColumnPosition);
}

// TableChange.ModifyDefinitionQuery
export declare class TableChangeModifyDefinitionQuery {
  constructor(original_query: string, definition_query: string);
  equals(o: JavaValue): boolean;
  get_definition_query(): string;
  get_original_query(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyDistribution
export declare class TableChangeModifyDistribution {
  equals(o: JavaValue): boolean;
  get_distribution(): TableDistribution;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyPhysicalColumnType
export declare class TableChangeModifyPhysicalColumnType extends TableChangeModifyColumn {
  get_new_type(): DataType;
}

// TableChange.ModifyRefreshHandler
export declare class TableChangeModifyRefreshHandler {
  constructor(refresh_handler_desc: string, refresh_handler_bytes: Uint8Array);
  equals(o: JavaValue): boolean;
  get_refresh_handler_bytes(): Uint8Array;
  get_refresh_handler_desc(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyRefreshStatus
export declare class TableChangeModifyRefreshStatus {
  constructor(refresh_status: CatalogMaterializedTableRefreshStatus);
  equals(o: JavaValue): boolean;
  get_refresh_status(): CatalogMaterializedTableRefreshStatus;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyStartMode
export declare class TableChangeModifyStartMode {
  constructor(start_mode: StartMode);
  equals(o: JavaValue): boolean;
  get_start_mode(): StartMode;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyTableComment
export declare class TableChangeModifyTableComment {
  constructor(comment: string);
  equals(o: JavaValue): boolean;
  get_comment(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyUniqueConstraint
export declare class TableChangeModifyUniqueConstraint {
  constructor(new_constraint: UniqueConstraint);
  equals(o: JavaValue): boolean;
  get_new_constraint(): UniqueConstraint;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ModifyWatermark
export declare class TableChangeModifyWatermark {
  constructor(new_watermark: WatermarkSpec);
  equals(o: JavaValue): boolean;
  get_new_watermark(): WatermarkSpec;
  hash_code(): number;
  to_string(): string;
}

// TableChange.ResetOption
export declare class TableChangeResetOption {
  constructor(key: string);
  equals(o: JavaValue): boolean;
  get_key(): string;
  hash_code(): number;
  to_string(): string;
}

// TableChange.SetOption
export declare class TableChangeSetOption {
  equals(o: JavaValue): boolean;
  get_key(): string;
  get_value(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class TableConfig {
  static get_default(): TableConfig;
  add_configuration(configuration: Configuration): void;
  add_job_parameter(key: string, value: string): void;
  get<T>(option: ConfigOption<T>): T;
  get_configuration(): Configuration;
  get_idle_state_retention(): Temporal.Duration;
  get_local_time_zone(): string;
  get_max_generated_code_length(): number;
  get_optional<T>(option: ConfigOption<T>): T | undefined;
  get_planner_config(): PlannerConfig;
  get_sql_dialect(): SqlDialect;
  set(key: string, value: string): TableConfig;
  set<T>(option: ConfigOption<T>, value: T): TableConfig;
  set_idle_state_retention(duration: Temporal.Duration): void;
  set_local_time_zone(zone_id: string): void;
  set_max_generated_code_length(max_generated_code_length: number): void;
  set_planner_config(planner_config: PlannerConfig): void;
  set_sql_dialect(sql_dialect: SqlDialect): void;
}

export declare class TableConfigOptions {
  static get DISPLAY_MAX_COLUMN_WIDTH(): ConfigOption<number>;
  static get LEGACY_NESTED_ROW_NULLABILITY(): ConfigOption<boolean>;
  static get LOCAL_TIME_ZONE(): ConfigOption<string>;
  static get MAX_LENGTH_GENERATED_CODE(): ConfigOption<number>;
  static get MAX_MEMBERS_GENERATED_CODE(): ConfigOption<number>;
  static get PLAN_COMPILE_CATALOG_OBJECTS(): ConfigOption<TableConfigOptionsCatalogPlanCompilation>;
  static get PLAN_FORCE_RECOMPILE(): ConfigOption<boolean>;
  static get PLAN_RESTORE_CATALOG_OBJECTS(): ConfigOption<TableConfigOptionsCatalogPlanRestore>;
  static get RESOURCES_DOWNLOAD_DIR(): ConfigOption<string>;
  static get TABLE_CATALOG_MODIFICATION_LISTENERS(): ConfigOption<string[]>;
  static get TABLE_CATALOG_NAME(): ConfigOption<string>;
  static get TABLE_COLUMN_EXPANSION_STRATEGY(): ConfigOption<TableConfigOptionsColumnExpansionStrategy[]>;
  static get TABLE_DATABASE_NAME(): ConfigOption<string>;
  static get TABLE_DML_SYNC(): ConfigOption<boolean>;
  static get TABLE_DYNAMIC_TABLE_OPTIONS_ENABLED(): ConfigOption<boolean>;
  static get TABLE_RTAS_CTAS_ATOMICITY_ENABLED(): ConfigOption<boolean>;
  static get TABLE_SQL_DIALECT(): ConfigOption<string>;
}

// TableConfigOptions.CatalogPlanCompilation
export declare const TableConfigOptionsCatalogPlanCompilation: {
  ALL: "ALL";
  SCHEMA: "SCHEMA";
  IDENTIFIER: "IDENTIFIER";
};

// TableConfigOptions.CatalogPlanRestore
export declare const TableConfigOptionsCatalogPlanRestore: {
  ALL: "ALL";
  ALL_ENFORCED: "ALL_ENFORCED";
  IDENTIFIER: "IDENTIFIER";
};

// TableConfigOptions.ColumnExpansionStrategy
export declare const TableConfigOptionsColumnExpansionStrategy: {
  EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS: "EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS";
  EXCLUDE_DEFAULT_VIRTUAL_METADATA_COLUMNS: "EXCLUDE_DEFAULT_VIRTUAL_METADATA_COLUMNS";
};

export declare class TableDescriptor {
  static for_connector(connector: string): TableDescriptorBuilder;
  equals(obj: JavaValue): boolean;
  get_comment(): string | undefined;
  get_distribution(): TableDistribution | undefined;
  get_options(): Map<string, string>;
  get_partition_keys(): string[];
  get_schema(): Schema | undefined;
  hash_code(): number;
  to_builder(): TableDescriptorBuilder;
  to_catalog_table(): CatalogTable;
  to_string(): string;
}

// TableDescriptor.Builder
export declare class TableDescriptorBuilder {
  build(): TableDescriptor;
  comment(comment: string | null): this;
  distributed_by(...bucket_keys: readonly string[]): this;
  distributed_by(number_of_buckets: number, ...bucket_keys: readonly string[]): this;
  distributed_by_hash(...bucket_keys: readonly string[]): this;
  distributed_by_hash(number_of_buckets: number, ...bucket_keys: readonly string[]): this;
  distributed_by_range(...bucket_keys: readonly string[]): this;
  distributed_by_range(number_of_buckets: number, ...bucket_keys: readonly string[]): this;
  distributed_into(number_of_buckets: number): this;
  format(format: string): this;
  format(format_descriptor: FormatDescriptor): this;
  format(format_option: ConfigOption<string>, format_descriptor: FormatDescriptor): this;
  option(key: string, value: string): this;
  option<T>(config_option: ConfigOption<T>, value: T): this;
  partitioned_by(...partition_keys: readonly string[]): this;
  schema(schema: Schema | null): this;
}

export declare class TableDistribution {
  static of(
    kind: TableDistributionKind,
    bucket_count: number | null,
    bucket_keys: readonly string[],
  ): TableDistribution;
  static of_hash(bucket_keys: readonly string[], bucket_count: number | null): TableDistribution;
  static of_range(bucket_keys: readonly string[], bucket_count: number | null): TableDistribution;
  static of_unknown(bucket_count: number): TableDistribution;
  static of_unknown(bucket_keys: readonly string[], bucket_count: number | null): TableDistribution;
  equals(o: JavaValue): boolean;
  get_bucket_count(): number | undefined;
  get_bucket_keys(): string[];
  get_kind(): TableDistributionKind;
  hash_code(): number;
  to_string(): string;
}

// TableDistribution.Kind
export declare const TableDistributionKind: {
  UNKNOWN: "UNKNOWN";
  HASH: "HASH";
  RANGE: "RANGE";
};

export declare class TableEnvironment {
  compile_plan_sql(stmt: string): CompiledPlan;
  create_catalog(catalog_name: string, catalog_descriptor: CatalogDescriptor): void;
  create_function(path: string, function_descriptor: FunctionDescriptor): void;
  create_function(path: string, class_name: string, resource_uris: readonly ResourceUri[]): void;
  create_function(path: string, function_descriptor: FunctionDescriptor, ignore_if_exists: boolean): void;
  create_function(
    path: string,
    class_name: string,
    resource_uris: readonly ResourceUri[],
    ignore_if_exists: boolean,
  ): void;
  create_function(path: string, function_class: JavaClassName): void;
  create_function(path: string, function_class: JavaClassName, ignore_if_exists: boolean): void;
  create_model(path: string, descriptor: ModelDescriptor): void;
  create_model(path: string, descriptor: ModelDescriptor, ignore_if_exists: boolean): void;
  create_statement_set(): StatementSet;
  create_table(path: string, descriptor: TableDescriptor): void;
  create_table(path: string, descriptor: TableDescriptor, ignore_if_exists: boolean): boolean;
  create_temporary_function(path: string, function_instance: UserDefinedFunction): void;
  create_temporary_function(path: string, function_descriptor: FunctionDescriptor): void;
  create_temporary_function(path: string, class_name: string, resource_uris: readonly ResourceUri[]): void;
  create_temporary_function(path: string, function_class: JavaClassName): void;
  create_temporary_model(path: string, descriptor: ModelDescriptor): void;
  create_temporary_model(path: string, descriptor: ModelDescriptor, ignore_if_exists: boolean): void;
  create_temporary_system_function(name: string, function_instance: UserDefinedFunction): void;
  create_temporary_system_function(name: string, function_descriptor: FunctionDescriptor): void;
  create_temporary_system_function(name: string, class_name: string, resource_uris: readonly ResourceUri[]): void;
  create_temporary_system_function(name: string, function_class: JavaClassName): void;
  create_temporary_table(path: string, descriptor: TableDescriptor): void;
  create_temporary_table(path: string, descriptor: TableDescriptor, ignore_if_exists: boolean): void;
  create_temporary_view(path: string, view: Table): void;
  create_view(path: string, view: Table): void;
  create_view(path: string, view: Table, ignore_if_exists: boolean): boolean;
  drop_function(path: string): boolean;
  drop_model(path: string): boolean;
  drop_model(path: string, ignore_if_not_exists: boolean): boolean;
  drop_table(path: string): boolean;
  drop_table(path: string, ignore_if_not_exists: boolean): boolean;
  drop_temporary_function(path: string): boolean;
  drop_temporary_model(path: string): boolean;
  drop_temporary_system_function(name: string): boolean;
  drop_temporary_table(path: string): boolean;
  drop_temporary_view(path: string): boolean;
  drop_view(path: string): boolean;
  drop_view(path: string, ignore_if_not_exists: boolean): boolean;
  execute_plan(plan_reference: PlanReference): Promise<TableResult>;
  execute_sql(statement: string): Promise<TableResult>;
  explain_sql(statement: string, ...extra_details: readonly ExplainDetail[]): string;
  explain_sql(statement: string, format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  from(path: string): Table;
  from(descriptor: TableDescriptor): Table;
  from_call(path: string, ...arguments_: readonly JavaValue[]): Table;
  from_call(function_: JavaClassName, ...arguments_: readonly JavaValue[]): Table;
  from_model(model_path: string): Model;
  from_model(descriptor: ModelDescriptor): Model;
  from_values(values: readonly JavaValue[]): Table;
  from_values(row_type: AbstractDataType, values: readonly JavaValue[]): Table;
  from_values(...values: readonly Expression[]): Table;
  from_values(row_type: AbstractDataType, ...values: readonly Expression[]): Table;
  from_values(row_type: AbstractDataType, ...values: readonly JavaValue[]): Table;
  from_values(...values: readonly JavaValue[]): Table;
  get_catalog(catalog_name: string): Catalog | undefined;
  /** @deprecated */ get_completion_hints(statement: string, position: number): string[];
  get_config(): TableConfig;
  get_current_catalog(): string;
  get_current_database(): string;
  list_catalogs(): string[];
  list_databases(): string[];
  list_full_modules(): ModuleEntry[];
  list_functions(): string[];
  list_materialized_tables(): string[];
  list_models(): string[];
  list_modules(): string[];
  list_tables(): string[];
  list_tables(catalog_name: string, database_name: string): string[];
  list_temporary_models(): string[];
  list_temporary_tables(): string[];
  list_temporary_views(): string[];
  list_user_defined_functions(): string[];
  list_views(): string[];
  load_module(module_name: string, module: Module): void;
  load_plan(plan_reference: PlanReference): CompiledPlan;
  /** @deprecated */ register_catalog(catalog_name: string, catalog: Catalog): void;
  /** @deprecated */ register_function(name: string, function_: ScalarFunction): void;
  /** @deprecated */ register_table(name: string, table: Table): void;
  /** @deprecated */ scan(...table_path: readonly string[]): Table;
  sql_query(query: string): Table;
  unload_module(module_name: string): void;
  use_catalog(catalog_name: string | null): void;
  use_database(database_name: string | null): void;
  use_modules(...module_names: readonly string[]): void;
}

export declare class TableException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class TableFunction extends UserDefinedFunction {
  finish(): void;
  /** @deprecated */ get_parameter_types(signature: readonly JavaClassName[]): JavaObject[];
  /** @deprecated */ get_result_type(): JavaObject | null;
}

export declare class TableModificationEvent extends CatalogModificationEvent {
  identifier(): ObjectIdentifier;
  is_temporary(): boolean;
  table(): CatalogBaseTable | null;
}

export declare class TableNotExistException {
  constructor(catalog_name: string, table_name: string);
  constructor(catalog: string, table: string, cause: JavaObject);
}

export declare class TableNotPartitionedException {
  constructor(catalog_name: string, table_path: ObjectPath);
  constructor(catalog_name: string, table_path: ObjectPath, cause: JavaObject);
}

export declare class TablePartitionedException {
  constructor(catalog_name: string, table_path: ObjectPath);
  constructor(catalog_name: string, table_path: ObjectPath, cause: JavaObject);
}

export declare class TablePipeline {
  compile_plan(): CompiledPlan;
  execute(): Promise<TableResult>;
  explain(...extra_details: readonly ExplainDetail[]): string;
  explain(format: ExplainFormat, ...extra_details: readonly ExplainDetail[]): string;
  get_sink_identifier(): ObjectIdentifier | undefined;
  print_explain(...extra_details: readonly ExplainDetail[]): TablePipeline;
}

export declare class TableReferenceExpression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_name(): string;
  get_output_data_type(): DataType;
  get_query_operation(): QueryOperation;
  get_resolved_children(): ResolvedExpression[];
  get_table_environment(): TableEnvironment | null;
  hash_code(): number;
  to_string(): string;
}

export declare class TableResult {
  await(): Promise<void>;
  await(timeout: number | bigint, unit: TimeUnit): Promise<void>;
  get_job_client(): JobClient | undefined;
  get_resolved_schema(): ResolvedSchema;
  get_result_kind(): ResultKind;
}

export declare class TableRuntimeException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class TableSemantics {
  changelog_mode(): JavaObject | undefined;
  data_type(): DataType;
  order_by_columns(): number[];
  order_by_directions(): TableSemanticsSortDirection[];
  partition_by_columns(): number[];
  time_column(): number;
}

// TableSemantics.SortDirection
export declare const TableSemanticsSortDirection: {
  ASC_NULLS_FIRST: "ASC_NULLS_FIRST";
  ASC_NULLS_LAST: "ASC_NULLS_LAST";
  DESC_NULLS_FIRST: "DESC_NULLS_FIRST";
  DESC_NULLS_LAST: "DESC_NULLS_LAST";
  is_descending(constant: TableSemanticsSortDirection): boolean;
  is_nulls_first(constant: TableSemanticsSortDirection): boolean;
  is_nulls_last(constant: TableSemanticsSortDirection): boolean;
};

export declare class TableStats {
  static get UNKNOWN(): TableStats;
  constructor(row_count: number | bigint);
  constructor(
    row_count: number | bigint,
    col_stats: ReadonlyMap<string, ColumnStats> | Readonly<Record<string, ColumnStats>>,
  );
  copy(): TableStats;
  equals(o: JavaValue): boolean;
  get_column_stats(): Map<string, ColumnStats>;
  get_row_count(): bigint;
  hash_code(): number;
  merge(other: TableStats, partition_keys: ReadonlySet<string> | readonly string[] | null): TableStats;
  to_string(): string;
}

export declare class TableSymbol {}

export declare class TaskManagerOptions {
  static get BIND_HOST(): ConfigOption<string>;
  static get BUFFER_DEBLOAT_ENABLED(): ConfigOption<boolean>;
  static get BUFFER_DEBLOAT_PERIOD(): ConfigOption<Temporal.Duration>;
  static get BUFFER_DEBLOAT_SAMPLES(): ConfigOption<number>;
  static get BUFFER_DEBLOAT_TARGET(): ConfigOption<Temporal.Duration>;
  static get BUFFER_DEBLOAT_THRESHOLD_PERCENTAGES(): ConfigOption<number>;
  static get COLLECT_PORT(): ConfigOption<number>;
  static get CPU_CORES(): ConfigOption<number>;
  static get DEBUG_MEMORY_LOG(): ConfigOption<boolean>;
  static get DEBUG_MEMORY_USAGE_LOG_INTERVAL_MS(): ConfigOption<Temporal.Duration>;
  static get FRAMEWORK_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get FRAMEWORK_OFF_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get FS_STREAM_OPENING_TIME_OUT(): ConfigOption<Temporal.Duration>;
  static get HOST(): ConfigOption<string>;
  static get HOST_BIND_POLICY(): ConfigOption<string>;
  static get JVM_METASPACE(): ConfigOption<MemorySize>;
  static get JVM_OVERHEAD_FRACTION(): ConfigOption<number>;
  static get JVM_OVERHEAD_MAX(): ConfigOption<MemorySize>;
  static get JVM_OVERHEAD_MIN(): ConfigOption<MemorySize>;
  static get KILL_ON_OUT_OF_MEMORY(): ConfigOption<boolean>;
  static get MANAGED_MEMORY_CONSUMER_NAME_OPERATOR(): string;
  static get MANAGED_MEMORY_CONSUMER_NAME_PYTHON(): string;
  static get MANAGED_MEMORY_CONSUMER_NAME_STATE_BACKEND(): string;
  static get MANAGED_MEMORY_CONSUMER_WEIGHTS(): ConfigOption<Map<string, string>>;
  static get MANAGED_MEMORY_FRACTION(): ConfigOption<number>;
  static get MANAGED_MEMORY_SIZE(): ConfigOption<MemorySize>;
  static get MEMORY_SEGMENT_SIZE(): ConfigOption<MemorySize>;
  static get MINI_CLUSTER_NUM_TASK_MANAGERS(): ConfigOption<number>;
  static get MIN_MEMORY_SEGMENT_SIZE(): ConfigOption<MemorySize>;
  static get NETWORK_BATCH_SHUFFLE_READ_MEMORY(): ConfigOption<MemorySize>;
  static get NETWORK_MEMORY_FRACTION(): ConfigOption<number>;
  static get NETWORK_MEMORY_MAX(): ConfigOption<MemorySize>;
  static get NETWORK_MEMORY_MIN(): ConfigOption<MemorySize>;
  static get NUM_TASK_SLOTS(): ConfigOption<number>;
  static get REGISTRATION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get RPC_BIND_PORT(): ConfigOption<number>;
  static get RPC_PORT(): ConfigOption<string>;
  static get SLOT_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get STARTING_MEMORY_SEGMENT_SIZE(): ConfigOption<MemorySize>;
  static get TASK_CANCELLATION_INTERVAL(): ConfigOption<Temporal.Duration>;
  static get TASK_CANCELLATION_TIMEOUT(): ConfigOption<Temporal.Duration>;
  static get TASK_CANCELLATION_TIMEOUT_TIMERS(): ConfigOption<Temporal.Duration>;
  static get TASK_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get TASK_MANAGER_LOAD_BALANCE_MODE(): ConfigOption<TaskManagerOptionsTaskManagerLoadBalanceMode>;
  static get TASK_MANAGER_LOG_PATH(): ConfigOption<string>;
  static get TASK_MANAGER_RESOURCE_ID(): ConfigOption<string>;
  static get TASK_MANAGER_SYSTEM_OUT_LOG_CACHE_SIZE(): ConfigOption<MemorySize>;
  static get TASK_MANAGER_SYSTEM_OUT_LOG_THREAD_NAME(): ConfigOption<boolean>;
  static get TASK_MANAGER_SYSTEM_OUT_MODE(): ConfigOption<TaskManagerOptionsSystemOutMode>;
  static get TASK_OFF_HEAP_MEMORY(): ConfigOption<MemorySize>;
  static get TOTAL_FLINK_MEMORY(): ConfigOption<MemorySize>;
  static get TOTAL_PROCESS_MEMORY(): ConfigOption<MemorySize>;
}

// TaskManagerOptions.SystemOutMode
export declare const TaskManagerOptionsSystemOutMode: {
  DEFAULT: "DEFAULT";
  LOG: "LOG";
  IGNORE: "IGNORE";
};

// TaskManagerOptions.TaskManagerLoadBalanceMode
export declare const TaskManagerOptionsTaskManagerLoadBalanceMode: {
  NONE: "NONE";
  SLOTS: "SLOTS";
  MIN_RESOURCES: "MIN_RESOURCES";
  TASKS: "TASKS";
};

export declare const TaskType: {
  REGRESSION: "REGRESSION";
  CLUSTERING: "CLUSTERING";
  CLASSIFICATION: "CLASSIFICATION";
  EMBEDDING: "EMBEDDING";
  TEXT_GENERATION: "TEXT_GENERATION";
  from_name(name: string): TaskType;
  is_valid_task_type(name: string): boolean;
  get_name(constant: TaskType): string;
};

export declare class TemporalTableFunction extends TableFunction {}

export declare class TemporaryOperationListener {
  on_create_temporary_function(function_path: ObjectPath, function_: CatalogFunction): CatalogFunction;
  on_create_temporary_model(model_path: ObjectPath, model: CatalogModel): CatalogModel;
  on_create_temporary_table(table_path: ObjectPath, table: CatalogBaseTable): CatalogBaseTable;
  on_drop_temporary_function(function_path: ObjectPath): void;
  on_drop_temporary_model(model_path: ObjectPath): void;
  on_drop_temporary_table(table_path: ObjectPath): void;
}

export declare const TernaryBoolean: {
  TRUE: "TRUE";
  FALSE: "FALSE";
  UNDEFINED: "UNDEFINED";
  from_boolean(bool: boolean): TernaryBoolean;
  from_boxed_boolean(bool: boolean | null): TernaryBoolean;
  merge_ternary_boolean_with_config(
    original: TernaryBoolean,
    config_option: ConfigOption<boolean>,
    config: ReadableConfig,
  ): TernaryBoolean;
  get_as_boolean(constant: TernaryBoolean): boolean | null;
  get_or_default(constant: TernaryBoolean, default_value: boolean): boolean;
  resolve_undefined(constant: TernaryBoolean, value_for_undefined: boolean): TernaryBoolean;
};

export declare const TimeIntervalUnit: {
  MILLENNIUM: "MILLENNIUM";
  CENTURY: "CENTURY";
  DECADE: "DECADE";
  YEAR: "YEAR";
  YEAR_TO_MONTH: "YEAR_TO_MONTH";
  QUARTER: "QUARTER";
  MONTH: "MONTH";
  WEEK: "WEEK";
  DAY: "DAY";
  DAY_TO_HOUR: "DAY_TO_HOUR";
  DAY_TO_MINUTE: "DAY_TO_MINUTE";
  DAY_TO_SECOND: "DAY_TO_SECOND";
  HOUR: "HOUR";
  HOUR_TO_MINUTE: "HOUR_TO_MINUTE";
  HOUR_TO_SECOND: "HOUR_TO_SECOND";
  MINUTE: "MINUTE";
  MINUTE_TO_SECOND: "MINUTE_TO_SECOND";
  SECOND: "SECOND";
  MILLISECOND: "MILLISECOND";
  MICROSECOND: "MICROSECOND";
  NANOSECOND: "NANOSECOND";
  EPOCH: "EPOCH";
};

export declare const TimePointUnit: {
  YEAR: "YEAR";
  QUARTER: "QUARTER";
  MONTH: "MONTH";
  WEEK: "WEEK";
  DAY: "DAY";
  HOUR: "HOUR";
  MINUTE: "MINUTE";
  SECOND: "SECOND";
  MILLISECOND: "MILLISECOND";
  MICROSECOND: "MICROSECOND";
};

export declare class TimeType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  constructor();
  constructor(precision: number);
  constructor(is_nullable: boolean, precision: number);
  get_precision(): number;
}

export declare const TimeUnit: {
  NANOSECONDS: "NANOSECONDS";
  MICROSECONDS: "MICROSECONDS";
  MILLISECONDS: "MILLISECONDS";
  SECONDS: "SECONDS";
  MINUTES: "MINUTES";
  HOURS: "HOURS";
  DAYS: "DAYS";
};

export declare class TimestampType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  constructor();
  constructor(precision: number);
  constructor(is_nullable: boolean, precision: number);
  get_precision(): number;
}

export declare class TinyIntType extends LogicalType {
  static get PRECISION(): number;
  constructor();
  constructor(is_nullable: boolean);
}

export declare class Tumble {
  constructor();
  static over(size: Expression): TumbleWithSize;
}

export declare class TumbleWithSize {
  on(time_field: Expression): TumbleWithSizeOnTime;
}

export declare class TumbleWithSizeOnTime {
  as(alias: Expression): TumbleWithSizeOnTimeWithAlias;
  as(alias: string): TumbleWithSizeOnTimeWithAlias;
}

export declare class TumbleWithSizeOnTimeWithAlias extends GroupWindow {
  get_size(): Expression;
}

export declare class TypeLiteralExpression {
  constructor(data_type: DataType);
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  hash_code(): number;
  to_string(): string;
}

export declare class UniqueConstraint {
  static primary_key(name: string, columns: readonly string[]): UniqueConstraint;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_columns(): string[];
  get_name(): string;
  get_type(): ConstraintConstraintType;
  hash_code(): number;
  is_enforced(): boolean;
  to_string(): string;
}

export declare class UnresolvedCallExpression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_function_definition(): FunctionDefinition;
  get_function_identifier(): FunctionIdentifier | undefined;
  hash_code(): number;
  replace_args(args: readonly Expression[]): UnresolvedCallExpression;
  resolve(args: readonly ResolvedExpression[], data_type: DataType): CallExpression;
  to_string(): string;
}

export declare class UnresolvedDataType {
  bridged_to(new_conversion_class: JavaClassName): UnresolvedDataType;
  not_null(): UnresolvedDataType;
  nullable(): UnresolvedDataType;
  to_data_type(factory: DataTypeFactory): DataType;
  to_string(): string;
}

export declare class UnresolvedIdentifier {
  static of(path: readonly string[]): UnresolvedIdentifier;
  static of(object_identifier: ObjectIdentifier): UnresolvedIdentifier;
  static of(...path: readonly string[]): UnresolvedIdentifier;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_catalog_name(): string | undefined;
  get_database_name(): string | undefined;
  get_object_name(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class UnresolvedReferenceExpression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_name(): string;
  hash_code(): number;
  to_string(): string;
}

export declare class UnresolvedTypeLiteralExpression {
  accept(visitor: ExpressionVisitor): JavaValue;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_unresolved_data_type(): UnresolvedDataType;
  hash_code(): number;
  resolve(data_type_factory: DataTypeFactory): TypeLiteralExpression;
  to_string(): string;
}

export declare class UnresolvedUserDefinedType extends LogicalType {
  constructor(unresolved_identifier: UnresolvedIdentifier);
  constructor(is_nullable: boolean, unresolved_identifier: UnresolvedIdentifier);
  get_unresolved_identifier(): UnresolvedIdentifier;
}

export declare class UserDefinedFunction {
  close(): void;
  function_identifier(): string;
  get_kind(): FunctionKind;
  get_requirements(): Set<FunctionRequirement>;
  get_type_inference(type_factory: DataTypeFactory): JavaObject;
  is_deterministic(): boolean;
  open(context: FunctionContext): void;
  supports_constant_folding(): boolean;
  to_string(): string;
}

export declare class UserDefinedType extends LogicalType {
  get_description(): string | undefined;
  get_object_identifier(): ObjectIdentifier | undefined;
  is_final(): boolean;
}

export declare class ValidationException {
  constructor(message: string);
  constructor(message: string, cause: JavaObject);
}

export declare class ValueLiteralExpression {
  constructor(value: JavaValue);
  constructor(value: JavaValue, data_type: DataType);
  accept(visitor: ExpressionVisitor): JavaValue;
  as_serializable_string(): string;
  as_serializable_string(sql_factory: SqlFactory): string;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_children(): Expression[];
  get_output_data_type(): DataType;
  get_resolved_children(): ResolvedExpression[];
  get_value_as(clazz: JavaClassName): JavaValue | undefined;
  hash_code(): number;
  is_null(): boolean;
  to_string(): string;
}

export declare class VarBinaryType extends LogicalType {
  static get BYTES_TYPE(): VarBinaryType;
  static get DEFAULT_LENGTH(): number;
  static get EMPTY_LITERAL_LENGTH(): number;
  static get MAX_LENGTH(): number;
  static get MIN_LENGTH(): number;
  constructor();
  constructor(length: number);
  constructor(is_nullable: boolean, length: number);
  static of_empty_literal(): VarBinaryType;
  get_length(): number;
}

export declare class VarCharType extends LogicalType {
  static get DEFAULT_LENGTH(): number;
  static get EMPTY_LITERAL_LENGTH(): number;
  static get MAX_LENGTH(): number;
  static get MIN_LENGTH(): number;
  static get STRING_TYPE(): VarCharType;
  constructor();
  constructor(length: number);
  constructor(is_nullable: boolean, length: number);
  static of_empty_literal(): VarCharType;
  get_length(): number;
}

export declare class VariantType extends LogicalType {
  constructor();
  constructor(is_nullable: boolean);
}

export declare class VectorSearchFunction extends TableFunction {
  eval(...args: readonly JavaValue[]): void;
  vector_search(top_k: number, query_data: JavaObject): JavaObject[];
}

export declare class VectorSearchRuntimeConfigOptions {
  static get ASYNC(): ConfigOption<boolean>;
  static get ASYNC_MAX_CONCURRENT_OPERATIONS(): ConfigOption<number>;
  static get ASYNC_OUTPUT_MODE(): ConfigOption<ExecutionConfigOptionsAsyncOutputMode>;
  static get ASYNC_TIMEOUT(): ConfigOption<Temporal.Duration>;
  constructor();
  static get_supported_options(): JavaObject;
}

export declare const WatermarkEmitStrategy: {
  ON_EVENT: "ON_EVENT";
  ON_PERIODIC: "ON_PERIODIC";
  get_alias(constant: WatermarkEmitStrategy): string;
  is_on_event(constant: WatermarkEmitStrategy): boolean;
  is_on_periodic(constant: WatermarkEmitStrategy): boolean;
  to_string(constant: WatermarkEmitStrategy): string;
};

export declare class WatermarkSpec {
  static of(rowtime_attribute: string, watermark_expression: ResolvedExpression): WatermarkSpec;
  as_summary_string(): string;
  equals(o: JavaValue): boolean;
  get_rowtime_attribute(): string;
  get_watermark_expression(): ResolvedExpression;
  hash_code(): number;
  to_string(): string;
}

export declare class WindowGroupedTable {
  aggregate(aggregate_function: Expression): AggregatedTable;
  flat_aggregate(table_aggregate_function: Expression): FlatAggregateTable;
  select(...fields: readonly Expression[]): Table;
}

export declare class WritableConfig {
  set<T>(option: ConfigOption<T>, value: T): WritableConfig;
}

export declare class WritableSecretStore extends SecretStore {
  remove_secret(secret_id: string): void;
  store_secret(secret_data: ReadonlyMap<string, string> | Readonly<Record<string, string>>): string;
  update_secret(
    secret_id: string,
    new_secret_data: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  ): void;
}

export declare class YearMonthIntervalType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  constructor(resolution: YearMonthIntervalTypeYearMonthResolution);
  constructor(resolution: YearMonthIntervalTypeYearMonthResolution, year_precision: number);
  constructor(is_nullable: boolean, resolution: YearMonthIntervalTypeYearMonthResolution, year_precision: number);
  get_resolution(): YearMonthIntervalTypeYearMonthResolution;
  get_year_precision(): number;
}

// YearMonthIntervalType.YearMonthResolution
export declare const YearMonthIntervalTypeYearMonthResolution: {
  YEAR: "YEAR";
  YEAR_TO_MONTH: "YEAR_TO_MONTH";
  MONTH: "MONTH";
};

export declare class ZonedTimestampType extends LogicalType {
  static get DEFAULT_PRECISION(): number;
  static get MAX_PRECISION(): number;
  static get MIN_PRECISION(): number;
  constructor();
  constructor(precision: number);
  constructor(is_nullable: boolean, precision: number);
  get_precision(): number;
}
