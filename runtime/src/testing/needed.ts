/**
 * Whether what some tests need is there. Without it they are skipped, and it is said how to get it; `TSFLINK_TESTS=complete`
 * takes that for an error.
 */
export function needed(isThere: boolean, lacking: string): boolean {
  if (isThere) return true;
  if (process.env["TSFLINK_TESTS"] === "complete") throw new Error(lacking);
  console.warn(lacking);
  return false;
}
