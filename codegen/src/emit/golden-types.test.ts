import { expect, it } from "vitest";
import { emitJava, modelOf } from "./testing/emit-java.js";

it("maps the types of Java, by direction", async () => {
  const model = modelOf(
    `public interface Values {
      long count(long n, List<Long> many, Map<String, Integer> byName, Set<BigDecimal> set);
      Map<String, List<Duration>> lists(byte[] bytes, Object any, Class<?> cls, int[] numbers);
      Optional<LocalDate> day(Collection<? extends Number> numbers, char c);
      <T> T first(Iterable<T> values);
      Thread unknown(Locale locale);
      Comparable<?> at(ZoneId zone);
    }`,
  );
  expect(await emitJava("values", model)).toMatchInlineSnapshot(`
    "import {
      JavaObject,
      call,
      type Decimal,
      type DecimalLike,
      type JavaClassName,
      type JavaValue,
      type Temporal,
    } from "#runtime";

    /** Java: \`interface org.apache.flink.table.api.Values\` */
    export class Values extends JavaObject {
      /** @hidden */
      declare readonly __java: { Values: true };

      /** Java: \`Comparable<?> at(ZoneId zone)\` */
      at(zone: string): JavaValue {
        return call(this, "Values", "at(ZoneId zone): Comparable", [zone]);
      }

      /** Java: \`long count(long n, List<Long> many, Map<String, Integer> byName, Set<BigDecimal> set)\` */
      count(
        n: number | bigint,
        many: readonly (number | bigint)[],
        by_name: ReadonlyMap<string, number> | Readonly<Record<string, number>>,
        set: ReadonlySet<DecimalLike> | readonly DecimalLike[],
      ): bigint {
        return call(
          this,
          "Values",
          "count(long n, List<Long> many, Map<String, Integer> by_name, Set<BigDecimal> set): long",
          [n, many, by_name, set],
        );
      }

      /** Java: \`Optional<LocalDate> day(Collection<? extends Number> numbers, char c)\` */
      day(numbers: readonly (number | bigint | Decimal)[], c: string): Temporal.PlainDate | undefined {
        return call(this, "Values", "day(Collection<Number> numbers, char c): Optional<LocalDate>", [numbers, c]);
      }

      /** Java: \`<T> T first(Iterable<T> values)\` */
      first(values: readonly JavaValue[]): JavaValue {
        return call(this, "Values", "first(Iterable<?> values): Object", [values]);
      }

      /** Java: \`Map<String, List<Duration>> lists(byte[] bytes, Object any, Class<?> cls, int[] numbers)\` */
      lists(
        bytes: Uint8Array,
        any: JavaValue,
        cls: JavaClassName,
        numbers: readonly number[],
      ): Map<string, Temporal.Duration[]> {
        return call(
          this,
          "Values",
          "lists(byte[] bytes, Object any, Class cls, int[] numbers): Map<String, List<Duration>>",
          [bytes, any, cls, numbers],
        );
      }
    }
    "
  `);
});

it("substitutes the type arguments of a superclass, and names the erasure that Java declares", async () => {
  const model = modelOf(
    `public abstract class BaseWords<I, O> {
      public O plus(I other) { return null; }
      public O in(I... elements) { return null; }
      public O self() { return null; }
    }`,
    `public class Words extends BaseWords<String, Words> {}`,
  );
  expect(await emitJava("words", model)).toMatchInlineSnapshot(`
    "import { call, construct } from "#runtime";
    import { BaseWords } from "#generated/base-words.js";

    /** Java: \`class org.apache.flink.table.api.Words\` */
    export class Words extends BaseWords {
      /** @hidden */
      declare readonly __java: { BaseWords: true; Words: true };

      /** Java: \`new Words()\` */
      constructor();
      constructor(...args: unknown[]) {
        super(construct("Words", "()", args));
      }

      /** Java: \`Words in(String... elements)\` */
      override in(...elements: readonly string[]): Words {
        return call(this, "Words", "in(String~Object... elements): Words", [...elements]);
      }

      /** Java: \`Words plus(String other)\` */
      override plus(other: string): Words {
        return call(this, "Words", "plus(String~Object other): Words", [other]);
      }

      /** Java: \`Words self()\` */
      override self(): Words {
        return call(this, "Words", "self(): Words", []);
      }
    }
    "
  `);
});

