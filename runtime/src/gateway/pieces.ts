/** How many bytes the pieces of a message have. */
export function byteLength(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** What is left of them without their first bytes. */
export function piecesAfter(pieces: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let start = written;
  const first = pieces.findIndex(({ length }) => {
    if (start < length) return true;
    start -= length;
    return false;
  });
  return first < 0 ? [] : [(pieces[first] as Uint8Array).subarray(start), ...pieces.slice(first + 1)];
}
