import { connect } from "node:net";
import type { ClusterAddress } from "./cluster-address.js";

const patience = 3000;

/** Why nobody answers at an address; undefined when somebody does, or when that takes long to find out. */
export function unreachable({ host, port }: ClusterAddress): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (reason: string | undefined) => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(patience, () => done(undefined));
    socket.once("connect", () => done(undefined));
    socket.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });
}
