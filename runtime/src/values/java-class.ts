const mark: unique symbol = Symbol.for("tsflink.java-class") as never;

/** A Java class as an argument, where a string could be taken for something else: `java_class("com.example.MyUdf")`. */
export interface JavaClass {
  readonly name: string;
  readonly [mark]: true;
}

/** Names a Java class by its binary name. */
export type JavaClassName = string | JavaClass;

/** A Java class by its binary name (`com.example.Outer$Inner`); it has to be in a jar of the environment. */
export function java_class(name: string): JavaClass {
  return { name, [mark]: true };
}

/** Whether a value was made by `java_class`, of any copy of the package. */
export function isJavaClass(value: unknown): value is JavaClass {
  return typeof value === "object" && value !== null && (value as Partial<JavaClass>)[mark] === true;
}
