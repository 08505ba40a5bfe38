import { HttpError } from "../http/http-error.js";
import type { ArtifactType } from "./artifact.js";

const byContentType: Readonly<Record<string, ArtifactType>> = {
  "application/java-archive": "jar",
  "application/x-java-archive": "jar",
  "application/zip": "zip",
  "application/x-zip-compressed": "zip",
  "application/gzip": "npm",
  "application/x-gzip": "npm",
  "application/x-compressed-tar": "npm",
  "text/typescript": "typescript",
  "application/typescript": "typescript",
  "text/javascript": "javascript",
  "application/javascript": "javascript",
};

/** The types that say what an upload is. */
export const contentTypes: readonly string[] = Object.keys(byContentType);

const byExtension: readonly (readonly [RegExp, ArtifactType])[] = [
  [/\.jar$/i, "jar"],
  [/\.zip$/i, "zip"],
  [/\.(?:tgz|tar\.gz)$/i, "npm"],
  [/\.[mc]?ts$/i, "typescript"],
  [/\.[mc]?js$/i, "javascript"],
];

const extensions: Readonly<Record<ArtifactType, string>> = {
  jar: ".jar",
  zip: ".zip",
  npm: ".tgz",
  typescript: ".ts",
  javascript: ".js",
};

const unspecific = new Set(["", "application/octet-stream", "text/plain"]);

/**
 * The kind of an upload.
 *
 * @param isPart - of a form: its type was guessed by a browser, which takes a .ts file for a video (video/mp2t) or a
 * translation (text/vnd.trolltech.linguist), so that its name decides where the type is none of ours
 */
export function artifactType(contentType: string | undefined, name: string, isPart = false): ArtifactType {
  const [essence = ""] = (contentType ?? "").toLowerCase().split(";");
  const known = byContentType[essence.trim()];
  if (known !== undefined) return known;
  const named =
    isPart || unspecific.has(essence.trim()) ? byExtension.find(([extension]) => extension.test(name))?.[1] : undefined;
  if (named !== undefined) return named;
  const takes = "application/java-archive, application/zip, application/gzip, text/typescript, text/javascript";
  throw new HttpError(
    415,
    `Content-Type ${essence.trim() || "is missing; it"} must be one of ${takes} or multipart/form-data`,
  );
}

/** The name of an upload without anything that a file system or a terminal could take amiss, with a fitting extension. */
export function safeName(given: string | undefined, type: ArtifactType): string {
  const base = (given ?? "").split(/[\\/]/).at(-1) ?? "";
  const plain = base
    .replaceAll(/[^A-Za-z0-9._-]+/g, "_")
    .replace(/^[._-]+/, "")
    .slice(-100);
  const fits = byExtension.find(([, each]) => each === type)?.[0].test(plain) === true;
  return fits ? plain : `${plain || "artifact"}${extensions[type]}`;
}
