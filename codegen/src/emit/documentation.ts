import { javadocToJsDoc, renderJsDoc, type JavadocContext, type JsDoc } from "../javadoc/index.js";
import { parameterName } from "../policy/names.js";
import { isWrittenInJava } from "../policy/written-in-java.js";
import { javaField, javaSignature } from "./java-signature.js";
import type { ExampleCount } from "./example-count.js";
import type { LinkResolver } from "./links.js";
import { constantKey, enumFunctionKey, overloadKey } from "./member-keys.js";
import type { EmittedConstant, EmittedMethod, Overload } from "./members.js";
import type { EmittedType } from "./type-index.js";

/** Since which Flink line types and members exist (`2.1`, `1.20 or earlier`); types by their identifier. */
export interface History {
  type(identifier: string): string | undefined;
  member(identifier: string, key: string): string | undefined;
}

/** What a comment is made of. */
interface Subject {
  readonly place: "member" | "type";
  readonly javadoc: string | undefined;
  /** The emitted type that shows it, and the Java type whose source has it. */
  readonly owner: EmittedType;
  readonly declaredIn: string;
  /** What it stands for in Java. */
  readonly java: string;
  readonly deprecated: boolean;
  readonly since: string | undefined;
  /** The Java names of its parameters. */
  readonly parameters?: readonly string[];
  readonly remarks?: string;
}

interface Comment extends JsDoc {
  /** The line that says what it stands for in Java. */
  readonly java?: string;
}

const empty: JsDoc = { description: "", tags: [] };

const writtenInJava =
  "What implements this is written in Java; it is emitted so that TypeScript can refer to it and call it.";

/** The JSDoc comments, with their frames, of all that is emitted. */
export class Documentation {
  readonly #links: LinkResolver;
  readonly #history: History;
  readonly #examples: ExampleCount;

  constructor(links: LinkResolver, history: History, examples: ExampleCount) {
    this.#links = links;
    this.#history = history;
    this.#examples = examples;
  }

  type(type: EmittedType): readonly string[] {
    return framed(this.#type(type));
  }

  /** A nested class where it is a property of its outer one: what it is, in a paragraph. */
  nested(type: EmittedType): readonly string[] {
    const doc = this.#type(type);
    const [first = ""] = doc.description.split("\n\n");
    const isText = first !== "" && !first.startsWith("```");
    const kept = doc.tags.filter(({ name }) => name === "deprecated" || name === "since");
    return framed({ description: isText ? first : `{@link ${type.name}}.`, tags: kept });
  }

  method(owner: EmittedType, method: EmittedMethod, overload: Overload): readonly string[] {
    const key =
      owner.enumConstants === undefined
        ? overloadKey(method, overload)
        : enumFunctionKey(owner.identifier, method, overload);
    const { method: java } = overload;
    return framed(
      this.#doc({
        place: "member",
        javadoc: java.javadoc,
        owner,
        declaredIn: java.declaredIn,
        java: javaSignature(java),
        deprecated: java.deprecated,
        since: this.#history.member(owner.identifier, key),
        parameters: java.parameters.map(({ name }) => name),
      }),
    );
  }

  constant(owner: EmittedType, constant: EmittedConstant): readonly string[] {
    const { field } = constant;
    return framed(
      this.#doc({
        place: "member",
        javadoc: field.javadoc,
        owner,
        declaredIn: field.declaredIn,
        java: javaField(field),
        deprecated: field.deprecated,
        since: this.#history.member(owner.identifier, constantKey(owner, constant.name)),
      }),
    );
  }

  enumConstant(owner: EmittedType, name: string): readonly string[] {
    const constant = owner.source?.enumConstants.find((candidate) => candidate.name === name);
    return framed(
      this.#doc({
        place: "member",
        javadoc: constant?.javadoc,
        owner,
        declaredIn: owner.java,
        java: `${owner.name}.${name}`,
        deprecated: constant?.deprecated ?? false,
        since: this.#history.member(owner.identifier, name),
      }),
    );
  }

  #type(type: EmittedType): Comment {
    const { source, java } = type;
    return this.#doc({
      place: "type",
      javadoc: source?.javadoc,
      owner: type,
      declaredIn: java,
      java: `${source?.kind ?? "enum"} ${java.replaceAll("$", ".")}`,
      deprecated: source?.deprecated ?? false,
      since: this.#history.type(type.identifier),
      parameters: (source?.constructors ?? []).flatMap(({ parameters }) => parameters.map(({ name }) => name)),
      ...(isWrittenInJava(java) ? { remarks: writtenInJava } : {}),
    });
  }

  #doc(subject: Subject): Comment {
    const { place, owner, declaredIn } = subject;
    const context: JavadocContext = {
      resolveLink: (reference) =>
        this.#links.resolve(reference, declaredIn) ?? this.#links.resolve(reference, owner.java),
      owner: /[^.$]*$/.exec(declaredIn)?.[0] ?? "",
      parameterName,
      parameters: subject.parameters ?? [],
      translateJava: (java) => this.#links.translate(java),
      onJavaExample: (java, typescript) => this.#examples.add(place, java, typescript),
    };
    const doc = subject.javadoc === undefined ? empty : javadocToJsDoc(subject.javadoc, context);
    const isMarked = !subject.deprecated || doc.tags.some(({ name }) => name === "deprecated");
    const tags = [
      ...doc.tags,
      ...(isMarked ? [] : [{ name: "deprecated", text: "" }]),
      ...(subject.remarks === undefined ? [] : [{ name: "remarks", text: subject.remarks }]),
      ...(subject.since === undefined ? [] : [{ name: "since", text: `Flink ${subject.since}` }]),
    ];
    return { description: doc.description.trim(), java: `Java: \`${subject.java}\``, tags };
  }
}

function framed(doc: Comment): readonly string[] {
  const lines = renderJsDoc(doc, doc.java === undefined ? [] : [doc.java]).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 1 && (lines[0]?.length ?? 0) < 110) return [`/** ${lines[0]} */`];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"];
}
