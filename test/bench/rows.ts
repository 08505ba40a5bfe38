import { execFileSync } from "node:child_process";
import path from "node:path";
import { medians, type Measurement } from "./measure.js";
import { cli, plainJava, pyflink, python, root } from "./peers.js";

/** Rows in and out: the rate at which they go, and what they cost. */
export function rows(): Measurement[] {
  return [...rates(), ...times(), ...memory()];
}

function rates(): Measurement[] {
  const collect = { unit: "rows/s", peer: "plain Java's collect()", peerValue: java("collect") };
  const objects = own("objects");
  const name = "collect 1,000,000 rows of 5 columns to objects";
  return [
    { ...collect, name, tsflink: objects, atLeast: 1.5 },
    { ...collect, name, tsflink: objects, peer: "PyFlink", peerValue: pyflinkRows("collect"), atLeast: 400 },
    { ...collect, name: "the same to Arrow", tsflink: own("arrow"), atLeast: 2 },
    {
      name: "from_elements of 1,000,000 rows of 3 columns, summed",
      unit: "rows/s",
      tsflink: own("from-elements"),
      peer: "PyFlink's from_elements",
      peerValue: pyflinkRows("from-elements"),
      atLeast: 10,
    },
    {
      name: "from_arrow, the same, after 5 times",
      unit: "rows/s",
      tsflink: own("from-arrow"),
      peer: "PyFlink's from_pandas",
      peerValue: pyflinkRows("from-pandas"),
      atLeast: 5,
    },
  ];
}

function times(): Measurement[] {
  const selectOne = medians({ tsflink: () => own("select-one"), peer: () => java("select-one") }, 3);
  const selects = medians({ tsflink: () => own("chained-selects"), peer: () => pyflinkRows("chained-selects") }, 3);
  const newSelects = medians(
    { tsflink: () => own("first-chained-selects"), peer: () => pyflinkRows("first-chained-selects") },
    3,
  );
  return [
    {
      name: "SELECT 1 to its first row, the fifth time",
      unit: "ms",
      tsflink: selectOne.tsflink,
      peer: "plain Java",
      peerValue: selectOne.peer,
      atMost: 0.12,
    },
    {
      name: "50 chained selects, after 200 times",
      unit: "ms",
      tsflink: selects.tsflink,
      peer: "PyFlink",
      peerValue: selects.peer,
      atMost: 0.25,
    },
    {
      name: "50 chained selects, the second to fourth time in a program",
      unit: "ms",
      tsflink: newSelects.tsflink,
      peer: "PyFlink",
      peerValue: newSelects.peer,
    },
    { name: "program end to process end", unit: "ms", tsflink: end(), peer: "limit", peerValue: 300, atMost: 1 },
  ];
}

function memory(): Measurement[] {
  const { peak, first, second } = own<{ peak: number; first: number; second: number }>("memory");
  const name = "collect 20,000,000 rows: peak memory of Node";
  return [
    { name, unit: "MB", tsflink: peak, peer: "limit", peerValue: 300, atMost: 1 },
    { name: `${name}, second half`, unit: "MB", tsflink: second, peer: "first half", peerValue: first, atMost: 1.1 },
  ];
}

/** Milliseconds from the last line of a program to the end of its process. */
function end(): number {
  const end = () => {
    const last = own("end");
    return performance.timeOrigin + performance.now() - last;
  };
  return medians({ end }, 5).end;
}

function own<T = number>(what: string): T {
  return lastLine(process.execPath, [cli, "run", path.join(root, "test/bench/programs/rows.ts"), what]) as T;
}

function java(what: string): number {
  const { command, args } = plainJava("Rows");
  return lastLine(command, [...args, what]) as number;
}

function pyflinkRows(what: string): number {
  return lastLine(pyflink(), [python("rows.py"), what]) as number;
}

/** The JSON that a command prints at its end. */
function lastLine(command: string, args: readonly string[]): unknown {
  const output = execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}
