import { create } from "@bufbuild/protobuf";
import { CallSchema, CreateEnvironmentSchema, type Reply } from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import type { Gateway, RequestBody } from "../gateway.js";

const api = "org.apache.flink.table.api";

/** An environment of a real gateway, by the protocol alone. */
export class FlinkSession {
  readonly #gateway: Gateway;
  readonly #environment: number;
  readonly #tableEnvironment: bigint;

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
    this.#environment = gateway.nextEnvironment();
    const value = create(CreateEnvironmentSchema, {
      environment: this.#environment,
      steps: [
        { signature: `${api}.EnvironmentSettings#inStreamingMode()` },
        {
          signature: `${api}.TableEnvironment#create(${api}.EnvironmentSettings)`,
          arguments: [{ kind: { case: "step", value: 0 } }],
        },
      ],
    });
    this.#tableEnvironment = handle(gateway.callSync({ case: "createEnvironment", value }));
  }

  /** TableEnvironment#executeSql, or another method that takes one string. */
  request(text: string, method = "executeSql"): RequestBody {
    const receiver = { kind: { case: "handle" as const, value: { id: this.#tableEnvironment } } };
    const step = {
      signature: `${api}.TableEnvironment#${method}(java.lang.String)`,
      receiver,
      arguments: [{ kind: { case: "string" as const, value: text } }],
    };
    return { case: "call", value: create(CallSchema, { environment: this.#environment, steps: [step] }) };
  }

  /** A static method without arguments, or whatever this says it is. */
  callStatic(signature: string): Reply {
    const value = create(CallSchema, { environment: this.#environment, steps: [{ signature }] });
    return this.#gateway.callSync({ case: "call", value });
  }

  sql(text: string): Reply {
    return this.#gateway.callSync(this.request(text));
  }

  query(text: string): Reply {
    return this.#gateway.callSync(this.request(text, "sqlQuery"));
  }

  /** TableResult#await, which blocks JavaScript too. */
  await(tableResult: bigint): Reply {
    const receiver = { kind: { case: "handle" as const, value: { id: tableResult } } };
    const step = { signature: `${api}.TableResult#await()`, receiver };
    const value = create(CallSchema, { environment: this.#environment, steps: [step], waits: true });
    return this.#gateway.callSync({ case: "call", value });
  }

  sqlAsync(text: string): Promise<Reply> {
    return this.#gateway.callAsync(this.request(text));
  }
}

/** The handle that a reply holds. */
export function handle({ outcome }: Reply): bigint {
  if (outcome.case === "value" && outcome.value.kind.case === "handle") return outcome.value.kind.value.id;
  throw new Error(`The reply holds no handle but ${outcome.case}`);
}
