import path from "node:path";
import type { LoaderData } from "../cli/program/loader.js";
import { registerLoader } from "../cli/program/register-loader.js";

/**
 * Lets what is typed import TypeScript files, and `tsflink` where it is not installed, as a program can under
 * `tsflink run`. The hooks take a thread of their own, so they wait for the first import.
 */
export class Modules {
  readonly #dist: string;
  #ready = false;

  constructor(dist: string) {
    this.#dist = dist;
  }

  prepareFor(code: string): void {
    if (this.#ready || !/\bimport\b/.test(code)) return;
    this.#ready = true;
    const data: LoaderData = {
      modulePath: { folders: [], files: [], packages: {} },
      self: path.join(this.#dist, "cli.js"),
    };
    registerLoader(this.#dist, data);
  }
}
