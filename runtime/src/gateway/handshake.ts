import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { fromFailure } from "../errors/from-failure.js";
import { describe, LaunchError } from "../errors/gateway-error.js";
import { ReplySchema, RequestSchema } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { tail } from "../log/tail.js";
import type { Connection } from "./connection.js";
import { readOptions } from "./read-options.js";

/** The version of bridge.proto that this runtime speaks. */
export const protocolVersion = 1;

/** The id of the first request. */
export const helloId = 1n;

const shownLogLines = 15;

/** Said of the log of a gateway that somebody else has started. */
export const unknownLog = "where its logging configuration says";

/** What a gateway says of itself. */
export interface Welcome {
  readonly flinkVersion: string;
  readonly javaVersion: string;
  readonly processId: number;
  readonly logFile: string;
}

/** Introduces us; does not wait, so that the JVM starts while JavaScript goes on. */
export function sendHello({ channel, secret, signaturesSha256 }: Connection): void {
  const value = { protocolVersion, secret, signaturesSha256 };
  const request = create(RequestSchema, { id: helloId, body: { case: "hello", value } });
  try {
    channel.send(toBinary(RequestSchema, request));
  } catch (error) {
    // Why nobody reads is said by receiveWelcome, which finds the other FIFO closed too.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

/** Waits until the gateway is up. */
export function receiveWelcome(connection: Connection): Welcome {
  const { channel, logFile } = connection;
  const message = channel.receive();
  if (message === undefined) throw startFailed(connection);
  const { outcome } = fromBinary(ReplySchema, message, readOptions);
  if (outcome.case === "failure") {
    const cause = fromFailure(outcome.value, { logFile: logFile ?? unknownLog });
    const [reason = ""] = cause.message.split("\n");
    throw new LaunchError("JVM_FAILED", `Flink's gateway refused to start: ${reason}`, { cause, logFile });
  }
  if (outcome.case !== "welcome" || outcome.value.protocolVersion !== protocolVersion) {
    const found = outcome.case === "welcome" ? `version ${outcome.value.protocolVersion}` : "something else";
    throw new LaunchError(
      "MISMATCH",
      `The gateway's jar speaks ${found} of the bridge's protocol, this package speaks version ${protocolVersion}: ` +
        `install tsflink again, and unset TSFLINK_GATEWAY_JAR if it is set`,
    );
  }
  const { flinkVersion, javaVersion, processId } = outcome.value;
  const log = [logFile, outcome.value.logFile].find((file) => file !== undefined && file !== "");
  return { flinkVersion, javaVersion, processId: Number(processId), logFile: log ?? unknownLog };
}

function startFailed({ process: gateway, logFile }: Connection): LaunchError {
  if (logFile === undefined) {
    return new LaunchError("JVM_FAILED", `${gateway.name} ${describe(gateway.exitStatus())} before it answered`);
  }
  const lines = tail(logFile, shownLogLines).map((line) => `  ${line}`);
  const said =
    lines.length === 0 ? ["What it said, if anything, is on stderr above this message."] : ["Its log ends:", ...lines];
  const options = process.env["TSFLINK_JVM_OPTIONS"];
  const hint = options === undefined || options === "" ? [] : [`TSFLINK_JVM_OPTIONS is ${options}`];
  return new LaunchError(
    "JVM_FAILED",
    [`Flink's JVM ${describe(gateway.exitStatus())} while it was starting`, ...hint, ...said].join("\n"),
    { logFile },
  );
}
