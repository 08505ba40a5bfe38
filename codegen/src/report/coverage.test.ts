import { expect, it } from "vitest";
import { modelOf } from "../emit/testing/emit-java.js";
import { makePlan } from "../emit/plan.js";
import { coverageFile, coverageOf } from "./coverage.js";
import { apiReport } from "./api-report.js";

const model = modelOf(
  `public class Api {
    public static final int MAX = 1;
    public Api(Runnable task) {}
    public String name(int id) { return ""; }
    public ClassLoader loader() { return null; }
    @org.apache.flink.annotation.Internal public void secret() {}
    void hidden() {}
  }`,
  "public enum Mode { ON, OFF; public boolean isOn() { return true; } }",
);
const plan = makePlan(model);

it("says of every public member what became of it", () => {
  const lines = coverageFile(coverageOf(model, plan)).trimEnd().split("\n");
  expect(lines.map((line) => line.replace("org.apache.flink.table.api.", ""))).toEqual([
    "Api\tClassLoader loader()\texcluded: takes or returns a type that cannot leave the JVM: java.lang.ClassLoader",
    "Api\tString name(int id)\temitted as Api.name",
    "Api\tnew Api(Runnable task)\texcluded: takes a function that would have to run inside the JVM: java.lang.Runnable",
    "Api\tstatic int MAX\temitted as Api.MAX",
    "Api\tvoid secret()\texcluded: for authors of planners: @Internal",
    "Mode\tOFF\temitted as Mode.OFF",
    "Mode\tON\temitted as Mode.ON",
    "Mode\tboolean isOn()\temitted as Mode.is_on",
    "Mode\tstatic Mode valueOf(String name)\temitted as Mode[name]",
    "Mode\tstatic Mode[] values()\temitted as the properties of Mode",
  ]);
});

it("reports every signature without prose", () => {
  expect(apiReport(plan)).toContain(
    "export declare class Api {\n  static get MAX(): number;\n  name(id: number): string;\n}",
  );
  expect(apiReport(plan)).toContain(
    'export declare const Mode: {\n  ON: "ON";\n  OFF: "OFF";\n  is_on(constant: Mode): boolean;\n}',
  );
});
