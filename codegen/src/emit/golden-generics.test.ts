import { expect, it } from "vitest";
import { emitJava, modelOf } from "./testing/emit-java.js";

it("puts bounds, classes and results in the place of a method's type parameters", async () => {
  const model = modelOf(
    `public class Typed {
      private Typed() {}
      public <T extends Number> T larger(T left, T right) { return left; }
      public <T extends Typed> T copy(T original) { return original; }
      public <T> List<T> repeat(T element, int times) { return null; }
      public <K, V> Map<K, List<V>> group(Map<K, V> entries, Class<V> type) { return null; }
      @SafeVarargs public static <T> Optional<T> firstOf(T... elements) { return null; }
    }`,
  );
  expect(await emitJava("typed", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, call_static, type Decimal, type JavaClassName, type JavaValue } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Typed\` */
    export class Typed extends JavaObject {
      /** @hidden */
      declare readonly __java: { Typed: true };

      /** Java: \`static <T> Optional<T> firstOf(T... elements)\` */
      static first_of(...elements: readonly JavaValue[]): JavaValue | undefined {
        return call_static("Typed", "static firstOf(Object... elements): Optional<?>", [...elements]);
      }

      /** Java: \`<T extends Typed> T copy(T original)\` */
      copy(original: Typed): Typed {
        return call(this, "Typed", "copy(Typed original): Typed", [original]);
      }

      /** Java: \`<K, V> Map<K, List<V>> group(Map<K, V> entries, Class<V> type)\` */
      group(entries: ReadonlyMap<JavaValue, JavaValue>, type: JavaClassName): Map<JavaValue, JavaValue[]> {
        return call(this, "Typed", "group(Map<?, ?> entries, Class type): Map<?, List<?>>", [entries, type]);
      }

      /** Java: \`<T extends Number> T larger(T left, T right)\` */
      larger(left: number | bigint | Decimal, right: number | bigint | Decimal): number | bigint | Decimal {
        return call(this, "Typed", "larger(Number left, Number right): Number", [left, right]);
      }

      /** Java: \`<T> List<T> repeat(T element, int times)\` */
      repeat(element: JavaValue, times: number): JavaValue[] {
        return call(this, "Typed", "repeat(Object element, int times): List<?>", [element, times]);
      }
    }
    "
  `);
});

it("has type parameters where a value's type follows from them: an option, and what is read and set with it", async () => {
  const model = modelOf(
    `package org.apache.flink.configuration;
    public class ConfigOption<T> {
      private ConfigOption() {}
      public T defaultValue() { return null; }
      public boolean hasDefaultValue() { return true; }
    }`,
    `public interface Options {
      <T> T get(ConfigOption<T> option);
      <T> Optional<T> getOptional(ConfigOption<T> option);
      <T> Options set(ConfigOption<T> option, T value);
      ConfigOption<List<Integer>> numbers();
    }`,
  );
  expect(await emitJava("config-option", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`class org.apache.flink.configuration.ConfigOption\` */
    export class ConfigOption<T> extends JavaObject {
      /** @hidden */
      declare readonly __java: { ConfigOption: true };

      /** Java: \`T defaultValue()\` */
      default_value(): T {
        return call(this, "ConfigOption", "defaultValue(): Object", []);
      }

      /** Java: \`boolean hasDefaultValue()\` */
      has_default_value(): boolean {
        return call(this, "ConfigOption", "hasDefaultValue(): boolean", []);
      }
    }
    "
  `);
  expect(await emitJava("options", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";
    import type { ConfigOption } from "#generated/config-option.js";

    /** Java: \`interface org.apache.flink.table.api.Options\` */
    export class Options extends JavaObject {
      /** @hidden */
      declare readonly __java: { Options: true };

      /** Java: \`<T> T get(ConfigOption<T> option)\` */
      get<T>(option: ConfigOption<T>): T {
        return call(this, "Options", "get(ConfigOption option): Object", [option]);
      }

      /** Java: \`<T> Optional<T> getOptional(ConfigOption<T> option)\` */
      get_optional<T>(option: ConfigOption<T>): T | undefined {
        return call(this, "Options", "getOptional(ConfigOption option): Optional<?>", [option]);
      }

      /** Java: \`ConfigOption<List<Integer>> numbers()\` */
      numbers(): ConfigOption<number[]> {
        return call(this, "Options", "numbers(): ConfigOption", []);
      }

      /** Java: \`<T> Options set(ConfigOption<T> option, T value)\` */
      set<T>(option: ConfigOption<T>, value: T): Options {
        return call(this, "Options", "set(ConfigOption option, Object value): Options", [option, value]);
      }
    }
    "
  `);
});

it("has any value where the type parameter is that of another class", async () => {
  const model = modelOf(
    `public class Box<T> {
      public Box(T content) {}
      public T get() { return null; }
      public <R> Box<R> of(R other) { return null; }
    }`,
  );
  expect(await emitJava("box", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, construct, type JavaValue } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Box\` */
    export class Box extends JavaObject {
      /** @hidden */
      declare readonly __java: { Box: true };

      /** Java: \`new Box(T content)\` */
      constructor(content: JavaValue);
      constructor(...args: unknown[]) {
        super(construct("Box", "(Object content)", args));
      }

      /** Java: \`T get()\` */
      get(): JavaValue {
        return call(this, "Box", "get(): Object", []);
      }

      /** Java: \`<R> Box<R> of(R other)\` */
      of(other: JavaValue): Box {
        return call(this, "Box", "of(Object other): Box", [other]);
      }
    }
    "
  `);
});

it("ends in the bound where a type parameter is bounded by itself", async () => {
  const model = modelOf(
    `public abstract class Node<N extends Node<N>> {
      protected Node() {}
      public abstract N self();
      public abstract <E extends Enum<E>> void mark(E with);
      public abstract <C extends Comparable<? super C>> C least(List<? extends C> of);
    }`,
    `public class Leaf extends Node<Leaf> {
      private Leaf() {}
      public Leaf self() { return this; }
      public <E extends Enum<E>> void mark(E with) {}
      public <C extends Comparable<? super C>> C least(List<? extends C> of) { return null; }
    }`,
  );
  expect(await emitJava("node", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, type JavaValue } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Node\` */
    export class Node extends JavaObject {
      /** @hidden */
      declare readonly __java: { Node: true };

      /** Java: \`<C extends Comparable<? super C>> C least(List<? extends C> of)\` */
      least(of: readonly JavaValue[]): JavaValue {
        return call(this, "Node", "least(List<Comparable> of): Comparable", [of]);
      }

      /** Java: \`<E extends Enum<E>> void mark(E with)\` */
      mark(with_: string): void {
        call(this, "Node", "mark(java.lang.Enum with_): void", [with_]);
      }

      /** Java: \`N self()\` */
      self(): Node {
        return call(this, "Node", "self(): Node", []);
      }
    }
    "
  `);
  expect(await emitJava("leaf", model)).toMatchInlineSnapshot(`
    "import { call } from "#runtime";
    import { Node } from "#generated/node.js";

    /** Java: \`class org.apache.flink.table.api.Leaf\` */
    export class Leaf extends Node {
      /** @hidden */
      declare readonly __java: { Leaf: true; Node: true };

      /** Java: \`Leaf self()\` */
      override self(): Leaf {
        return call(this, "Leaf", "self(): Leaf", []);
      }
    }
    "
  `);
});
