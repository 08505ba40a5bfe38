/**
 * Apache Flink's Table API for TypeScript.
 *
 * @packageDocumentation
 */
import { set_package_root } from "#runtime";

export * from "#generated/index.js";
export {
  ArgumentError,
  BridgeError,
  CellError,
  Decimal,
  GatewayDiedError,
  InterruptedError,
  JavaError,
  JavaObject,
  LaunchError,
  RawValue,
  Row,
  Rows,
  Temporal,
  TsflinkError,
  gateway_info,
  java_class,
  start_gateway,
  type DecimalLike,
  type EnvironmentOptions,
  type GatewayInfo,
  type JavaClass,
  type JavaClassName,
  type JavaValue,
  type RowOptions,
  type PrintOptions,
  type ResultColumn,
  type AsyncElements,
  type ArrowRows,
  type AsyncArrowReader,
  type AsyncArrowRows,
  type ChangelogOptions,
  type RowsHeader,
  type Elements,
  type RowLike,
} from "#runtime";

// A bundler that makes an ES module of this leaves no such variable.
set_package_root(typeof __dirname === "string" ? __dirname : undefined);
