import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Pin } from "./pins.js";
import type { SourceText } from "./source-text.js";

/** Reads the Java files of a source jar, after comparing the jar with its pin. */
export async function readSourceJar(pin: Pin, file: string): Promise<SourceText[]> {
  const bytes = await readFile(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== pin.sha256 || bytes.length !== pin.size) {
    throw new Error(
      `${file} is not the pinned ${pin.artifact} ${pin.version}: its SHA-256 is ${sha256} (${bytes.length} bytes), ` +
        `pinned is ${pin.sha256} (${pin.size} bytes); delete it to have it fetched again`,
    );
  }
  const entries = unzipSync(bytes, { filter: ({ name }) => isDeclaringFile(name) });
  return Object.entries(entries).map(([path, content]) => ({
    artifact: pin.artifact,
    path,
    text: () => strFromU8(content),
  }));
}

function isDeclaringFile(name: string): boolean {
  return name.endsWith(".java") && !name.endsWith("package-info.java") && !name.endsWith("module-info.java");
}
