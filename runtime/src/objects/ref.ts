/** What `construct` gives to the constructor of a generated class; only the runtime looks into it. */
export interface Ref {
  readonly form: "handle" | "node";
}
