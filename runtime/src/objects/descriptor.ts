/** A type as a descriptor writes it. */
export interface TypeDescriptor {
  /** Name in the type table, simple name of a well-known Java type, or full Java name. */
  readonly name: string;
  readonly arguments: readonly TypeDescriptor[];
  /** 2 for `int[][]`. */
  readonly dimensions: number;
  readonly nullable: boolean;
}

/** A parameter as a descriptor writes it. */
export interface ParameterDescriptor {
  readonly name: string;
  /** For varargs the type of one argument. */
  readonly type: TypeDescriptor;
  readonly varargs: boolean;
  /** The type as the Java method declares it, where its erasure is another: `Object`; for varargs of one argument. */
  readonly erasure: string | undefined;
}

/** One Java signature, as the generated code hands it to the runtime. */
export interface MethodDescriptor {
  /** The Java name; "" for a constructor. */
  readonly name: string;
  readonly parameters: readonly ParameterDescriptor[];
  readonly returns: TypeDescriptor;
  readonly static: boolean;
  readonly waits: boolean;
  readonly fluent: boolean;
}

const token = /\s*(\.\.\.|\[\]|[<>(),:?~]|[\w$]+(?:\.[\w$]+)*)/y;
const flags = new Set(["static", "waits", "fluent"]);

/** Parses `fluent column(String name, AbstractDataType type): Schema.Builder`. */
export function parseDescriptor(text: string): MethodDescriptor {
  return new DescriptorParser(text).method();
}

/** Parses a type alone: `Map<String, List<Integer>>`. */
export function parseType(text: string): TypeDescriptor {
  const parser = new DescriptorParser(text);
  const type = parser.type();
  parser.end();
  return type;
}

class DescriptorParser {
  readonly #text: string;
  readonly #tokens: string[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
    token.lastIndex = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
      this.#tokens.push(match[1] ?? "");
      if (token.lastIndex === text.length) return;
    }
    throw this.#error();
  }

  method(): MethodDescriptor {
    const seen = new Set<string>();
    while (flags.has(this.#peek() ?? "") && this.#peek(1) !== "(") seen.add(this.#next());
    const name = this.#peek() === "(" ? "" : this.#next();
    this.#expect("(");
    const parameters: ParameterDescriptor[] = [];
    while (this.#peek() !== ")") {
      if (parameters.length > 0) this.#expect(",");
      parameters.push(this.#parameter());
    }
    this.#expect(")");
    const returns = this.#accept(":") ? this.type() : { name: "void", arguments: [], dimensions: 0, nullable: false };
    this.end();
    return {
      name,
      parameters,
      returns,
      static: seen.has("static"),
      waits: seen.has("waits"),
      fluent: seen.has("fluent"),
    };
  }

  #parameter(): ParameterDescriptor {
    const type = this.type();
    let varargs = this.#accept("...");
    let nullable = type.nullable || this.#accept("?");
    const erasure = this.#accept("~") ? this.#erasure() : undefined;
    varargs = this.#accept("...") || varargs;
    nullable = this.#accept("?") || nullable;
    return { name: this.#next(), type: { ...type, nullable }, varargs, erasure };
  }

  #erasure(): string {
    let erasure = this.#next();
    while (this.#accept("[]")) erasure += "[]";
    return erasure;
  }

  type(): TypeDescriptor {
    if (this.#accept("?")) return this.#wildcard();
    const name = this.#next();
    const args: TypeDescriptor[] = [];
    if (this.#accept("<")) {
      do args.push(this.type());
      while (this.#accept(","));
      this.#expect(">");
    }
    let dimensions = 0;
    let nullable = this.#accept("?");
    while (this.#accept("[]")) {
      dimensions += 1;
      nullable = this.#accept("?");
    }
    return { name, arguments: args, dimensions, nullable };
  }

  /** `?` stands for any object; `? extends X` for X. */
  #wildcard(): TypeDescriptor {
    if (this.#peek() !== "extends" && this.#peek() !== "super") {
      return { name: "Object", arguments: [], dimensions: 0, nullable: true };
    }
    this.#next();
    return this.type();
  }

  end(): void {
    if (this.#position < this.#tokens.length) throw this.#error();
  }

  #peek(ahead = 0): string | undefined {
    return this.#tokens[this.#position + ahead];
  }

  #next(): string {
    const next = this.#tokens[this.#position++];
    if (next === undefined) throw this.#error();
    return next;
  }

  #accept(expected: string): boolean {
    if (this.#peek() !== expected) return false;
    this.#position += 1;
    return true;
  }

  #expect(expected: string): void {
    if (!this.#accept(expected)) throw this.#error();
  }

  #error(): Error {
    return new SyntaxError(`Not a signature descriptor: ${this.#text}`);
  }
}
