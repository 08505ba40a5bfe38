import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { connect, type Socket } from "node:net";
import { EventSchema, SocketHelloSchema, type Event } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { encodeFrame, FrameDecoder } from "./frames.js";

/** What an EventChannel tells. */
export interface EventChannelListener {
  connected(): void;
  event(event: Event): void;
  /** Nothing comes any more. */
  closed(): void;
}

/** The gateway's socket, over which it sends events. It keeps the process alive only while somebody waits. */
export class EventChannel {
  readonly #socket: Socket;
  #waiting = 0;

  constructor(path: string, secret: Uint8Array, listener: EventChannelListener) {
    this.#socket = connect(path);
    this.#socket.unref();
    const frames = new FrameDecoder();
    this.#socket.once("connect", () => {
      this.#socket.write(encodeFrame(toBinary(SocketHelloSchema, create(SocketHelloSchema, { secret }))));
      listener.connected();
    });
    this.#socket.on("data", (chunk) => {
      for (const frame of frames.push(chunk)) listener.event(fromBinary(EventSchema, frame));
    });
    // `close` follows.
    this.#socket.on("error", () => undefined);
    this.#socket.once("close", () => listener.closed());
  }

  /** Keeps the process alive until the function it returns is called. */
  retain(): () => void {
    this.#waiting += 1;
    if (this.#waiting === 1) this.#socket.ref();
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#socket.unref();
    };
  }

  /** Whether anybody waits. */
  get isRetained(): boolean {
    return this.#waiting > 0;
  }

  close(): void {
    this.#socket.destroy();
  }
}
