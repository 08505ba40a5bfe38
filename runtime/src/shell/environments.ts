import path from "node:path";
import { holder } from "../gateway/holder.js";
import type { Package, ShellEnvironment } from "./package.js";
import type { ShellOptions } from "./options.js";

/** The names under which the shell's environments are bound. */
export const environmentNames = { streaming: "t_env", batch: "bt_env" } as const;

export type Mode = keyof typeof environmentNames;

interface OwnExports {
  readonly EnvironmentSettings: { in_streaming_mode(): unknown; in_batch_mode(): unknown };
  readonly TableEnvironment: { create(settings: unknown): ShellEnvironment };
}

interface Flip38Exports {
  readonly TableConfig: new () => object;
  readonly StreamTableEnvironment: { create(): ShellEnvironment };
  /** Only FLIP-38 has it. */
  readonly BatchTableEnvironment?: { create(execution: undefined, config: object): ShellEnvironment };
}

/** The two environments, each made when it is first used: the prompt need not wait for the JVM. */
export class Environments {
  readonly #package: Package;
  readonly #made = new Map<Mode, ShellEnvironment>();
  #gateway = holder.gateway;

  constructor(loaded: Package) {
    this.#package = loaded;
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
    const { TableConfig, StreamTableEnvironment, BatchTableEnvironment } = this.#package
      .exports as unknown as Flip38Exports;
    if (BatchTableEnvironment !== undefined) {
      return mode === "streaming"
        ? StreamTableEnvironment.create()
        : BatchTableEnvironment.create(undefined, new TableConfig());
    }
    const { EnvironmentSettings, TableEnvironment } = this.#package.own as unknown as OwnExports;
    return TableEnvironment.create(
      mode === "streaming" ? EnvironmentSettings.in_streaming_mode() : EnvironmentSettings.in_batch_mode(),
    );
  }
}

/**
 * Says where jobs run, and with what, to every environment of this process, also those that are made at the prompt. To be
 * called before the JVM starts.
 */
export function configure({ configuration, jars }: ShellOptions, env: NodeJS.ProcessEnv): void {
  const options = Object.entries(configuration).map(([key, value]) => `${key}=${value}`);
  // The first that names an option is the one that counts.
  env["TSFLINK_CONFIGURATION"] = [...options, env["TSFLINK_CONFIGURATION"] ?? ""].join("\n").trim();
  env["TSFLINK_JARS"] = [...jars, env["TSFLINK_JARS"] ?? ""].filter((jar) => jar !== "").join(path.delimiter);
}
