export function apiDiff(a: string, b: string): string {
  return a + b;
}
