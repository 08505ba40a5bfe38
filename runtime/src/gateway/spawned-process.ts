import type { ChildProcess } from "node:child_process";
import type { ExitStatus } from "../errors/gateway-error.js";
import type { GatewayProcess } from "./connection.js";
import { exitStatus } from "./exit-status.js";

/** A gateway that is our child. */
export class SpawnedProcess implements GatewayProcess {
  readonly id: number;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess, id: number) {
    this.#child = child;
    this.id = id;
    child.unref();
  }

  get name(): string {
    return `Flink's JVM (process ${this.id})`;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  exitStatus(): ExitStatus {
    return exitStatus(this.#child);
  }

  onceEnded(listener: () => void): void {
    this.#child.once("exit", listener);
  }

  async ended(): Promise<void> {
    this.#child.ref();
    if (!this.hasEnded) await new Promise((resolve) => this.#child.once("exit", resolve));
  }
}
