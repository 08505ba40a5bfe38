import { basicTypes } from "./basic-types.js";
import { javaTypes } from "./java-types.js";
import { nestedTypes } from "./nested-types.js";
import { times } from "./times.js";
import type { TypeSample } from "./type-sample.js";

export type { TypeCase, TypeSample } from "./type-sample.js";

export const typeSamples: readonly TypeSample[] = [...basicTypes, ...times, ...nestedTypes, ...javaTypes];
