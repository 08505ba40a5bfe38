/** A source text with everything but its declarations blanked out, every character still at its offset. */
export interface Skeleton {
  readonly text: string;
  /** The Javadoc comments between declarations, in order. */
  readonly javadocs: readonly JavadocComment[];
}

export interface JavadocComment {
  readonly start: number;
  /** Offset after the comment's last character. */
  readonly end: number;
}

const typeKeyword = /(?:class|interface|enum)\b|record\s+[A-Za-z_$][\w$]*\s*[<(]/y;

/**
 * Blanks comments, bodies of methods, initializers and call arguments: nine tenths of the text, which a parser of Java
 * would spend nine tenths of its time on. What is left is still Java with the same declarations.
 */
export function skeleton(source: string): Skeleton {
  return new Skeletonizer(source).run();
}

class Skeletonizer {
  private readonly pieces: string[] = [];
  private readonly javadocs: JavadocComment[] = [];
  private copied = 0;
  private parentheses = 0;
  private declaresType = false;
  private inInitializer = false;

  constructor(private readonly source: string) {}

  run(): Skeleton {
    const { source } = this;
    for (let at = 0; at < source.length;) at = this.step(at);
    this.pieces.push(source.slice(this.copied));
    return { text: this.pieces.join(""), javadocs: this.javadocs };
  }

  private step(at: number): number {
    const { source } = this;
    const character = source[at]!;
    const skipped = skipTrivia(source, at);
    if (skipped > at) {
      if (character === "/") this.comment(at, skipped);
      return skipped;
    }
    if (isIdentifierStart(character)) return this.word(at);
    if (character === "(") {
      if (this.inInitializer && /[\w$>]/.test(source[at - 1] ?? "")) return this.blankGroup(at, "(", ")");
      this.parentheses++;
    } else if (character === ")") this.parentheses--;
    else if (character === "{") return this.openBrace(at);
    else if (character === "}" || (character === ";" && this.parentheses === 0)) this.endStatement();
    else if (character === "=" && this.parentheses === 0) this.inInitializer = true;
    return at + 1;
  }

  private comment(start: number, end: number): void {
    if (this.source.startsWith("/**", start) && end - start > 4) this.javadocs.push({ start, end });
    this.blank(start, end);
  }

  private word(at: number): number {
    const { source } = this;
    typeKeyword.lastIndex = at;
    if (this.parentheses === 0 && source[at - 1] !== "." && typeKeyword.test(source)) this.declaresType = true;
    let end = at + 1;
    while (end < source.length && isIdentifierPart(source[end]!)) end++;
    return end;
  }

  private openBrace(at: number): number {
    if (this.parentheses > 0) {
      // The value of an annotation, or a lambda handed to an enum constant's constructor.
      return this.inInitializer ? this.blankGroup(at, "{", "}") : at + 1;
    }
    if (this.declaresType && !this.inInitializer) {
      this.endStatement();
      return at + 1;
    }
    const end = this.blankGroup(at, "{", "}");
    if (!this.inInitializer) this.endStatement();
    return end;
  }

  private endStatement(): void {
    if (this.parentheses > 0) return;
    this.declaresType = false;
    this.inInitializer = false;
  }

  /** Blanks what is between the bracket at `start` and its partner; returns the offset after the partner. */
  private blankGroup(start: number, open: string, close: string): number {
    const { source } = this;
    let depth = 0;
    let at = start;
    while (at < source.length) {
      const skipped = skipTrivia(source, at);
      if (skipped > at) {
        at = skipped;
        continue;
      }
      if (source[at] === open) depth++;
      else if (source[at] === close && --depth === 0) break;
      at++;
    }
    this.blank(start + 1, at);
    return at + 1;
  }

  private blank(start: number, end: number): void {
    this.pieces.push(this.source.slice(this.copied, start), this.source.slice(start, end).replace(/[^\n]/g, " "));
    this.copied = end;
  }
}

/** The offset after the comment, string or character literal that begins at `at`, or `at` itself. */
function skipTrivia(source: string, at: number): number {
  const character = source[at];
  if (character === "/") {
    if (source[at + 1] === "/") return endOr(source.length, source.indexOf("\n", at));
    if (source[at + 1] === "*") return endOr(source.length, source.indexOf("*/", at + 2), 2);
  } else if (character === '"') {
    return source.startsWith('"""', at) ? skipQuoted(source, at, '"""') : skipQuoted(source, at, '"');
  } else if (character === "'") return skipQuoted(source, at, "'");
  return at;
}

function skipQuoted(source: string, start: number, quote: string): number {
  let at = start + quote.length;
  while (at < source.length && !source.startsWith(quote, at)) at += source[at] === "\\" ? 2 : 1;
  return at + quote.length;
}

function endOr(otherwise: number, found: number, length = 0): number {
  return found < 0 ? otherwise : found + length;
}

function isIdentifierStart(character: string): boolean {
  return /[A-Za-z_$]/.test(character);
}

function isIdentifierPart(character: string): boolean {
  return /[\w$]/.test(character);
}
