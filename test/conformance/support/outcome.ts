/** What a call came to. */
export type Outcome =
  | { readonly kind: "value" }
  /** Flink, or Java, threw; the class of the last cause. */
  | { readonly kind: "exception"; readonly text: string; readonly cause: string }
  /** A promise that is still open when its time is up. */
  | { readonly kind: "waiting" }
  /** No receiver, or no argument, can be made. */
  | { readonly kind: "unreachable"; readonly text: string }
  /** The bridge refused, or the value is not of the declared type. */
  | { readonly kind: "bridge error"; readonly text: string };
