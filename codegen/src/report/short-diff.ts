/** The lines that two sorted-ish texts do not share, at most so many of each, marked with - and +. */
export function shortDiff(before: string, after: string, most = 20): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const removed = without(old, now);
  const added = without(now, old);
  return [...some(removed, "-", most), ...some(added, "+", most)].join("\n");
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function some(lines: readonly string[], mark: string, most: number): readonly string[] {
  const shown = lines.slice(0, most).map((line) => `${mark} ${line}`);
  return lines.length > most ? [...shown, `${mark} ... and ${lines.length - most} more`] : shown;
}
