// Native where the platform has it, else the polyfill's own; the global object is left alone.
export { Temporal } from "temporal-polyfill";
