import { TsflinkError } from "../../errors/tsflink-error.js";
import { checkWidth, namesOf, positionsOf, unknownField } from "./element.js";

// A batch is one message to the gateway.
const mostRows = 16_384;
const mostBytes = 4 * 1024 * 1024;

/** Rows one after the other, turned into columns. */
export interface ElementColumns {
  /** undefined where the rows have positions only. */
  readonly names: readonly string[] | undefined;
  readonly columns: readonly (readonly unknown[])[];
  readonly rows: number;
  /** The number of the first row. */
  readonly first: number;
}

/** How the columns of rows get their names. */
export type Naming =
  /** They are known: positions stand for them, and a field of another name is refused. */
  | { readonly names: readonly string[] }
  /** By the rows: those of objects, else f0, f1, ... */
  | "inferred"
  /** By the schema, which only the gateway knows. */
  | "declared";

/** Cuts rows into batches of columns. */
export class ElementCutter {
  readonly #naming: Naming;
  #names: string[] | undefined;
  // The names are those of positions, and all there are.
  #fixed = false;
  #columns: unknown[][] = [];
  #positions = new Map<string, number>();
  #positional = false;
  #rows = 0;
  #bytes = 0;
  #total = 0;

  constructor(naming: Naming) {
    this.#naming = naming;
    if (typeof naming === "object") this.#names = [...naming.names];
  }

  /** The names of all columns so far, where the rows decide on them or they are given. */
  get names(): readonly string[] | undefined {
    return this.#names;
  }

  /** Takes a row; gives the batch that is full with it, or that must end before it. */
  add(element: unknown): ElementColumns | undefined {
    const cells = positionsOf(element, this.#total);
    const ended = cells === undefined ? this.#addNamed(element) : this.#addPositions(cells);
    this.#rows += 1;
    this.#total += 1;
    if (ended !== undefined) return ended;
    return this.#rows >= mostRows || this.#bytes >= mostBytes ? this.take() : undefined;
  }

  /** The rows that are no batch yet. */
  take(): ElementColumns | undefined {
    const { length } = this.#columns;
    if (this.#rows === 0) return undefined;
    const names = this.#positional ? undefined : [...this.#positions.keys()];
    const batch = { names, columns: this.#columns, rows: this.#rows, first: this.#total - this.#rows };
    this.#columns = this.#positional ? Array.from({ length }, () => []) : [];
    this.#positions = new Map();
    this.#rows = 0;
    this.#bytes = 0;
    return batch;
  }

  #addPositions(cells: readonly unknown[]): ElementColumns | undefined {
    if (this.#naming === "inferred" && this.#names === undefined) {
      this.#names = cells.map((_, index) => `f${index}`);
      this.#fixed = true;
    }
    if (this.#names !== undefined) checkWidth(cells, this.#names, this.#total);
    if (cells.length === 0) throw new TsflinkError(`row ${this.#total} has no fields`);
    let ended: ElementColumns | undefined;
    if (!this.#positional || this.#columns.length !== cells.length) {
      ended = this.take();
      this.#positional = true;
      this.#columns = cells.map(() => []);
    }
    const columns = this.#columns;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      (columns[column] as unknown[]).push(cell);
      if (typeof cell === "string") this.#bytes += cell.length;
      else if (typeof cell === "object") this.#bytes += sizeOf(cell);
    }
    return ended;
  }

  #addNamed(element: unknown): ElementColumns | undefined {
    const fields = namesOf(element, this.#total);
    this.#checkNames(fields);
    let ended: ElementColumns | undefined;
    if (this.#positional) {
      ended = this.take();
      this.#positional = false;
      this.#columns = [];
    }
    const row = this.#rows;
    for (const [name, cell] of fields) {
      let position = this.#positions.get(name);
      if (position === undefined) {
        position = this.#columns.push(new Array<unknown>(row).fill(null)) - 1;
        this.#positions.set(name, position);
      }
      (this.#columns[position] as unknown[]).push(cell);
      this.#bytes += typeof cell === "string" ? cell.length : sizeOf(cell);
    }
    for (const column of this.#columns) if (column.length === row) column.push(null);
    return ended;
  }

  #checkNames(fields: ReadonlyMap<string, unknown>): void {
    if (this.#naming === "declared") return;
    if (this.#naming === "inferred") {
      this.#names ??= [];
      for (const name of fields.keys()) {
        if (this.#names.includes(name)) continue;
        if (this.#fixed) throw unknownField(name, this.#names, this.#total);
        this.#names.push(name);
      }
      return;
    }
    const { names } = this.#naming;
    for (const name of fields.keys()) if (!names.includes(name)) throw unknownField(name, names, this.#total);
  }
}

/** About how many bytes an object will be; arrays and objects inside of it are not looked at. */
function sizeOf(cell: unknown): number {
  if (typeof cell !== "object" || cell === null) return 8;
  const { length, size } = cell as { length?: unknown; size?: unknown };
  const count = typeof length === "number" ? length : typeof size === "number" ? size : 2;
  return cell instanceof Uint8Array ? count : 16 * count;
}