it("emits the methods of a superclass that users do not see as the class's own", async () => {
  const model = modelOf(
    `public class Shown extends Hidden<Integer> { private Shown() {} }
     abstract class Hidden<T> { public List<T> numbers() { return null; } }`,
  );
  expect(await emitJava("shown", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Shown\` */
    export class Shown extends JavaObject {
      /** @hidden */
      declare readonly __java: { Shown: true };

      /** Java: \`List<Integer> numbers()\` */
      numbers(): number[] {
        return call(this, "Shown", "numbers(): List<Integer>", []);
      }
    }
    "
  `);
});

it("makes an enum a union of its constants, with its methods as functions", async () => {
  const model = modelOf(
    `/** How rows change. */
    public enum Kind {
      /** A new row. */ INSERT,
      @Deprecated DELETE;
      public String shortString() { return ""; }
      public static Kind fromByteValue(byte value) { return INSERT; }
    }`,
  );
  expect(await emitJava("kind", model)).toMatchInlineSnapshot(`
    "import { call_enum, call_static } from "#runtime";

    /**
     * How rows change.
     *
     * Java: \`enum org.apache.flink.table.api.Kind\`
     */
    export const Kind = {
      /**
       * A new row.
       *
       * Java: \`Kind.INSERT\`
       */
      INSERT: "INSERT",
      /**
       * Java: \`Kind.DELETE\`
       *
       * @deprecated
       */
      DELETE: "DELETE",

      /** Java: \`static Kind fromByteValue(byte value)\` */
      from_byte_value(value: number): Kind {
        return call_static("Kind", ["static fromByteValue(byte value): Kind"], [value]);
      },

      /** Java: \`String shortString()\` */
      short_string(constant: Kind): string {
        return call_enum("Kind", constant, ["shortString(): String"], []);
      },
    } as const;

    /**
     * How rows change.
     *
     * Java: \`enum org.apache.flink.table.api.Kind\`
     */
    export type Kind = "INSERT" | "DELETE";
    "
  `);
});

it("asks the JVM for constants", async () => {
  const model = modelOf(
    `public class Options { private Options() {} public static final Map<String, Long> LIMITS = null; }`,
  );
  expect(await emitJava("options", model)).toMatchInlineSnapshot(`
    "import { JavaObject, constant } from "#runtime";

    /** Java: \`class org.apache.flink.table.api.Options\` */
    export class Options extends JavaObject {
      /** @hidden */
      declare readonly __java: { Options: true };

      /** Java: \`static Map<String, Long> LIMITS\` */
      static get LIMITS(): Map<string, bigint> {
        return constant("Options", "LIMITS", "Map<String, Long>");
      }
    }
    "
  `);
});

it("makes an enum within a class a property and a type of that class", async () => {
  const model = modelOf(
    `public class Window {
      private Window() {}
      public enum Edge { START, END }
      public static Window at(Edge edge) { return null; }
      public Edge edge() { return null; }
    }`,
  );
  expect(await emitJava("window", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call, call_static } from "#runtime";
    import type { WindowEdge } from "#generated/window-edge.js";

    /** Java: \`class org.apache.flink.table.api.Window\` */
    export class Window extends JavaObject {
      /** @hidden */
      declare readonly __java: { Window: true };
      /** {@link Window.Edge}. */
      declare static readonly Edge: typeof WindowEdge;

      /** Java: \`static Window at(Window.Edge edge)\` */
      static at(edge: WindowEdge): Window {
        return call_static("Window", "static at(Window.Edge edge): Window", [edge]);
      }

      /** Java: \`Window.Edge edge()\` */
      edge(): WindowEdge {
        return call(this, "Window", "edge(): Window.Edge", []);
      }
    }

    export declare namespace Window {
      /** {@link Window.Edge}. */
      export type Edge = WindowEdge;
    }
    "
  `);
  expect(await emitJava("window-edge", model)).toMatchInlineSnapshot(`
    "
    /** Java: \`enum org.apache.flink.table.api.Window.Edge\` */
    export const WindowEdge = {
      /** Java: \`Window.Edge.START\` */
      START: "START",
      /** Java: \`Window.Edge.END\` */
      END: "END",
    } as const;

    /** Java: \`enum org.apache.flink.table.api.Window.Edge\` */
    export type WindowEdge = "START" | "END";
    "
  `);
});

it("names the second of two types with one simple name after its package", async () => {
  const model = modelOf(
    `public class Plan { private Plan() {} public org.apache.flink.table.catalog.Plan stored() { return null; } }`,
    `package org.apache.flink.table.catalog;
     public class Plan { private Plan() {} public org.apache.flink.table.api.Plan loaded() { return null; } }`,
  );
  expect(await emitJava("plan", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";
    import type { CatalogPlan } from "#generated/catalog-plan.js";

    /** Java: \`class org.apache.flink.table.api.Plan\` */
    export class Plan extends JavaObject {
      /** @hidden */
      declare readonly __java: { Plan: true };

      /** Java: \`Plan stored()\` */
      stored(): CatalogPlan {
        return call(this, "Plan", "stored(): CatalogPlan", []);
      }
    }
    "
  `);
  expect(await emitJava("catalog-plan", model)).toMatchInlineSnapshot(`
    "import { JavaObject, call } from "#runtime";
    import type { Plan } from "#generated/plan.js";

    /** Java: \`class org.apache.flink.table.catalog.Plan\` */
    export class CatalogPlan extends JavaObject {
      /** @hidden */
      declare readonly __java: { CatalogPlan: true };

      /** Java: \`Plan loaded()\` */
      loaded(): Plan {
        return call(this, "CatalogPlan", "loaded(): Plan", []);
      }
    }
    "
  `);
});

it("exports the runtime's class of a value where the line has its type", async () => {
  const variant = `package org.apache.flink.table.types.logical; public class VariantType { private VariantType() {} }`;
  expect(await emitJava("index", modelOf(variant))).toContain('export { Variant } from "#runtime";');
  expect(await emitJava("index", modelOf("public class Other {}"))).not.toMatch(/Variant|Bitmap/);
});
