import { configuredJars } from "./jar-config.js";
import { provision, type Provisioned, type ProvisionOptions } from "./provision.js";
import { resolveJars } from "./resolve-jars.js";

/** What a program will find ready. */
export interface Setup extends Provisioned {
  /** The jars that TSFLINK_JARS, TSFLINK_CONNECTORS and package.json ask for. */
  readonly jars: readonly string[];
}

/** Fetches all that the program of this folder needs, before it runs: in an image's build, or while there is a network. */
export function setup(options: ProvisionOptions = {}): Setup {
  const env = options.env ?? process.env;
  return { ...provision(options), jars: resolveJars(configuredJars(env, process.cwd()), options) };
}
