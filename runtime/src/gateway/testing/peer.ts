import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { createReadStream, writeFileSync, writeSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import {
  EventSchema,
  JobEndedSchema,
  JobStartedSchema,
  ReplySchema,
  RequestSchema,
  type Event,
  type Reply,
  type Request,
} from "../../gen/tsflink/bridge/v1/bridge_pb.js";
import { encodeFrame, FrameDecoder } from "../frames.js";

/**
 * The other end of the bridge without Java or Flink, for tests of the channels: what it does with a call is named by
 * the signature of its first step.
 */
const argument = (name: string): string => process.argv[process.argv.indexOf(name) + 1] ?? "";
/** The number in `/dev/fd/4`. */
const descriptor = (name: string): number => Number(argument(name).split("/").at(-1));
const pid = process.pid;
const events: ((socket: Socket) => void)[] = [];
const released: bigint[] = [];
let socket: Socket | undefined;

const server = createServer((connection) => {
  const limit = setTimeout(() => connection.destroy(), Number(process.env["PEER_HELLO_MILLIS"] ?? 10_000));
  connection.on("error", () => undefined);
  // Its first frame is the SocketHello.
  connection.once("data", () => {
    clearTimeout(limit);
    socket = connection;
    for (const event of events.splice(0)) event(connection);
  });
});
// Nothing hangs for ever, whatever becomes of the test.
setTimeout(() => process.exit(9), 120_000).unref();
server.listen(argument("--socket"), () => {
  if (process.env["PEER_FAILS"] === "start") process.exit(3);
  const requests = createReadStream("", { fd: descriptor("--requests"), autoClose: false });
  const frames = new FrameDecoder();
  requests.on("data", (chunk) => {
    for (const frame of frames.push(Buffer.from(chunk))) answer(fromBinary(RequestSchema, frame));
  });
  requests.on("end", () => {
    const trace = process.env["PEER_TRACE"];
    if (trace !== undefined) writeFileSync(trace, "end of file");
    process.exit(0);
  });
});

function answer({ id, asynchronous, body, releasedHandles }: Request): void {
  if (body.case === "hello") {
    const protocolVersion = Number(process.env["PEER_PROTOCOL"] ?? 1);
    const value = { protocolVersion, flinkVersion: "0", javaVersion: "0", processId: BigInt(pid) };
    reply(false, create(ReplySchema, { id, outcome: { case: "welcome", value } }));
    return;
  }
  released.push(...releasedHandles);
  if (body.case !== "call") return;
  const step = body.value.steps[0];
  const given = step?.arguments[0]?.kind.value;
  const text = typeof given === "string" ? given : "";
  switch (step?.signature) {
    case "kill":
      process.kill(pid, "SIGKILL");
      break;
    case "silent":
      break;
    case "exit":
      process.exit(7);
      break;
    case "fail":
      return reply(asynchronous, failure(id, text));
    case "repeat":
      return reply(asynchronous, string(id, "x".repeat(Number(text))));
    case "released":
      return reply(asynchronous, string(id, released.splice(0).join(",")));
    case "start job":
      return emit(
        { case: "jobStarted", value: create(JobStartedSchema, { jobId: text, collects: text === "collect" }) },
        id,
        asynchronous,
      );
    case "end job":
      return emit(
        { case: "jobEnded", value: create(JobEndedSchema, { jobId: text, status: "FINISHED" }) },
        id,
        asynchronous,
      );
    case "later":
      setTimeout(() => reply(asynchronous, string(id, text)), 200);
      break;
    default:
      reply(asynchronous, string(id, text));
  }
}

function string(id: bigint, value: string): Reply {
  return create(ReplySchema, { id, outcome: { case: "value", value: { kind: { case: "string", value } } } });
}

function failure(id: bigint, message: string): Reply {
  const causes = [{ className: "org.apache.flink.table.api.ValidationException", message, stack: ["a.B.c(B.java:1)"] }];
  return create(ReplySchema, { id, outcome: { case: "failure", value: { causes, step: 0, kind: 0 } } });
}

function emit(event: Event["event"], id: bigint, asynchronous: boolean): void {
  sendEvent(create(EventSchema, { event }));
  reply(asynchronous, string(id, ""));
}

function reply(asynchronous: boolean, value: Reply): void {
  if (asynchronous) sendEvent(create(EventSchema, { event: { case: "reply", value } }));
  else writeAll(encodeFrame(toBinary(ReplySchema, value)));
}

function writeAll(frame: Uint8Array): void {
  for (let written = 0; written < frame.length;) written += writeSync(descriptor("--replies"), frame, written);
}

function sendEvent(event: Event): void {
  const frame = encodeFrame(toBinary(EventSchema, event));
  if (socket === undefined) events.push((connection) => connection.write(frame));
  else socket.write(frame);
}
