/** A Flink release as a user names it. */
export interface Release {
  /** `2.2`: the name of its folder in `generated/`. */
  readonly line: string;
  /** `2.2.1`; undefined when only the line was named. */
  readonly version: string | undefined;
}

/** Reads a version (`2.2.1`, `2.0-preview1`) or a line (`2.2`). */
export function parseRelease(text: string): Release {
  const line = /^(\d+\.\d+)(?:$|[.-][\w.-]+$)/.exec(text)?.[1];
  if (line === undefined)
    throw new Error(`"${text}" is no Flink release: expected a version like 2.2.1 or a line like 2.2`);
  return { line, version: text === line ? undefined : text };
}
