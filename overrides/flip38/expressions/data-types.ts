import { DataTypes, type DataType } from "#overrides/index.js";
import type { Refuse } from "./scope.js";
import type { Node } from "./syntax-tree.js";

const simple: Readonly<Record<string, () => DataType>> = {
  BYTE: () => DataTypes.TINYINT(),
  SHORT: () => DataTypes.SMALLINT(),
  INT: () => DataTypes.INT(),
  LONG: () => DataTypes.BIGINT(),
  FLOAT: () => DataTypes.FLOAT(),
  DOUBLE: () => DataTypes.DOUBLE(),
  BOOLEAN: () => DataTypes.BOOLEAN(),
  STRING: () => DataTypes.STRING(),
  DECIMAL: () => DataTypes.DECIMAL(38, 18),
  SQL_DATE: () => DataTypes.DATE(),
  SQL_TIME: () => DataTypes.TIME(0),
  SQL_TIMESTAMP: () => DataTypes.TIMESTAMP(3),
  INTERVAL_MONTHS: () => DataTypes.INTERVAL(DataTypes.MONTH()),
  INTERVAL_MILLIS: () => DataTypes.INTERVAL(DataTypes.SECOND(3)),
  // SQL's names, which Flink 1.10 did not have here.
  TINYINT: () => DataTypes.TINYINT(),
  SMALLINT: () => DataTypes.SMALLINT(),
  BIGINT: () => DataTypes.BIGINT(),
  VARCHAR: () => DataTypes.STRING(),
  BYTES: () => DataTypes.BYTES(),
  DATE: () => DataTypes.DATE(),
  TIME: () => DataTypes.TIME(0),
  TIMESTAMP: () => DataTypes.TIMESTAMP(3),
};

/** The types that `cast` and `nullOf` take, for error messages. */
const known = `one of ${Object.keys(simple).slice(0, 14).join(", ")}, MAP(key, value), OBJECT_ARRAY(type), PRIMITIVE_ARRAY(type)`;

/** The data type that a node stands for: `INT`, `MAP(STRING, INT)`, `DECIMAL(10, 2)`. */
export function dataTypeOf(node: Node, refuse: Refuse): DataType {
  if (node.kind === "field") {
    const type = simple[node.name.toUpperCase()];
    if (type !== undefined) return type();
  } else if (node.kind === "call") {
    const type = parametrised(node.name.toUpperCase(), node.args, refuse);
    if (type !== undefined) return type;
  }
  return refuse(node, `expected a data type: ${known}`);
}

function parametrised(name: string, args: readonly Node[], refuse: Refuse): DataType | undefined {
  const [first, second] = args;
  if (first === undefined || args.length > 2) return undefined;
  if (second === undefined) {
    if (name === "PRIMITIVE_ARRAY") return DataTypes.ARRAY(dataTypeOf(first, refuse).not_null() as DataType);
    if (name === "OBJECT_ARRAY" || name === "ARRAY") return DataTypes.ARRAY(dataTypeOf(first, refuse));
    const size = integerOf(first);
    if (size === undefined) return undefined;
    if (name === "DECIMAL") return DataTypes.DECIMAL(size, 0);
    if (name === "VARCHAR") return DataTypes.VARCHAR(size);
    if (name === "CHAR") return DataTypes.CHAR(size);
    if (name === "TIME") return DataTypes.TIME(size);
    return name === "TIMESTAMP" ? DataTypes.TIMESTAMP(size) : undefined;
  }
  if (name === "MAP") return DataTypes.MAP(dataTypeOf(first, refuse), dataTypeOf(second, refuse));
  const precision = integerOf(first);
  const scale = integerOf(second);
  const isDecimal = name === "DECIMAL" && precision !== undefined && scale !== undefined;
  return isDecimal ? DataTypes.DECIMAL(precision, scale) : undefined;
}

function integerOf(node: Node): number | undefined {
  return node.kind === "literal" && node.type === "INT" ? Number(node.text) : undefined;
}
