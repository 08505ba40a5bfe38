import { ArgumentError } from "#overrides/index.js";
import { ArrayType } from "./collection-types.js";
import type { DataType } from "./data-type.js";
import { DataTypes } from "./data-types.js";
import { Resolution, intervalType, type IntervalUnit } from "./interval-types.js";
import { RowField, RowType } from "./row-type.js";
import { Types } from "./type-information.js";
import { scanType, type TypeToken } from "./type-scanner.js";

/**
 * The data type that a text stands for: as SQL writes it (`ROW<a INT NOT NULL, b DECIMAL(10, 2)>`), or as Flink wrote type
 * informations (`LONG`, `SQL_TIMESTAMP`, `OBJECT_ARRAY<INT>`).
 */
export function parseType(text: string): DataType {
  return new TypeParser(text).whole();
}

const simple: Readonly<Record<string, () => DataType>> = {
  BOOLEAN: () => DataTypes.BOOLEAN(),
  TINYINT: () => DataTypes.TINYINT(),
  SMALLINT: () => DataTypes.SMALLINT(),
  INT: () => DataTypes.INT(),
  INTEGER: () => DataTypes.INT(),
  BIGINT: () => DataTypes.BIGINT(),
  FLOAT: () => DataTypes.FLOAT(),
  STRING: () => DataTypes.STRING(),
  BYTES: () => DataTypes.BYTES(),
  DATE: () => DataTypes.DATE(),
  NULL: () => DataTypes.NULL(),
  BYTE: () => DataTypes.TINYINT(),
  SHORT: () => DataTypes.SMALLINT(),
  LONG: () => DataTypes.BIGINT(),
  SQL_DATE: () => DataTypes.DATE(),
  SQL_TIME: () => DataTypes.TIME(0),
  SQL_TIMESTAMP: () => DataTypes.TIMESTAMP(3),
};

