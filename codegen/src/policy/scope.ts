import type { ApiType } from "../model/types.js";
import { apiArtifacts, excludedPackageReason } from "./packages.js";
import { namedInternalTypes, namedTypes } from "./named-types.js";

/** Whether a type is emitted, and if not why. */
export type Scope = { readonly emitted: true } | { readonly emitted: false; readonly reason: string };

const emitted: Scope = { emitted: true };

/** Whether the coverage list has to account for a type: what Flink offers to users in the two Table API artifacts. */
export function isCovered(type: ApiType): boolean {
  return apiArtifacts.has(type.artifact) && type.public && isStable(type);
}

/** What the policy says of a type. */
export function scopeOf(type: ApiType): Scope {
  if (!type.public) return { emitted: false, reason: "not public" };
  if (namedTypes.has(type.name)) return emitted;
  if (!apiArtifacts.has(type.artifact)) return { emitted: false, reason: "no type of the Table API" };
  const reason = excludedPackageReason(type.name);
  if (reason !== undefined) return { emitted: false, reason };
  if (type.kind === "annotation") {
    return { emitted: false, reason: "for authors of functions' type inference: annotations in Java code" };
  }
  if (namedInternalTypes.has(type.name)) return emitted;
  if (!isStable(type)) return { emitted: false, reason: "for authors of planners: @Internal" };
  return emitted;
}

function isStable({ stability }: ApiType): boolean {
  return stability === "Public" || stability === "PublicEvolving" || stability === "Experimental";
}
