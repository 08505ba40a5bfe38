import { isRunning } from "../exit-status.js";
import { listens, removeIfDead, type WarmGateway } from "./warm-gateways.js";

const patience = 10_000;
const step = 20;

/** Ends a warm gateway, and waits until it has ended. */
export async function stopWarm({ folder, processId }: WarmGateway): Promise<void> {
  kill(processId, "SIGTERM");
  for (let waited = 0; isRunning(processId); waited += step) {
    if (waited === patience) kill(processId, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, step));
  }
  if (!listens(folder)) removeIfDead(folder);
}

function kill(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal);
  } catch {
    // It has ended.
  }
}
