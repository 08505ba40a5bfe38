import { JavaObject } from "../../../runtime/src/objects/java-object.js";
import { reference } from "../../../runtime/src/objects/reference.js";
import { is_a, typeEntry, typeNameOf } from "../../../runtime/src/objects/registry.js";
import { environment_of } from "../../../runtime/src/objects/remote.js";
import { wrap } from "../../../runtime/src/objects/wrap.js";

const mostOfOneType = 3;

/** Objects by type: made on demand where the test says how, else those that earlier calls returned. */
export class ObjectPool {
  readonly #makers: ReadonlyMap<string, () => JavaObject>;
  readonly #environment: number;
  readonly #found = new Map<string, JavaObject[]>();
  readonly #broken = new Map<string, unknown>();
  #lastResort: ((type: string) => JavaObject | undefined) | undefined;

  /** @param environment whose objects it takes, besides those of none */
  constructor(makers: Readonly<Record<string, () => JavaObject>>, environment: number) {
    this.#makers = new Map(Object.entries(makers));
    this.#environment = environment;
  }

  /** Makers that threw, with what they threw. */
  get broken(): ReadonlyMap<string, unknown> {
    return this.#broken;
  }

  /** Makes objects of the types of which nothing else gives one. */
  setLastResort(make: (type: string) => JavaObject | undefined): void {
    this.#lastResort = make;
  }

  /** Takes what a call returned, and what is in it. */
  add(value: unknown): void {
    if (value instanceof JavaObject) this.#addObject(value);
    else if (Array.isArray(value) || value instanceof Set) for (const each of [...value].slice(0, 5)) this.add(each);
    else if (value instanceof Map) for (const each of [...value.values()].slice(0, 5)) this.add(each);
  }

  /** An object of the type or of a subtype. */
  get(type: string): JavaObject | undefined {
    return this.#make(type) ?? this.#firstOf(type) ?? this.#resort(type);
  }

  #resort(type: string): JavaObject | undefined {
    const made = this.#lastResort?.(typeEntry(type)?.java ?? type);
    if (made === undefined || (typeEntry(type) !== undefined && typeNameOf(made) === undefined)) return undefined;
    this.#found.set(type, [made]);
    return made;
  }

  #make(type: string): JavaObject | undefined {
    const maker = this.#makers.get(type);
    if (maker === undefined || this.#broken.has(type)) return undefined;
    try {
      return maker();
    } catch (error) {
      this.#broken.set(type, error);
      return undefined;
    }
  }

  #firstOf(type: string): JavaObject | undefined {
    const own = this.#found.get(type)?.[0];
    if (own !== undefined) return fresh(own);
    for (const maker of this.#makers.keys()) {
      if (is_a(maker, type)) {
        const made = this.#make(maker);
        if (made !== undefined) return made;
      }
    }
    for (const [name, [first]] of this.#found) if (first !== undefined && is_a(name, type)) return fresh(first);
    return undefined;
  }

  #addObject(object: JavaObject): void {
    const type = typeNameOf(object);
    if (type === undefined) return;
    const environment = environment_of(object);
    if (environment !== 0 && environment !== this.#environment) return;
    const known = this.#found.get(type) ?? [];
    if (known.length < mostOfOneType) this.#found.set(type, [...known, fresh(object)]);
  }
}

/** Setters of a recorded builder change the JavaScript object only: another one on the same calls is as it was. */
function fresh(object: JavaObject): JavaObject {
  return wrap(object[reference], Object.getPrototypeOf(object) as object);
}
