/** What the converter must know about the emitted API to turn a Javadoc comment into JSDoc. */
export interface JavadocContext {
  /**
   * The emitted name (`Table.group_by`) of a Java reference as written in `{@link ...}`: `Table#groupBy(Expression...)`,
   * `#select`, `DataTypes#ROW(Field...)`, `org.x.Y`; undefined when it is not emitted.
   */
  resolveLink(reference: string): string | undefined;
  /** The simple name of the Java class whose source has the comment. */
  readonly owner?: string;
  /** The emitted name of a parameter. */
  parameterName(javaName: string): string;
  /** The Java names of the member's parameters. */
  readonly parameters?: readonly string[];
  /** The TypeScript of a Java example; undefined when it has no counterpart and stays Java. */
  translateJava?(javaSource: string): string | undefined;
  /** Is told of every Java example, and of its TypeScript when it has one. */
  onJavaExample?(javaSource: string, typescript: string | undefined): void;
}

/** One block tag of a JSDoc comment; `param` has the text `name - description`. */
export interface JsDocTag {
  readonly name: string;
  readonly text: string;
}

/** A documentation comment in Markdown, with its block tags in the order in which they are written. */
export interface JsDoc {
  readonly description: string;
  readonly tags: readonly JsDocTag[];
}

/** The naming policy as the translation of Java examples needs it. */
export interface ExampleNames {
  /** The emitted name of a Java method, field, variable or parameter; the owner's simple name is given where the snippet shows it. */
  memberName(javaName: string, ownerHint?: string): string;
  /** How a method called without an owner is written (`lit`, `DataTypes.of`); without it, as `memberName` says. */
  functionName?(javaName: string): string | undefined;
  /** Whether a method returns a Promise; undefined when that is not known (then its name decides: `execute*`, `print`, ...). */
  isAsync?(javaName: string, ownerHint?: string): boolean | undefined;
  /** The binary name of an emitted class or of one of Flink's, from its simple name. */
  className?(simpleName: string): string | undefined;
  /** How a class is written that an example names without its outer class (`Schema.Builder`), or a constant without its class. */
  qualifiedName?(simpleName: string): string | undefined;
}
