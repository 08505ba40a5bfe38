import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createLogFile } from "./log-file.js";
import { tail } from "./tail.js";

const folder = (): string => mkdtempSync(path.join(tmpdir(), "tsflink-test-"));

describe("the log file", () => {
  it("is in the user's state folder and private", () => {
    const state = folder();
    const file = createLogFile({ XDG_STATE_HOME: state });
    expect(path.dirname(file)).toBe(path.join(state, "tsflink", "logs"));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const home = folder();
    expect(createLogFile({ HOME: home }).startsWith(path.join(home, ".local/state/tsflink/logs"))).toBe(true);
  });

  it("is one of at most 20; the oldest go, other files stay", () => {
    const state = folder();
    const logs = path.join(state, "tsflink", "logs");
    mkdirSync(logs, { recursive: true });
    writeFileSync(path.join(logs, "notes.log"), "");
    const name = (day: number): string => path.join(logs, `gateway-2026-01-${day}T10-00-00-000Z-1-abcdef.log`);
    for (let day = 10; day < 32; day += 1) writeFileSync(name(day), "");
    const file = createLogFile({ XDG_STATE_HOME: state });
    expect(readdirSync(logs)).toHaveLength(21);
    expect([12, 13].map((day) => existsSync(name(day)))).toEqual([false, true]);
    expect(existsSync(file)).toBe(true);
    expect(existsSync(path.join(logs, "notes.log"))).toBe(true);
  });

  it("goes to the temporary folder when the state folder cannot be used", () => {
    const state = path.join(folder(), "file");
    writeFileSync(state, "");
    chmodSync(state, 0o400);
    expect(createLogFile({ XDG_STATE_HOME: state }).startsWith(tmpdir())).toBe(true);
  });
});

describe("the tail of a file", () => {
  it("is its last lines", () => {
    const file = path.join(folder(), "log");
    writeFileSync(file, `${"x".repeat(100)}\n`.repeat(1000) + "a\nb\nc\n");
    expect(tail(file, 2)).toEqual(["b", "c"]);
    expect(tail(`${file}.missing`, 2)).toEqual([]);
  });
});
