import type { Gateway } from "./gateway.js";

const key = Symbol.for("tsflink.gateway");

/** Where the gateway of this thread is; shared by the ESM and the CommonJS copy of the package. */
export const holder = {
  get gateway(): Gateway | undefined {
    return (globalThis as { [key]?: Gateway })[key];
  },
  set gateway(gateway: Gateway | undefined) {
    (globalThis as { [key]?: Gateway | undefined })[key] = gateway;
  },
};
