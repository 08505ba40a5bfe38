import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clusterAddress } from "./cluster-address.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tsflink-conf-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const address = (configuration: string, ...args: string[]) => {
  writeFileSync(path.join(folder, "config.yaml"), configuration);
  return clusterAddress(args, { FLINK_CONF_DIR: folder });
};

it("is Flink's default where nothing is configured", () => {
  expect(clusterAddress([], {})).toEqual({ host: "localhost", port: 8081 });
  expect(address("")).toEqual({ host: "localhost", port: 8081 });
});

it("is read from config.yaml, flat or nested, with comments and quotes", () => {
  expect(address("rest.address: jm\nrest.port: 8099\n")).toEqual({ host: "jm", port: 8099 });
  const nested = `# rest: 1\njobmanager:\n  rpc:\n    address: other\nrest:\n  # address: no\n  address: "jm" # yes\n  port: 8099\n`;
  expect(address(nested)).toEqual({ host: "jm", port: 8099 });
});

it("is what the options say, which have the last word", () => {
  expect(address("rest.address: jm\n", "-Drest.address=a", "-Drest.port=1")).toEqual({ host: "a", port: 1 });
});

it("is unknown where there is no fixed address", () => {
  expect(address("", "--target", "local")).toBeUndefined();
  expect(address("execution:\n  target: kubernetes-session\n")).toBeUndefined();
  expect(address("high-availability.type: zookeeper\n")).toBeUndefined();
});
