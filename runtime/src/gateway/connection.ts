import type { ExitStatus } from "../errors/gateway-error.js";
import type { PrivateFolder } from "./private-folder.js";
import type { SyncChannel } from "./sync-channel.js";

/**
 * The channels to a gateway, however they came about: to a JVM that was started for us (`launch`), or to one that was
 * there (`attach`): the parent under `flink run`, or a warm gateway.
 */
export interface Connection {
  readonly channel: SyncChannel;
  readonly folder: PrivateFolder;
  readonly secret: Uint8Array;
  readonly signaturesSha256: Uint8Array;
  readonly process: GatewayProcess;
  /** Where Flink logs; undefined when only the gateway knows. */
  readonly logFile: string | undefined;
}

/** The process of a gateway, as far as this process knows it. */
export interface GatewayProcess {
  /** How it is spoken of. */
  readonly name: string;
  /** Whether its end has been seen, or never will be. */
  readonly hasEnded: boolean;
  /** How it has ended, without waiting for the event loop. */
  exitStatus(): ExitStatus;
  onceEnded(listener: () => void): void;
  /** Resolves when it has ended; keeps this process alive until then. */
  ended(): Promise<void>;
}
