import { inspect, type InspectOptions } from "node:util";
import { TsflinkError } from "../errors/tsflink-error.js";
import { nearest } from "../objects/nearest.js";
import { inspectable } from "./inspectable.js";
import { jsonValue } from "./json-value.js";
import { rowMark } from "./is-row.js";
import { rowToString } from "./row-text.js";
import { shortString, type RowKindName } from "./row-kind.js";
import { sameValue } from "./same-value.js";

type Positions = ReadonlyMap<string, number>;

/**
 * A row of values, each reachable by position, by name, or both, and the kind of change it describes. Where a field's
 * name is that of a method (`equals`), only `get_field` reads it. Java: `org.apache.flink.types.Row`.
 */
export class Row implements Iterable<unknown> {
  /** Fields by name, where no method has that name. */
  [field: string]: unknown;

  readonly #values: unknown[];
  // With names alone the fields have the order in which they were set.
  readonly #names: Map<string, number> | Positions | undefined;
  readonly #grows: boolean;
  #kind: RowKindName;

  /** @internal */
  constructor(kind: RowKindName, values: unknown[], names?: Positions, grows = false) {
    this.#kind = kind;
    this.#values = values;
    this.#names = names;
    this.#grows = grows;
  }

  /** A row of these fields, by position: `Row.of("hello", 1)`. */
  static of(...values: readonly unknown[]): Row {
    return new Row("INSERT", [...values]);
  }

  /** A row of these fields that describes that kind of change: `Row.of_kind("DELETE", "hello", 1)`. */
  static of_kind(kind: RowKindName, ...values: readonly unknown[]): Row {
    return new Row(kind, [...values]);
  }

  /** An empty row whose fields are set by name. */
  static with_names(kind: RowKindName = "INSERT"): Row {
    return new Row(kind, [], new Map(), true);
  }

  /** A row of that many fields, all null. Java: `Row.withPositions(int)` and `Row.withPositions(RowKind, int)`. */
  static with_positions(arity: number): Row;
  static with_positions(kind: RowKindName, arity: number): Row;
  static with_positions(first: RowKindName | number, second?: number): Row {
    const kind = typeof first === "number" ? "INSERT" : first;
    return new Row(kind, new Array<unknown>((typeof first === "number" ? first : second) ?? 0).fill(null));
  }

  /** A copy with fields of its own. */
  static copy(row: Row): Row {
    if (!row.#grows) return new (row.constructor as typeof Row)(row.#kind, [...row.#values], row.#names);
    const copy = Row.with_names(row.#kind);
    for (const name of row.#names?.keys() ?? []) copy.set_field(name, row.get_field(name));
    return copy;
  }

  /** A row of only these fields, in this order, by position. */
  static project(row: Row, fields: readonly number[] | readonly string[]): Row {
    return new Row(
      row.#kind,
      fields.map((field) => row.get_field(field)),
    );
  }

  /** The fields of several rows in one, by position; the kind is the first one's. */
  static join(first: Row, ...remaining: readonly Row[]): Row {
    return new Row(
      first.#kind,
      [first, ...remaining].flatMap((row) => row.#values),
    );
  }

  /** The kind of change that the row describes in a changelog. */
  get_kind(): RowKindName {
    return this.#kind;
  }

  set_kind(kind: RowKindName): void {
    this.#kind = kind;
  }

  /** The number of fields. */
  get_arity(): number {
    return this.#values.length;
  }

  /** A field by its name or its position, counted from 0; throws where there is none. */
  get_field(field: string | number): unknown {
    return this.#values[typeof field === "number" ? this.#checked(field) : this.#positionOf(field)];
  }

  /** As `get_field`, with the type that the caller expects; nothing is checked. */
  get_field_as<T>(field: string | number): T {
    return this.get_field(field) as T;
  }

  /** Sets a field; a row made by `with_names` gets a new one where it has none of that name. */
  set_field(field: string | number, value: unknown): void {
    if (typeof field === "string" && this.#grows && this.#names?.has(field) === false) this.#add(field);
    this.#values[typeof field === "number" ? this.#checked(field) : this.#positionOf(field)] = value;
  }

  /** The names in the order of the fields; undefined for a row with positions only. */
  get_field_names(include_named_positions = true): string[] | undefined {
    if (this.#names === undefined || (!this.#grows && !include_named_positions)) return undefined;
    return [...this.#names.keys()];
  }

  /** Sets all fields to null; a row made by `with_names` loses them. */
  clear(): void {
    if (this.#grows) {
      for (const name of this.#names?.keys() ?? []) delete this[name];
      (this.#names as Map<string, number>).clear();
      this.#values.length = 0;
    }
    this.#values.fill(null);
  }

  /** The fields by position. */
  to_array(): unknown[] {
    return [...this.#values];
  }

  /** The fields by name, or as `f0`, `f1`, ... where the row has positions only. */
  to_object(): Record<string, unknown> {
    const names = this.get_field_names() ?? this.#values.map((_, index) => `f${index}`);
    return Object.fromEntries(names.map((name, index) => [name, this.#values[index]]));
  }

  /** Whether another row has the same kind, the same names and equal fields. */
  equals(other: unknown): boolean {
    if (!(other instanceof Row) || other.#kind !== this.#kind) return false;
    if (this.#grows || other.#grows) {
      return this.#grows && other.#grows && sameValue(this.to_object(), other.to_object());
    }
    return sameValue(this.#values, other.#values);
  }

  /** As Java prints it: `+I[hello, 1]`. */
  toString(): string {
    return rowToString(shortString(this.#kind), this.#values, this.#grows ? this.get_field_names() : undefined);
  }

  /**
   * For JSON.stringify: an object, or an array where the row has positions only. A bigint and a Decimal are strings, bytes
   * base64, NaN and the infinities their names, a Map an object or an array of pairs, Temporal values ISO 8601.
   */
  toJSON(): unknown {
    return jsonValue(this);
  }

  [Symbol.iterator](): IterableIterator<unknown> {
    return this.#values.values();
  }

  /** @internal */
  get [rowMark](): true {
    return true;
  }

  /** @internal */
  [inspect.custom](_depth: number, options: InspectOptions): string {
    const values = this.#values.map(inspectable);
    const names = this.get_field_names();
    const shown = names === undefined ? values : Object.fromEntries(names.map((name, index) => [name, values[index]]));
    return `${shortString(this.#kind)} ${inspect(shown, options)}`;
  }

  #checked(position: number): number {
    if (Number.isInteger(position) && position >= 0 && position < this.#values.length) return position;
    throw new TsflinkError(`The row has no field ${position}: it has ${this.#values.length}, counted from 0`);
  }

  #positionOf(name: string): number {
    const position = this.#names?.get(name);
    if (position !== undefined) return position;
    if (this.#names === undefined) throw new TsflinkError(`The row has no field "${name}": its fields have no names`);
    const names = [...this.#names.keys()];
    const similar = nearest(name, names);
    const hint = similar === undefined ? `its fields are ${names.join(", ")}` : `did you mean "${similar}"?`;
    throw new TsflinkError(`The row has no field "${name}"; ${hint}`);
  }

  #add(name: string): void {
    (this.#names as Map<string, number>).set(name, this.#values.length);
    this.#values.push(null);
    if (name in Row.prototype) return;
    Object.defineProperty(this, name, {
      get: () => this.get_field(name),
      set: (value: unknown) => this.set_field(name, value),
      configurable: true,
    });
  }
}
