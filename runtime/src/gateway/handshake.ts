import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { fromFailure } from "../errors/from-failure.js";
import { describe, LaunchError, type ExitStatus } from "../errors/gateway-error.js";
import { ReplySchema, RequestSchema } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { tail } from "../log/tail.js";
import { exitStatus } from "./exit-status.js";
import type { Launched } from "./launch.js";

/** The version of bridge.proto that this runtime speaks. */
export const protocolVersion = 1;

/** The id of the first request. */
export const helloId = 1n;

const shownLogLines = 15;

/** What a gateway says of itself. */
export interface Welcome {
  readonly flinkVersion: string;
  readonly javaVersion: string;
  readonly processId: number;
  readonly logFile: string;
}

/** Introduces us; does not wait, so that the JVM starts while JavaScript goes on. */
export function sendHello({ channel, secret, signaturesSha256 }: Launched): void {
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
export function receiveWelcome(launched: Launched): Welcome {
  const { channel, child, logFile } = launched;
  const message = channel.receive();
  if (message === undefined) throw startFailed(exitStatus(child), logFile);
  const { outcome } = fromBinary(ReplySchema, message);
  if (outcome.case === "failure") {
    const cause = fromFailure(outcome.value, { logFile });
    throw new LaunchError("JVM_FAILED", `Flink's gateway refused to start: ${cause.message}`, { cause });
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
  return { flinkVersion, javaVersion, processId: Number(processId), logFile };
}

function startFailed(status: ExitStatus, logFile: string): LaunchError {
  const lines = tail(logFile, shownLogLines).map((line) => `  ${line}`);
  const said =
    lines.length === 0 ? ["What it said, if anything, is on stderr above this message."] : ["Its log ends:", ...lines];
  const options = process.env["TSFLINK_JVM_OPTIONS"];
  const hint = options === undefined || options === "" ? [] : [`TSFLINK_JVM_OPTIONS is ${options}`];
  return new LaunchError(
    "JVM_FAILED",
    [`Flink's JVM ${describe(status)} while it was starting`, ...hint, ...said, `Flink's log: ${logFile}`].join("\n"),
  );
}
