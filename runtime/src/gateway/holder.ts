import type { Gateway } from "./gateway.js";

const key = Symbol.for("tsflink.gateway");
const preparedKey = Symbol.for("tsflink.prepared");

/** A gateway that nobody has asked for yet, and what it was started in. */
export interface Prepared {
  readonly gateway: Gateway;
  readonly circumstances: string;
}

/** Where the gateway of this thread is; shared by the ESM and the CommonJS copy of the package. */
export const holder = {
  get gateway(): Gateway | undefined {
    return (globalThis as { [key]?: Gateway })[key];
  },
  set gateway(gateway: Gateway | undefined) {
    (globalThis as { [key]?: Gateway | undefined })[key] = gateway;
  },
  get prepared(): Prepared | undefined {
    return (globalThis as { [preparedKey]?: Prepared })[preparedKey];
  },
  set prepared(prepared: Prepared | undefined) {
    (globalThis as { [preparedKey]?: Prepared | undefined })[preparedKey] = prepared;
  },
};
