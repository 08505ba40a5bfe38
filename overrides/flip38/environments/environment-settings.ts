import { refusal } from "../config/refusal.js";

/** Makes settings: `EnvironmentSettings.new_instance().in_batch_mode().build()`. Today: `EnvironmentSettings.new_instance()`. */
export class EnvironmentSettingsBuilder {
  #streaming = true;
  #catalog = "default_catalog";
  #database = "default_database";

  /** The old planner is no more. Today: nothing. */
  use_old_planner(): this {
    throw refusal("use_old_planner", "there is one planner, which was the Blink planner");
  }

  /** The planner there is. Today: nothing. */
  use_blink_planner(): this {
    return this;
  }

  /** The planner there is. Today: nothing. */
  use_any_planner(): this {
    return this;
  }

  /** Today: `EnvironmentSettings.in_batch_mode()`. */
  in_batch_mode(): this {
    this.#streaming = false;
    return this;
  }

  /** Today: `EnvironmentSettings.in_streaming_mode()`. */
  in_streaming_mode(): this {
    this.#streaming = true;
    return this;
  }

  /** Today: `EnvironmentSettings.new_instance().with_built_in_catalog_name(name)`. */
  with_built_in_catalog_name(built_in_catalog_name: string): this {
    this.#catalog = built_in_catalog_name;
    return this;
  }

  /** Today: `EnvironmentSettings.new_instance().with_built_in_database_name(name)`. */
  with_built_in_database_name(built_in_database_name: string): this {
    this.#database = built_in_database_name;
    return this;
  }

  /** Today: `EnvironmentSettings.new_instance().build()`. */
  build(): EnvironmentSettings {
    return new EnvironmentSettings(this.#streaming, this.#catalog, this.#database);
  }
}

/** Mode and built-in names of a table environment. Today: `EnvironmentSettings` of `tsflink`. */
export class EnvironmentSettings {
  /** Makes them step by step. Today: the builders of today's API. */
  static readonly Builder = EnvironmentSettingsBuilder;

  readonly #streaming: boolean;
  readonly #catalog: string;
  readonly #database: string;

  /** `EnvironmentSettings.new_instance()` makes them. */
  constructor(streaming: boolean, catalog: string, database: string) {
    this.#streaming = streaming;
    this.#catalog = catalog;
    this.#database = database;
  }

  /** The name of the catalog that is there from the start. Today: `settings.get_built_in_catalog_name()`. */
  get_built_in_catalog_name(): string {
    return this.#catalog;
  }

  /** The name of its database. Today: `settings.get_built_in_database_name()`. */
  get_built_in_database_name(): string {
    return this.#database;
  }

  /** Today: `settings.is_streaming_mode()`. */
  is_streaming_mode(): boolean {
    return this.#streaming;
  }

  /** A builder of settings. Today: `EnvironmentSettings.new_instance()`. */
  static new_instance(): EnvironmentSettingsBuilder {
    return new EnvironmentSettingsBuilder();
  }
}
