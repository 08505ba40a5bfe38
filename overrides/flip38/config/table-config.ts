import { ArgumentError, type Configuration as ModernConfiguration } from "#overrides/index.js";
import { flag, milliseconds, oneOf, text, type TimeSpan } from "./arguments.js";
import { Configuration } from "./configuration.js";
import { Options } from "./options.js";
import { refusal } from "./refusal.js";

/** The dialect of SQL that an environment parses. Today: `SqlDialect`. */
export const SqlDialect = { DEFAULT: "DEFAULT", HIVE: "HIVE" } as const;
export type SqlDialect = (typeof SqlDialect)[keyof typeof SqlDialect];

/** How decimals were rounded. */
export type RoundingMode = "UP" | "DOWN" | "CEILING" | "FLOOR" | "HALF_UP" | "HALF_DOWN" | "HALF_EVEN" | "UNNECESSARY";

const keys = {
  timezone: "table.local-time-zone",
  codeLength: "table.generated-code.max-length",
  idleState: "table.exec.state.ttl",
  dialect: "table.sql-dialect",
};

const roundingModes: readonly RoundingMode[] = [
  ...(["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"] as const),
];

/**
 * Settings of a table environment, made before it and passed to its `create`; changes go to the environment.
 *
 * Today: `t_env.get_config()`, or a `Configuration` in the `EnvironmentSettings`.
 */
export class TableConfig {
  /** @internal Options of today's Flink. */
  readonly options = new Options();
  #maxIdleState = 0;

  /** A TableConfig with Flink's defaults. Today: nothing; every environment has one. */
  static get_default(): TableConfig {
    return new TableConfig();
  }

  /** The session's time zone. Today: `t_env.get_config().get_local_time_zone()`. */
  get_local_timezone(): string {
    return this.options.get(keys.timezone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** Sets the session's time zone: `Asia/Shanghai`, `UTC`, `GMT+8`. Today: `t_env.get_config().set_local_time_zone(id)`. */
  set_local_timezone(timezone_id: string): void {
    text(timezone_id, "TableConfig.timezone");
    if (!isZone(timezone_id)) {
      throw new ArgumentError(
        `TableConfig.set_local_timezone: unknown time zone '${timezone_id}'; write Area/City, UTC or GMT+8`,
      );
    }
    this.options.set(keys.timezone, timezone_id);
  }

  /** Whether generated code checks for NULL: always. Today: nothing. */
  get_null_check(): boolean {
    return true;
  }

  /** Only true is taken: generated code always checks for NULL. Today: nothing. */
  set_null_check(null_check: boolean): void {
    if (flag(null_check, "TableConfig.null_check")) return;
    throw refusal("TableConfig.set_null_check(false)", "generated code always checks for NULL");
  }

  /** How long a generated method may become before it is split. Today: `t_env.get_config().get_max_generated_code_length()`. */
  get_max_generated_code_length(): number {
    return Number(this.options.get(keys.codeLength) ?? 4000);
  }

  /** Today: `t_env.get_config().set_max_generated_code_length(length)`. */
  set_max_generated_code_length(max_generated_code_length: number): void {
    if (!Number.isInteger(max_generated_code_length) || max_generated_code_length < 1) {
      throw new ArgumentError("TableConfig.max_generated_code_length should be a int value!");
    }
    this.options.set(keys.codeLength, max_generated_code_length);
  }

  /**
   * How long state is kept that is not updated: at least `min_time`, in milliseconds or as a `Temporal.Duration`. Flink keeps
   * it exactly so long now; `max_time` is checked and remembered.
   *
   * Today: `t_env.get_config().set_idle_state_retention(duration)`.
   */
  set_idle_state_retention_time(min_time: TimeSpan, max_time: TimeSpan): void {
    const least = milliseconds(min_time, "TableConfig.set_idle_state_retention_time: min_time");
    const most = milliseconds(max_time, "TableConfig.set_idle_state_retention_time: max_time");
    if (most < least || (most - least < 300_000 && (least !== 0 || most !== 0))) {
      throw new ArgumentError(
        `Difference between minTime: ${least} ms and maxTime: ${most} ms should be at least 5 minutes`,
      );
    }
    this.options.set(keys.idleState, `${least} ms`);
    this.#maxIdleState = most;
  }

  /** In milliseconds. Today: `t_env.get_config().get_idle_state_retention()`. */
  get_min_idle_state_retention_time(): number {
    return Number.parseInt(this.options.get(keys.idleState) ?? "0", 10);
  }

  /** In milliseconds. Today: `t_env.get_config().get_idle_state_retention()`; state has one time to live. */
  get_max_idle_state_retention_time(): number {
    return this.#maxIdleState;
  }

  /** Only what decimals are computed with anyway, `(34, "HALF_EVEN")`, is taken. Today: `CAST` and `ROUND`. */
  set_decimal_context(precision: number, rounding_mode: RoundingMode): void {
    oneOf(rounding_mode, roundingModes, "TableConfig.set_decimal_context: rounding_mode");
    if (precision === 34 && rounding_mode === "HALF_EVEN") return;
    throw refusal(
      `TableConfig.set_decimal_context(${precision}, "${rounding_mode}")`,
      "decimals follow SQL's rules of precision and scale; write CAST or ROUND where another rounding is wanted",
    );
  }

  /** `[34, "HALF_EVEN"]`. Today: nothing. */
  get_decimal_context(): [precision: number, rounding_mode: RoundingMode] {
    return [34, "HALF_EVEN"];
  }

  /** The options behind these settings; setting one here changes the environment's. Today: `t_env.get_config()`. */
  get_configuration(): Configuration {
    return new Configuration(this.options);
  }

  /** Sets all options of another configuration. Today: `t_env.get_config().add_configuration(configuration)`. */
  add_configuration(configuration: Configuration | ModernConfiguration): void {
    this.get_configuration().add_all(configuration);
  }

  /** Today: `t_env.get_config().get_sql_dialect()`. */
  get_sql_dialect(): SqlDialect {
    return this.options.get(keys.dialect)?.toUpperCase() === "HIVE" ? "HIVE" : "DEFAULT";
  }

  /** HIVE needs Flink's Hive connector among the environment's connectors; it was never run with it. Today: `t_env.get_config().set_sql_dialect("HIVE")`. */
  set_sql_dialect(sql_dialect: SqlDialect): void {
    oneOf(sql_dialect, ["DEFAULT", "HIVE"], "TableConfig.set_sql_dialect");
    this.options.set(keys.dialect, sql_dialect.toLowerCase());
  }
}

function isZone(id: string): boolean {
  if (/^(?:Z|(?:UTC|GMT|UT)?[+-]\d{1,2}(?::?\d{2})?(?::?\d{2})?)$/.test(id)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: id }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
