import { packageFiles } from "../provision/package-files.js";
import { connect } from "./connect.js";
import { Gateway } from "./gateway.js";
import { holder } from "./holder.js";

/** The gateway of this thread, which is started when there is none. One that has died is not replaced. */
export function currentGateway(): Gateway {
  return (holder.gateway ??= takePrepared() ?? openGateway());
}

/**
 * Starts a gateway for a program that is about to be loaded and will most likely ask for one. What is wrong is said when
 * it does.
 */
export function prepareGateway(): void {
  try {
    holder.prepared = { circumstances: circumstances(), gateway: openGateway() };
  } catch {
    // The program may do without, or put it right.
  }
}

/** Its process is started before `Gateway` is loaded, with all that writes and reads messages. */
function openGateway(): Gateway {
  const connection = connect(process.env);
  return new Gateway(connection);
}

/** The gateway that was prepared, unless the program has changed what it would have been started in. */
function takePrepared(): Gateway | undefined {
  const { prepared } = holder;
  holder.prepared = undefined;
  if (prepared === undefined || prepared.circumstances === circumstances()) return prepared?.gateway;
  prepared.gateway.close();
  return undefined;
}

/** The package, the folder and the environment, which decide about the JVM and are its own too. */
function circumstances(): string {
  return JSON.stringify([packageFiles(process.env).signatures, process.cwd(), { ...process.env }]);
}
