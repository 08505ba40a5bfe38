import type { Options } from "./options.js";

const key = "pipeline.serialization-config";

/** Classes that Flink serializes in a way of their own, as the option of today's Flink has them. */
export class SerializerSettings {
  readonly defaults = new Map<string, string>();
  readonly registered = new Map<string, string>();
  readonly pojos = new Set<string>();
  readonly kryos = new Set<string>();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Writes the option anew. */
  apply(): void {
    const entries = [
      ...[...this.pojos].map((type) => `${type}: {type: pojo}`),
      ...[...this.kryos].map((type) => `${type}: {type: kryo}`),
      ...[...this.defaults].map(
        ([type, serializer]) => `${type}: {type: kryo, kryo-type: default, class: ${serializer}}`,
      ),
      ...[...this.registered].map(
        ([type, serializer]) => `${type}: {type: kryo, kryo-type: registered, class: ${serializer}}`,
      ),
    ];
    this.#options.set(key, `[${entries.join(", ")}]`);
  }
}
