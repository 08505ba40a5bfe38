/** A Java type as a signature mentions it, names resolved and type variables substituted where they are known. */
export type JavaType =
  | { readonly kind: "primitive"; readonly name: PrimitiveName }
  /** A class or interface by its binary name (`org.apache.flink.table.api.Schema$Builder`). */
  | { readonly kind: "class"; readonly name: string; readonly arguments: readonly JavaType[] }
  | { readonly kind: "array"; readonly component: JavaType }
  | { readonly kind: "variable"; readonly name: string; readonly bounds: readonly JavaType[] }
  | { readonly kind: "wildcard"; readonly variance?: "extends" | "super"; readonly bound?: JavaType };

export type PrimitiveName = "boolean" | "byte" | "short" | "char" | "int" | "long" | "float" | "double" | "void";

export type Stability = "Public" | "PublicEvolving" | "Experimental" | "Internal" | "none";

export interface TypeParameter {
  readonly name: string;
  readonly bounds: readonly JavaType[];
}

export interface Parameter {
  readonly name: string;
  /** After substitution. For varargs the array type. */
  readonly type: JavaType;
  /** The erasure of the type as declared, before substitution: `java.lang.Object`, `java.lang.String[]`. */
  readonly erasure: string;
  readonly varargs: boolean;
  readonly nullable: boolean;
}

/** A public method or constructor, as one type offers it: declared there or inherited. */
export interface Method {
  readonly name: string;
  readonly constructor_: boolean;
  readonly static: boolean;
  readonly abstract: boolean;
  /** Its own type parameters, which substitution leaves alone. */
  readonly typeParameters: readonly TypeParameter[];
  readonly parameters: readonly Parameter[];
  readonly returns: JavaType;
  readonly returnErasure: string;
  readonly returnNullable: boolean;
  readonly throws: readonly string[];
  readonly deprecated: boolean;
  readonly stability: Stability;
  /** Raw Javadoc comment, own or inherited from the overridden method; without `/**` and leading asterisks. */
  readonly javadoc?: string;
  /** Binary name of the type whose source declares it (a hidden superclass, for one). */
  readonly declaredIn: string;
  readonly line: number;
}

/** A public field: a constant, nearly always. */
export interface Field {
  readonly name: string;
  readonly static: boolean;
  readonly type: JavaType;
  readonly erasure: string;
  readonly deprecated: boolean;
  readonly stability: Stability;
  readonly javadoc?: string;
  readonly declaredIn: string;
  readonly line: number;
}

export interface EnumConstant {
  readonly name: string;
  readonly deprecated: boolean;
  readonly javadoc?: string;
}

/** A type found in the sources. */
export interface ApiType {
  /** Binary name. */
  readonly name: string;
  readonly package: string;
  /** Simple names from the outermost to this: `["Schema", "Builder"]`. */
  readonly path: readonly string[];
  /** The Maven artifact its source comes from: `flink-table-api-java`. */
  readonly artifact: string;
  /** Path inside the source jar, and line of the declaration. */
  readonly file: string;
  readonly line: number;
  readonly kind: "class" | "interface" | "enum" | "annotation" | "record";
  /** Its own annotation or else that of the nearest enclosing type that has one. */
  readonly stability: Stability;
  /** Public all the way out (members of interfaces are implicitly public). */
  readonly public: boolean;
  readonly abstract: boolean;
  readonly static: boolean;
  readonly deprecated: boolean;
  readonly typeParameters: readonly TypeParameter[];
  readonly superclass?: JavaType;
  readonly interfaces: readonly JavaType[];
  /** Binary names of every supertype there is a source for or a reference to, nearest first. */
  readonly supertypes: readonly string[];
  /** Public constructors; the implicit default constructor of a public class too. */
  readonly constructors: readonly Method[];
  /**
   * Every public method of the type: declared and inherited (from hidden superclasses and interfaces too), substituted,
   * overridden ones once with the most specific return type. Not those of java.lang.Object unless redeclared, static
   * methods of interfaces only on the interface itself.
   */
  readonly methods: readonly Method[];
  readonly fields: readonly Field[];
  readonly enumConstants: readonly EnumConstant[];
  readonly javadoc?: string;
}

/** The API of one Flink release: every type of the source jars, by binary name, sorted. */
export interface ApiModel {
  readonly flink: string;
  readonly types: ReadonlyMap<string, ApiType>;
}
