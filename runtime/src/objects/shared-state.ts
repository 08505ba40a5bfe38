/** What all copies of this module share: a program may load the ESM and the CommonJS build of the package. */
export interface SharedState {
  /** Creation number of the next node; steps run in this order. */
  nextNode: number;
}

const key = Symbol.for("tsflink.shared-state");

type Holder = { [key]?: SharedState };

/** The one state of this process. */
export const sharedState: SharedState = ((globalThis as Holder)[key] ??= { nextNode: 1 });
