/** What `tsflink doctor` has found out about one thing. */
export interface Finding {
  /** `note`: works, and could be better, or may be needed for some things. */
  readonly state: "ok" | "note" | "fail";
  readonly text: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
}

/** A check whose failure is an error's message. */
export function attempt(what: string, check: () => Finding | Finding[]): Finding[] {
  try {
    return [check()].flat();
  } catch (error) {
    const [first = "", ...more] = (error instanceof Error ? error.message : String(error)).split("\n");
    return [{ state: "fail", text: `${what}: ${first}`, advice: more.join(" ").trim() || undefined }];
  }
}
