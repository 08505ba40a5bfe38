import { call, construct } from "../../../runtime/src/objects/calls.js";
import { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { reference } from "../../../runtime/src/objects/reference.js";
import { environment_of } from "../../../runtime/src/objects/remote.js";

class MapView extends JavaObject {
  constructor() {
    super(construct("MapView", "()", []));
  }
}

/** A map inside the JVM: what goes in as a recorded value comes out as the object that it stands for. */
export class Vault {
  readonly #map = new MapView();
  readonly #key: JavaObject;
  readonly #environment: number;

  /** @param key an object of the environment that the objects belong to */
  constructor(key: JavaObject) {
    this.#key = key;
    this.#environment = environment_of(key);
  }

  /** The object in the JVM of a recorded value, which runs what was recorded; anything else itself. */
  inside(value: unknown): unknown {
    if (!(value instanceof JavaObject) || value[reference].form === "handle") return value;
    const environment = environment_of(value);
    const key = environment === 0 || environment === this.#environment ? this.#key : "other";
    call(this.#map, "MapView", "put(Object key, Object value): void", [key, value]);
    return call(this.#map, "MapView", "get(Object key): Object", [key]);
  }
}
