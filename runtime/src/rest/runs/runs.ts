import type { Artifact } from "../artifacts/artifact.js";
import type { RestOptions } from "../options.js";
import { JarRuns } from "./jar-runs.js";
import type { RunParameters } from "./parameters.js";
import { ProgramRuns, type ProgramServices } from "./program-runs.js";
import { RunList, type Run, type Started } from "./run-list.js";

/** Plans and runs artifacts of either kind, and remembers the last runs. */
export class Runs {
  readonly #store: ProgramServices["store"];
  readonly #list = new RunList();
  readonly #programs: ProgramRuns;
  readonly #jars: JarRuns;

  constructor(services: ProgramServices, options: RestOptions) {
    this.#store = services.store;
    this.#programs = new ProgramRuns(services, this.#list, options);
    this.#jars = new JarRuns(services.flink, this.#list);
  }

  /** The newest first. */
  async list(): Promise<readonly Run[]> {
    await this.#jars.update();
    return this.#list.all();
  }

  /** Resolves with the first job when that is submitted; `gone` is aborted when nobody waits for it any more. */
  run(artifact: Artifact, parameters: RunParameters, gone: AbortSignal): Promise<Started> {
    if (artifact.type === "jar") return this.#jars.run(artifact, parameters);
    return this.#programs.run(artifact, parameters, gone);
  }

  /** The plan of the first job, as Flink's JSON; nothing is run. */
  plan(artifact: Artifact, parameters: RunParameters, gone: AbortSignal): Promise<unknown> {
    if (artifact.type === "jar") return this.#jars.plan(artifact, parameters);
    return this.#programs.plan(artifact, parameters, gone);
  }

  /** Whether a run of the artifact has not ended. */
  async isUsed({ id, type }: Artifact): Promise<boolean> {
    if (type !== "jar") return this.#store.isUsed(id);
    await this.#jars.update();
    return this.#jars.isUsed(id);
  }

  /** Ends the programs that run; the jobs that they have submitted go on. */
  close(): Promise<void> {
    return this.#programs.close();
  }
}
