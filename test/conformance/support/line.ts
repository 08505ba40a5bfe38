import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** The Flink line that is looked at. */
export const line = process.env["TSFLINK_LINE"] ?? "2.3";

/** What the generator made for the line. */
export const generated = path.join(root, "generated", line, "src");

/** What may be called in the line. */
export const signaturesFile = path.join(root, "generated", line, "signatures.txt");

/** The extension methods. */
export const overrides = path.join(root, "overrides");
