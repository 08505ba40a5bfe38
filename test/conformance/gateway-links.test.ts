import { expect, it } from "vitest";
import { packageFiles } from "../../runtime/src/provision/package-files.js";
import { runJava } from "./support/java-program.js";
import { line } from "./support/line.js";

/** Of types that not every line has, and that no rows of that class have. */
const neverCalled =
  /^org\.tsflink\.tasks\.ElementColumns\$Row does not implement .*\.RowData\.get(?:Variant|Bitmap)\(int\)$/;

it(`all that the gateway and its tasks name of Flink is there in Flink ${line}`, () => {
  const { gatewayJar, tasksJar } = packageFiles();
  const otherGeneration = line.startsWith("1.") ? "org/tsflink/gateway/flink2/" : "org/tsflink/gateway/flink1/";
  const lines = runJava("Links.java", otherGeneration, gatewayJar, tasksJar);
  expect(lines.slice(0, -1).filter((problem) => !neverCalled.test(problem))).toEqual([]);
  expect(Number(lines.at(-1)?.split("\t")[1])).toBeGreaterThan(300);
  console.log(`${lines.at(-1)} names of the gateway in Flink ${line}`);
});
