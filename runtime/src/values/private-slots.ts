/**
 * What a WeakMap does, by a private field of the key itself. The Temporal polyfill keeps the contents of each of its objects
 * in a WeakMap, which costs more than all the rest of making one, and as much again in every garbage collection; the
 * package's bundle has this in its place.
 */
export class PrivateSlots<K extends object, V> {
  readonly get: (key: K) => V | undefined;
  readonly #put: (key: K, value: V) => object;
  readonly has: (key: K) => boolean;

  constructor() {
    // A private name of its own for each map.
    class Slot extends Returned {
      #value: V;

      private constructor(key: K, value: V) {
        super(key);
        this.#value = value;
      }

      static has(key: object): key is Slot {
        return typeof key === "object" && key !== null && #value in key;
      }

      static get(key: object): V | undefined {
        return Slot.has(key) ? key.#value : undefined;
      }

      static put(key: K, value: V): object {
        if (!Slot.has(key)) return new Slot(key, value);
        key.#value = value;
        return key;
      }
    }
    this.get = Slot.get;
    this.has = Slot.has;
    this.#put = Slot.put;
  }

  set(key: K, value: V): this {
    this.#put(key, value);
    return this;
  }
}

/** Its subclasses put their private fields on the object that they are given. */
class Returned {
  constructor(key: object) {
    return key;
  }
}
