import {
  ArgumentError,
  DataType as ModernDataType,
  UnresolvedDataType,
  type AbstractDataType,
} from "#overrides/index.js";
import { DataType } from "./data-type.js";

/** What stands for a data type: `Types.INT()`. */
export interface TypeLike {
  /** The data type it stands for. */
  to_data_type(): DataType;
}

/** A data type of this entry point or of today's API, or a type information. */
export type ElementType = DataType | TypeLike | AbstractDataType;

/** The data type that a value stands for. */
export function asDataType(type: ElementType, label: string): DataType {
  if (type instanceof DataType) return type;
  if (isTypeLike(type)) return type.to_data_type();
  if (type instanceof ModernDataType || type instanceof UnresolvedDataType) return new ModernType(type);
  const got = typeof type === "string" ? `the string "${String(type)}"` : typeof type;
  throw new ArgumentError(`${label} should be a DataType, such as DataTypes.INT() or Types.INT(), got ${got}`);
}

function isTypeLike(type: unknown): type is TypeLike {
  return typeof type === "object" && type !== null && typeof (type as Partial<TypeLike>).to_data_type === "function";
}

/** A type that PyFlink 1.10 did not have, in today's API. */
export class ModernType extends DataType {
  readonly #type: AbstractDataType;

  constructor(type: AbstractDataType) {
    super(true);
    this.#type = type;
  }

  override to_modern(): ModernDataType {
    return this.#type as ModernDataType;
  }

  override to_sql(): string {
    return this.sql();
  }

  override not_null(): this {
    return new ModernType(this.#type.not_null()) as this;
  }

  override nullable(): this {
    return new ModernType(this.#type.nullable()) as this;
  }

  protected override modern(): ModernDataType {
    return this.#type as ModernDataType;
  }

  protected override sql(): string {
    return this.#type instanceof ModernDataType
      ? this.#type.get_logical_type().as_summary_string()
      : String(this.#type);
  }

  protected override copy(): ModernType {
    return new ModernType(this.#type);
  }
}
