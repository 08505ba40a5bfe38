import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { connect, type Socket } from "node:net";
import { EventSchema, SocketHelloSchema, type Event } from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { encodeFrame, FrameDecoder } from "./frames.js";
import { readOptions } from "./read-options.js";

/** What an EventChannel tells. */
export interface EventChannelListener {
  /** The gateway has taken the connection. */
  taken(): void;
  event(event: Event): void;
  /** Nothing comes any more. */
  closed(): void;
}

const mostAttempts = 16;
const chunkSize = 64 * 1024;

/** The gateway's socket, over which it sends events. It keeps the process alive only while somebody waits. */
export class EventChannel {
  readonly #path: string;
  readonly #hello: Uint8Array;
  readonly #listener: EventChannelListener;
  readonly #frames = new FrameDecoder();
  #socket: Socket;
  #waiting = 0;
  #attempts = 0;
  #taken = false;
  #closed = false;

  constructor(path: string, secret: Uint8Array, listener: EventChannelListener) {
    this.#path = path;
    this.#hello = encodeFrame(toBinary(SocketHelloSchema, create(SocketHelloSchema, { secret })));
    this.#listener = listener;
    this.#socket = this.#connect();
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
    this.#closed = true;
    this.#socket.destroy();
  }

  #connect(): Socket {
    this.#attempts += 1;
    // Into one buffer, again and again: new ones would be let go of later than they come.
    const onread = {
      buffer: Buffer.allocUnsafe(chunkSize),
      callback: (size: number, buffer: Uint8Array) => {
        this.#receive(buffer.subarray(0, size));
        return true;
      },
    };
    const socket = connect({ path: this.#path, onread });
    if (!this.isRetained) socket.unref();
    let refused = false;
    socket.once("connect", () => socket.write(this.#hello));
    // `close` follows.
    socket.once("error", (error: NodeJS.ErrnoException) => {
      refused = error.code === "ECONNREFUSED" || error.code === "ENOENT";
    });
    socket.once("close", () => this.#ended(refused));
    return socket;
  }

  #receive(chunk: Uint8Array): void {
    if (!this.#taken) {
      this.#taken = true;
      this.#listener.taken();
    }
    for (const frame of this.#frames.push(chunk)) this.#listener.event(fromBinary(EventSchema, frame, readOptions));
  }

  /**
   * The gateway closes a connection that says nothing for some seconds, and a program that makes only synchronous calls
   * has said nothing: its event loop has not turned. Nothing was lost, events wait for the connection that is taken.
   */
  #ended(refused: boolean): void {
    if (this.#closed || this.#taken || refused || this.#attempts >= mostAttempts) this.#listener.closed();
    else this.#socket = this.#connect();
  }
}
