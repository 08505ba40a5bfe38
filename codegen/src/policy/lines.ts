/** The Flink lines that are released, oldest first: their API reports tell since when a member exists. */
export const releasedLines: readonly string[] = ["1.20", "2.0", "2.1", "2.2", "2.3"];

/** Those before a line, oldest first. */
export function linesBefore(line: string): readonly string[] {
  return releasedLines.filter((released) => isBefore(released, line));
}

function isBefore(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA < majorB || (majorA === majorB && minorA < minorB);
}
