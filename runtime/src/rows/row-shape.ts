import type { RowKindName } from "./row-kind.js";
import { Row } from "./row.js";

const mostShapes = 500;
const shapes = new Map<string, RowShape>();

/** What all rows of a result have in common: their field names, and a class with a property for each. */
export class RowShape {
  readonly names: readonly string[];
  readonly #positions: ReadonlyMap<string, number> | undefined;
  readonly #rowClass: typeof Row;

  constructor(names: readonly string[]) {
    this.names = names;
    this.#positions = names.length === 0 ? undefined : new Map(names.map((name, index) => [name, index]));
    this.#rowClass = this.#positions === undefined ? Row : classWithFields(this.#positions);
  }

  /** A row that takes `values` over. */
  make(kind: RowKindName, values: unknown[]): Row {
    return new this.#rowClass(kind, values, this.#positions);
  }
}

/** The shape of rows with these names; none for rows with positions only. */
export function shapeOf(names: readonly string[]): RowShape {
  const key = JSON.stringify(names);
  const known = shapes.get(key);
  if (known !== undefined) return known;
  if (shapes.size >= mostShapes) shapes.clear();
  const shape = new RowShape(names);
  shapes.set(key, shape);
  return shape;
}

/** Properties are the prototype's, so that a row costs no more than its values. */
function classWithFields(positions: ReadonlyMap<string, number>): typeof Row {
  // Named as its base.
  const { Row: WithFields } = { Row: class extends Row {} };
  for (const [name, position] of positions) {
    if (name in Row.prototype) continue;
    Object.defineProperty(WithFields.prototype, name, {
      get(this: Row) {
        return this.get_field(position);
      },
      set(this: Row, value: unknown) {
        this.set_field(position, value);
      },
      configurable: true,
    });
  }
  return WithFields;
}
