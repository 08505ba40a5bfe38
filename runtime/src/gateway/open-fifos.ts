import { closeSync, constants, openSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { LaunchError } from "../errors/gateway-error.js";
import { pause } from "./pause.js";
import { SyncChannel } from "./sync-channel.js";

const patience = 10_000;

/**
 * Opens our ends of the FIFOs, in the order in which the child opens its own. A blocking open of a FIFO that nobody
 * opens at the other end never returns, so the child's is awaited by tries that do not block.
 */
export function openFifos(
  requests: string,
  replies: string,
  { who = "sh, which starts Flink's JVM,", milliseconds = patience } = {},
): SyncChannel {
  const probe = openWhenRead(requests, who, milliseconds);
  const writeEnd = openSync(requests, constants.O_WRONLY);
  closeSync(probe);
  const blocking = openSync(replies, constants.O_RDONLY);
  return new SyncChannel(writeEnd, {
    blocking,
    nonBlocking: openSync(replies, constants.O_RDONLY | constants.O_NONBLOCK),
  });
}

function openWhenRead(fifo: string, who: string, milliseconds: number): number {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    try {
      return openSync(fifo, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENXIO") throw error;
      if (performance.now() > deadline) {
        throw new LaunchError("JVM_FAILED", `${who} did not open its channels within ${milliseconds} ms`);
      }
      pause(1);
    }
  }
}
