import { locateSourceJars } from "./locate-jars.js";
import type { Pins } from "./pins.js";
import { readSourceJar } from "./read-jar.js";
import type { SourceText } from "./source-text.js";

/** Every Java file of a Flink line's pinned source jars, in the order of the pins. */
export async function loadSources(pins: Pins, bootstrapJar: string): Promise<SourceText[]> {
  const jars = locateSourceJars(pins, bootstrapJar);
  const read = await Promise.all([...jars].map(([pin, file]) => readSourceJar(pin, file)));
  return read.flat();
}
