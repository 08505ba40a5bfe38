import { create } from "@bufbuild/protobuf";
import { AppendElementsSchema } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Field } from "../../gen/tsflink/bridge/v1/rows_pb.js";
import type { Gateway } from "../../gateway/gateway.js";
import { ArgumentError } from "../../objects/argument-error.js";
import { call, valueIn } from "../../objects/calls.js";
import { handleOf } from "../../objects/handle-of.js";
import { heldBy } from "../../objects/held-by.js";
import type { JavaObject } from "../../objects/java-object.js";
import { Program } from "../../objects/program.js";
import { referenceOf, type Reference } from "../../objects/reference.js";
import type { WrittenBatch } from "../columns/column.js";
import { describeValue } from "../../values/describe-value.js";

/** Rows on their way to the gateway, which makes a table of them at the end. */
export class Upload {
  readonly #tableEnvironment: JavaObject;
  readonly #environment: Reference;
  readonly #gateway: Gateway;
  readonly #number: number;
  readonly #elements: number;

  constructor(table_environment: JavaObject) {
    this.#tableEnvironment = table_environment;
    this.#environment = heldBy(table_environment, "TableEnvironment");
    const handle = handleOf(table_environment);
    this.#gateway = handle.gateway;
    this.#number = handle.environment;
    this.#elements = this.#gateway.nextElements();
  }

  append(fields: readonly Field[], { batch, body }: WrittenBatch): void {
    this.#gateway.sendRows(create(AppendElementsSchema, { ...this.#key(), fields: [...fields], batch }), body);
  }

  /** The table, whose rows have the type `data_type`. Throws a CellError where a value does not fit its column. */
  finish<T>(data_type: JavaObject): T {
    const program = this.#program(data_type);
    const reply = this.#gateway.callSync(this.#body(program, data_type), program.describe);
    return valueIn(reply, this.#gateway, this.#number) as T;
  }

  /** As `finish`, without blocking. */
  async finishLater<T>(data_type: JavaObject): Promise<T> {
    const program = this.#program(data_type);
    const reply = await this.#gateway.callAsync(this.#body(program, data_type), program.describe);
    return valueIn(reply, this.#gateway, this.#number) as T;
  }

  /** The names of the columns of rows that have the type `data_type`. */
  columnNames(data_type: JavaObject): readonly string[] {
    const empty = new Upload(this.#tableEnvironment).finish<JavaObject>(data_type);
    const schema = call<JavaObject>(empty, "Table", "getResolvedSchema(): ResolvedSchema", []);
    return call<string[]>(schema, "ResolvedSchema", "getColumnNames(): List<String>", []);
  }

  /** No table is made. */
  drop(): void {
    this.#gateway.send({
      case: "dropElements",
      value: { $typeName: "tsflink.bridge.v1.DropElements", ...this.#key() },
    });
  }

  #program(data_type: JavaObject): Program {
    return new Program([this.#environment, typeReference(data_type)]);
  }

  #body(program: Program, data_type: JavaObject) {
    return {
      case: "fromElements",
      value: {
        $typeName: "tsflink.bridge.v1.FromElements",
        ...this.#key(),
        steps: program.steps,
        tableEnvironment: program.resolve(this.#environment),
        dataType: program.resolve(typeReference(data_type)),
      },
    } as const;
  }

  #key() {
    return { environment: this.#number, elements: this.#elements };
  }
}

function typeReference(data_type: JavaObject): Reference {
  const reference = referenceOf(data_type);
  if (reference !== undefined) return reference;
  const takes = "a DataTypes.ROW(...) or an array of column names";
  throw new ArgumentError(`TableEnvironment.from_elements: schema takes ${takes}, got ${describeValue(data_type)}`);
}