class TypeParser {
  readonly #text: string;
  readonly #tokens: readonly TypeToken[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = scanType(text) ?? this.#fail(0, "unsupported character");
  }

  whole(): DataType {
    const type = this.#type();
    if (this.#peek().kind !== "end") this.#fail(this.#peek().at, `unexpected '${this.#peek().text}'`);
    return type;
  }

  #type(): DataType {
    let type = this.#nullability(this.#base());
    while (this.#accept("ARRAY")) type = this.#nullability(new ArrayType(type));
    return type;
  }

  #nullability(type: DataType): DataType {
    if (this.#accept("NOT")) {
      this.#expect("NULL");
      return type.not_null();
    }
    this.#accept("NULL");
    return type;
  }

  #base(): DataType {
    const token = this.#take("word");
    const word = token.text.toUpperCase();
    const type = simple[word]?.() ?? this.#parametrised(word);
    return type ?? this.#fail(token.at, `unsupported type: ${token.text}`);
  }

  #parametrised(word: string): DataType | undefined {
    switch (word) {
      case "DOUBLE":
        this.#accept("PRECISION");
        return DataTypes.DOUBLE();
      case "CHAR":
      case "CHARACTER":
        if (this.#accept("VARYING")) return DataTypes.VARCHAR(this.#size(1));
        return DataTypes.CHAR(this.#size(1));
      case "VARCHAR":
        return this.#isNext("(") ? DataTypes.VARCHAR(this.#size(1)) : DataTypes.STRING();
      case "BINARY":
        return DataTypes.BINARY(this.#size(1));
      case "VARBINARY":
        return this.#isNext("(") ? DataTypes.VARBINARY(this.#size(1)) : DataTypes.BYTES();
      case "DECIMAL":
      case "DEC":
      case "NUMERIC":
        return this.#decimal();
      case "TIME":
        return this.#withoutZone(DataTypes.TIME(this.#size(0)));
      case "TIMESTAMP":
        return this.#timestamp();
      case "TIMESTAMP_LTZ":
        return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(this.#size(6));
      case "INTERVAL":
        return this.#interval();
      default:
        return this.#nested(word);
    }
  }

  #nested(word: string): DataType | undefined {
    switch (word) {
      case "ARRAY":
      case "OBJECT_ARRAY":
        return this.#between("<", ">", () => new ArrayType(this.#type()));
      case "PRIMITIVE_ARRAY":
        return this.#between("<", ">", () => Types.PRIMITIVE_ARRAY(this.#type()).to_data_type());
      case "MULTISET":
        return this.#between("<", ">", () => DataTypes.MULTISET(this.#type()));
      case "MAP":
        return this.#between("<", ">", () => {
          const key = this.#type();
          this.#expect(",");
          return DataTypes.MAP(key, this.#type());
        });
      case "ROW":
        return this.#isNext("(")
          ? this.#between("(", ")", () => this.#row())
          : this.#between("<", ">", () => this.#row());
      default:
        return undefined;
    }
  }

  /** `a INT 'what it is', b STRING`; without names `VARCHAR, INT` they are f0, f1. */
  #row(): DataType {
    const fields: RowField[] = [];
    if (this.#isNext(">") || this.#isNext(")")) return new RowType(fields);
    do {
      const token = this.#peek();
      const isNamed = token.kind === "name" || (token.kind === "word" && this.#peek(1).kind === "word");
      if (isNamed) this.#next += 1;
      const type = this.#type();
      const comment = this.#peek().kind === "text" ? this.#take("text").text : undefined;
      fields.push(new RowField(isNamed ? token.text : `f${fields.length}`, type, comment));
    } while (this.#accept(","));
    return new RowType(fields);
  }

  #decimal(): DataType {
    if (!this.#accept("(")) return DataTypes.DECIMAL(10, 0);
    const precision = Number(this.#take("number").text);
    const scale = this.#accept(",") ? Number(this.#take("number").text) : 0;
    this.#expect(")");
    return DataTypes.DECIMAL(precision, scale);
  }

  #timestamp(): DataType {
    const precision = this.#size(6);
    if (!this.#isNext("WITH")) return this.#withoutZone(DataTypes.TIMESTAMP(precision));
    for (const word of ["WITH", "LOCAL", "TIME", "ZONE"]) this.#expect(word);
    return DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(precision);
  }

  #withoutZone(type: DataType): DataType {
    if (this.#isNext("WITHOUT")) for (const word of ["WITHOUT", "TIME", "ZONE"]) this.#expect(word);
    return type;
  }

  #interval(): DataType {
    const resolution = (): Resolution => {
      const token = this.#take("word");
      const unit = token.text.toUpperCase() as IntervalUnit;
      if (!/^(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND)$/.test(unit))
        this.#fail(token.at, `unsupported unit: ${token.text}`);
      return new Resolution(unit, this.#isNext("(") ? this.#size(0) : -1);
    };
    const upper = resolution();
    return this.#accept("TO") ? intervalType(upper, resolution()) : intervalType(upper);
  }

  #size(standard: number): number {
    if (!this.#accept("(")) return standard;
    const size = Number(this.#take("number").text);
    this.#expect(")");
    return size;
  }

  #between(open: string, close: string, content: () => DataType): DataType {
    this.#expect(open);
    const type = content();
    this.#expect(close);
    return type;
  }

  #peek(ahead = 0): TypeToken {
    return this.#tokens[this.#next + ahead] ?? { kind: "end", text: "the end", at: this.#text.length };
  }

  #isNext(text: string): boolean {
    const { kind, text: found } = this.#peek();
    return (kind === "word" || kind === "symbol") && found.toUpperCase() === text;
  }

  #accept(text: string): boolean {
    if (!this.#isNext(text)) return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) this.#fail(this.#peek().at, `expected ${text}, found ${this.#peek().text}`);
  }

  #take(kind: TypeToken["kind"]): TypeToken {
    const token = this.#peek();
    if (token.kind !== kind) this.#fail(token.at, `expected a ${kind}, found ${token.text}`);
    this.#next += 1;
    return token;
  }

  #fail(at: number, problem: string): never {
    throw new ArgumentError(
      `Could not parse type information at position ${at}: ${problem}\nInput type string: ${this.#text}`,
    );
  }
}
