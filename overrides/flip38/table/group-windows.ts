import {
  Session as ModernSession,
  Slide as ModernSlide,
  Tumble as ModernTumble,
  type GroupWindow as ModernGroupWindow,
} from "#overrides/index.js";
import type { StringOrExpression } from "../expressions/index.js";
import { namesOf, oneOf } from "./fields.js";

type ModernTumbleWithSize = ReturnType<typeof ModernTumble.over>;
type ModernSessionWithGap = ReturnType<typeof ModernSession.with_gap>;
type ModernSlideWithSize = ReturnType<typeof ModernSlide.over>;
type ModernSlideWithSizeAndSlide = ReturnType<ModernSlideWithSize["every"]>;

/** A window of a name, for `table.window`. Today: `Tumble.over(...).on(...).as("w")`. */
export class GroupWindow {
  /** The window of today's API. */
  readonly modern: ModernGroupWindow;

  /** `alias` of a window makes it. */
  constructor(modern: ModernGroupWindow) {
    this.modern = modern;
  }
}

/** Windows of a fixed size, one after the other. Today: `Tumble` of `tsflink`. */
export class Tumble {
  /** The size of the windows: `"10.minutes"`, `"5.rows"`. Today: `Tumble.over(lit(10).minutes())`. */
  static over(size: StringOrExpression): TumbleWithSize {
    return new TumbleWithSize(ModernTumble.over(oneOf("Tumble.over", size)));
  }
}

/** A tumbling window of a size. Today: `TumbleWithSize`. */
export class TumbleWithSize {
  readonly #modern: ModernTumbleWithSize;

  /** `Tumble.over` makes it. */
  constructor(modern: ModernTumbleWithSize) {
    this.#modern = modern;
  }

  /** The time attribute the windows are on: `"rowtime"`. Today: `.on(col("rowtime"))`. */
  on(time_field: StringOrExpression): TumbleWithSizeOnTime {
    return new TumbleWithSizeOnTime(this.#modern.on(oneOf("Tumble.on", time_field)));
  }
}

/** A tumbling window on a time attribute. Today: `TumbleWithSizeOnTime`. */
export class TumbleWithSizeOnTime {
  readonly #modern: ReturnType<ModernTumbleWithSize["on"]>;

  /** `on` makes it. */
  constructor(modern: ReturnType<ModernTumbleWithSize["on"]>) {
    this.#modern = modern;
  }

  /** Names the window, for `group_by("w")` and `select("w.start")`. Today: `.as("w")`. */
  alias(alias: string): GroupWindow {
    return new GroupWindow(this.#modern.as(nameOf(alias)));
  }
}

/** Windows that end when nothing comes for a while. Today: `Session` of `tsflink`. */
export class Session {
  /** How long nothing has to come: `"30.minutes"`. Today: `Session.with_gap(lit(30).minutes())`. */
  static with_gap(gap: StringOrExpression): SessionWithGap {
    return new SessionWithGap(ModernSession.with_gap(oneOf("Session.with_gap", gap)));
  }
}

/** A session window with a gap. Today: `SessionWithGap`. */
export class SessionWithGap {
  readonly #modern: ModernSessionWithGap;

  /** `Session.with_gap` makes it. */
  constructor(modern: ModernSessionWithGap) {
    this.#modern = modern;
  }

  /** The time attribute the windows are on: `"rowtime"`. Today: `.on(col("rowtime"))`. */
  on(time_field: StringOrExpression): SessionWithGapOnTime {
    return new SessionWithGapOnTime(this.#modern.on(oneOf("Session.on", time_field)));
  }
}

/** A session window on a time attribute. Today: `SessionWithGapOnTime`. */
export class SessionWithGapOnTime {
  readonly #modern: ReturnType<ModernSessionWithGap["on"]>;

  /** `on` makes it. */
  constructor(modern: ReturnType<ModernSessionWithGap["on"]>) {
    this.#modern = modern;
  }

  /** Names the window, for `group_by("w")` and `select("w.start")`. Today: `.as("w")`. */
  alias(alias: string): GroupWindow {
    return new GroupWindow(this.#modern.as(nameOf(alias)));
  }
}

/** Windows of a fixed size that overlap. Today: `Slide` of `tsflink`. */
export class Slide {
  /** The size of the windows: `"10.minutes"`, `"5.rows"`. Today: `Slide.over(lit(10).minutes())`. */
  static over(size: StringOrExpression): SlideWithSize {
    return new SlideWithSize(ModernSlide.over(oneOf("Slide.over", size)));
  }
}

/** A sliding window of a size. Today: `SlideWithSize`. */
export class SlideWithSize {
  readonly #modern: ModernSlideWithSize;

  /** `Slide.over` makes it. */
  constructor(modern: ModernSlideWithSize) {
    this.#modern = modern;
  }

  /** How far apart windows start: `"5.minutes"`. Today: `.every(lit(5).minutes())`. */
  every(slide: StringOrExpression): SlideWithSizeAndSlide {
    return new SlideWithSizeAndSlide(this.#modern.every(oneOf("Slide.every", slide)));
  }
}

/** A sliding window of a size and a slide. Today: `SlideWithSizeAndSlide`. */
export class SlideWithSizeAndSlide {
  readonly #modern: ModernSlideWithSizeAndSlide;

  /** `every` makes it. */
  constructor(modern: ModernSlideWithSizeAndSlide) {
    this.#modern = modern;
  }

  /** The time attribute the windows are on: `"rowtime"`. Today: `.on(col("rowtime"))`. */
  on(time_field: StringOrExpression): SlideWithSizeAndSlideOnTime {
    return new SlideWithSizeAndSlideOnTime(this.#modern.on(oneOf("Slide.on", time_field)));
  }
}

/** A sliding window on a time attribute. Today: `SlideWithSizeAndSlideOnTime`. */
export class SlideWithSizeAndSlideOnTime {
  readonly #modern: ReturnType<ModernSlideWithSizeAndSlide["on"]>;

  /** `on` makes it. */
  constructor(modern: ReturnType<ModernSlideWithSizeAndSlide["on"]>) {
    this.#modern = modern;
  }

  /** Names the window, for `group_by("w")` and `select("w.start")`. Today: `.as("w")`. */
  alias(alias: string): GroupWindow {
    return new GroupWindow(this.#modern.as(nameOf(alias)));
  }
}

function nameOf(alias: string): string {
  return namesOf("alias", alias)[0] ?? "";
}
