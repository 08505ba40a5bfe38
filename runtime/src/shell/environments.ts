import { holder } from "../gateway/holder.js";
import type { Package, ShellEnvironment } from "./package.js";
import type { ShellOptions } from "./options.js";

/** The names under which the shell's environments are bound. */
export const environmentNames = { streaming: "t_env", batch: "bt_env" } as const;

export type Mode = keyof typeof environmentNames;

interface Settings {
  in_streaming_mode(): Settings;
  in_batch_mode(): Settings;
  with_configuration(configuration: unknown): Settings;
  build(): unknown;
}

interface Exports {
  readonly EnvironmentSettings: { new_instance(): Settings };
  readonly Configuration: { from_map(map: Readonly<Record<string, string>>): unknown };
  readonly TableEnvironment: { create(settings: unknown, options: object): ShellEnvironment };
}

/** The two environments, each made when it is first used: the prompt need not wait for the JVM. */
export class Environments {
  readonly #package: Package;
  readonly #options: ShellOptions;
  readonly #made = new Map<Mode, ShellEnvironment>();
  #gateway = holder.gateway;

  constructor(loaded: Package, options: ShellOptions) {
    this.#package = loaded;
    this.#options = options;
  }

  /** Makes it when there is none, or when the JVM that had it is gone. */
  get(mode: Mode): ShellEnvironment {
    if (this.#gateway !== holder.gateway) this.#made.clear();
    let environment = this.#made.get(mode);
    if (environment === undefined) {
      environment = this.#create(mode);
      this.#made.set(mode, environment);
      this.#gateway = holder.gateway;
    }
    return environment;
  }

  #create(mode: Mode): ShellEnvironment {
    const { EnvironmentSettings, Configuration, TableEnvironment } = this.#package.exports as unknown as Exports;
    const { configuration, jars } = this.#options;
    const builder = EnvironmentSettings.new_instance();
    const moded = mode === "streaming" ? builder.in_streaming_mode() : builder.in_batch_mode();
    const settings = moded.with_configuration(Configuration.from_map(configuration)).build();
    return TableEnvironment.create(settings, { jars });
  }
}
