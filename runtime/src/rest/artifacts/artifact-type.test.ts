import { expect, it } from "vitest";
import { artifactType, safeName } from "./artifact-type.js";

it.each([
  ["application/java-archive", "x", "jar"],
  ["application/x-java-archive", "x.jar", "jar"],
  ["application/zip", "x", "zip"],
  ["application/gzip", "x", "npm"],
  ["text/typescript; charset=utf-8", "x", "typescript"],
  ["Text/JavaScript", "x", "javascript"],
  ["application/octet-stream", "a.tar.gz", "npm"],
  [undefined, "a.mjs", "javascript"],
])("%s, named %s, is %s", (contentType, name, type) => {
  expect(artifactType(contentType, name)).toBe(type);
});

it("goes by the name of a form's file that a browser takes for something else", () => {
  expect(artifactType("video/mp2t", "a.ts", true)).toBe("typescript");
  expect(artifactType("text/vnd.trolltech.linguist", "a.ts", true)).toBe("typescript");
  expect(() => artifactType("image/png", "a.png", true)).toThrow("Content-Type image/png must be one of");
});

it("refuses other types, whatever the name", () => {
  expect(() => artifactType("image/png", "a.ts")).toThrow("Content-Type image/png must be one of");
  expect(() => artifactType(undefined, "a.exe")).toThrow("Content-Type is missing; it must be one of");
});

it.each([
  ["../../etc/passwd", "typescript", "passwd.ts"],
  ["C:\\jobs\\daily.ts", "typescript", "daily.ts"],
  ["a b\u0000\u001b[31m.mts", "typescript", "a_b_31m.mts"],
  ["-rf.js", "javascript", "rf.js"],
  [".hidden", "zip", "hidden.zip"],
  [undefined, "npm", "artifact.tgz"],
  [`${"x".repeat(500)}.ts`, "typescript", `${"x".repeat(97)}.ts`],
] as const)("%j becomes a plain name", (given, type, name) => {
  expect(safeName(given, type)).toBe(name);
});
