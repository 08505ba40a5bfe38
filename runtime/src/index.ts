export { BridgeError, CellError, InterruptedError } from "./errors/bridge-error.js";
export { GatewayDiedError, LaunchError, type ExitStatus, type LaunchFailure } from "./errors/gateway-error.js";
export { JavaError, type JavaCause } from "./errors/java-error.js";
export { TsflinkError } from "./errors/tsflink-error.js";
export { currentGateway, prepareGateway } from "./gateway/current-gateway.js";
export { makeClassArchive } from "./gateway/make-class-archive.js";
export { ArgumentError } from "./objects/argument-error.js";
export { call, call_async, call_enum, call_static, call_static_async, constant, construct } from "./objects/calls.js";
export { gateway_info, start_gateway, type GatewayInfo } from "./objects/gateway-info.js";
export { JavaObject } from "./objects/java-object.js";
export type { Ref } from "./objects/ref.js";
export { is_a, register_classes, register_types, type ObjectClass } from "./objects/register.js";
export { create_environment, environment_of, type EnvironmentOptions } from "./objects/remote.js";
export type { TypeEntry, TypeTable } from "./objects/type-table.js";
export {
  draw_table,
  TableWriter,
  type DrawnColumn,
  type DrawnRow,
  type TableDrawing,
  type TableOptions,
} from "./print/draw-table.js";
export { draw_finished } from "./print/inspect-result.js";
export { print_rows, type PrintOptions } from "./print/print-rows.js";
export { show_rows } from "./print/show-rows.js";
export { from_arrow, type ArrowRows, type AsyncArrowReader, type AsyncArrowRows } from "./rows/arrow/from-arrow.js";
export type { AsyncElements, Elements, RowLike } from "./rows/elements/element.js";
export { from_elements, type ElementSchema } from "./rows/elements/from-elements.js";
export type { InferredField, InferredRow, InferredType } from "./rows/elements/inferred-type.js";
export { set_package_root } from "./provision/package-files.js";
export { flink_version } from "./provision/flink-version.js";
export { open_rows } from "./rows/open-rows.js";
export { Rows, type ResultColumn, type RowOptions, type RowsHeader } from "./rows/rows.js";
export type { ChangelogOptions } from "./rows/changelog-options.js";
export type { RowKindName } from "./rows/row-kind.js";
export { Row } from "./rows/row.js";
export { Bitmap } from "./values/bitmap.js";
export { Decimal, type DecimalLike } from "./values/decimal.js";
export { java_class, type JavaClass, type JavaClassName } from "./values/java-class.js";
export type { JavaValue } from "./values/java-value.js";
export { RawValue } from "./values/raw-value.js";
export { Variant } from "./values/variant.js";
export { Temporal } from "./values/temporal.js";
