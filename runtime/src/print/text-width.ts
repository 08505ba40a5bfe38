import stringWidth from "string-width";

const ascii = /^[\x20-\x7e]*$/;
// Made when first used: it takes as long as half of the package's code.
let segmenter: Intl.Segmenter | undefined;
const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  return ascii.test(text) ? text.length : stringWidth(text);
}

/** A text that is no wider than `most`; ends in … where something is missing. */
export function fit(text: string, most: number): string {
  if (displayWidth(text) <= most) return text;
  let kept = "";
  let width = 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) {
    width += displayWidth(segment);
    if (width > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Control characters, which would break the table, as escapes. */
export function visible(text: string): string {
  if (ascii.test(text)) return text;
  return text.replace(
    // oxlint-disable-next-line no-control-regex
    /[\x00-\x1f\x7f-\x9f]/g,
    (control) => escapes[control] ?? `\\x${control.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
