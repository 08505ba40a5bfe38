/** What a Java source file declares, as written: no name is resolved yet. */
export interface SourceFile {
  readonly package: string;
  readonly imports: readonly Import[];
  readonly types: readonly TypeDeclaration[];
}

export interface Import {
  /** Dotted, as written, without `.*`. */
  readonly name: string;
  readonly static: boolean;
  readonly onDemand: boolean;
}

export type Primitive = "boolean" | "byte" | "short" | "char" | "int" | "long" | "float" | "double" | "void";

/** A type as a declaration writes it. */
export type TypeReference =
  | { readonly kind: "primitive"; readonly name: Primitive }
  /** `a.b.Outer<X>.Inner<Y>`: each part with its own arguments; `diamond` and raw types have none. */
  | { readonly kind: "named"; readonly parts: readonly NamePart[] }
  | { readonly kind: "array"; readonly component: TypeReference }
  | { readonly kind: "wildcard"; readonly variance?: "extends" | "super"; readonly bound?: TypeReference };

export interface NamePart {
  readonly name: string;
  readonly arguments: readonly TypeReference[];
}

export interface AnnotationUse {
  /** As written: `Nullable` or `javax.annotation.Nullable`. */
  readonly name: string;
  /** The source text between the parentheses, if any. */
  readonly arguments?: string;
}

export interface TypeParameterDeclaration {
  readonly name: string;
  readonly bounds: readonly TypeReference[];
}

export interface ParameterDeclaration {
  readonly name: string;
  /** For varargs the array type. */
  readonly type: TypeReference;
  readonly varargs: boolean;
  readonly annotations: readonly AnnotationUse[];
}

/** What every declaration has. */
export interface Declaration {
  readonly name: string;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: readonly AnnotationUse[];
  readonly javadoc?: string;
  readonly line: number;
}

export interface MethodDeclaration extends Declaration {
  readonly typeParameters: readonly TypeParameterDeclaration[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly returns: TypeReference;
  readonly throws: readonly TypeReference[];
  readonly hasBody: boolean;
}

/** A constructor; `compact` is a record's, whose parameters are the record's components. */
export interface ConstructorDeclaration extends Declaration {
  readonly typeParameters: readonly TypeParameterDeclaration[];
  readonly parameters: readonly ParameterDeclaration[];
  readonly throws: readonly TypeReference[];
  readonly compact: boolean;
}

export interface FieldDeclaration extends Declaration {
  readonly type: TypeReference;
}

export type EnumConstantDeclaration = Declaration;

export interface TypeDeclaration extends Declaration {
  readonly kind: "class" | "interface" | "enum" | "annotation" | "record";
  readonly typeParameters: readonly TypeParameterDeclaration[];
  readonly extends: readonly TypeReference[];
  readonly implements: readonly TypeReference[];
  readonly permits: readonly TypeReference[];
  readonly components: readonly ParameterDeclaration[];
  readonly constructors: readonly ConstructorDeclaration[];
  readonly methods: readonly MethodDeclaration[];
  readonly fields: readonly FieldDeclaration[];
  readonly enumConstants: readonly EnumConstantDeclaration[];
  readonly types: readonly TypeDeclaration[];
}
