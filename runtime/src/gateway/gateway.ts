import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { randomBytes } from "node:crypto";
import { BridgeError, InterruptedError } from "../errors/bridge-error.js";
import { captureCallSite, moveToCallSite } from "../errors/caller-stack.js";
import { fromFailure, type DescribeStep, type FailureOrigin } from "../errors/from-failure.js";
import { GatewayDiedError } from "../errors/gateway-error.js";
import {
  CloseRowsSchema,
  InterruptSchema,
  PullRowsSchema,
  ReplySchema,
  RequestSchema,
  type AppendElements,
  type Event,
  type Progress,
  type Reply,
} from "../gen/tsflink/bridge/v1/bridge_pb.js";
import { Cursors, type RowListener } from "./cursors.js";
import { EventChannel } from "./event-channel.js";
import type { Connection } from "./connection.js";
import { holder } from "./holder.js";
import { encodeWithRows } from "./encode-with-rows.js";
import { headerSize } from "./frames.js";
import { helloId, receiveWelcome, sendHello, unknownLog, type Welcome } from "./handshake.js";
import { byteLength } from "./pieces.js";
import { PendingReplies } from "./pending-replies.js";
import { readOptions } from "./read-options.js";
import { ReleaseQueue } from "./release-queue.js";
import { stepsOf, type RequestBody } from "./request-body.js";
import { RunningJobs, type JobListener } from "./running-jobs.js";

export type { RequestBody } from "./request-body.js";

// PIPE_BUF, less the length that goes before a message.
const atomicWrite = (process.platform === "linux" ? 4096 : 512) - headerSize;

// How long the end of a process may come after the end of its socket.
const reapDelay = 300;

/** What a gateway had been asked for at some time. */
export interface Mark {
  readonly request: bigint;
  readonly cursor: number;
  readonly jobs: ReadonlySet<string>;
}

/**
 * The JVM that holds Flink, and the two channels to it. There is one a JavaScript thread: a worker thread that uses
 * tsflink has its own, with its own environments and its own cluster.
 *
 * Nothing has to be stopped: when the process ends, however it ends, the JVM reads the end of its FIFO and goes too.
 */
export class Gateway {
  readonly #connection: Connection;
  readonly #pending = new PendingReplies();
  readonly #cursors = new Cursors();
  readonly #jobs = new RunningJobs();
  readonly #released = new ReleaseQueue(() => this.#flushReleased());
  readonly #removeFolder: () => void;
  #events: EventChannel | undefined;
  #welcome: Welcome | undefined;
  // Undefined while it lives; an error for whoever calls a gateway that does not.
  #gone: (() => Error) | undefined;
  #doing: "nothing" | "sending" | "waiting" = "nothing";
  #lastId = helloId;
  #lastEnvironment = 0;
  #lastCursor = 0;
  #lastElements = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#removeFolder = () => connection.folder.remove();
    process.once("exit", this.#removeFolder);
    sendHello(connection);
  }

  /** What the gateway says of itself; waits until it is up. */
  get welcome(): Welcome {
    this.#checkAlive();
    return this.#ready();
  }

  get logFile(): string {
    return this.#welcome?.logFile ?? this.#connection.logFile ?? unknownLog;
  }

  get #origin(): FailureOrigin {
    return { logFile: this.logFile, flinkVersion: this.#welcome?.flinkVersion };
  }

  /** Sends a request and blocks until its reply is there. Throws what Java threw. */
  callSync(body: RequestBody, describeStep?: DescribeStep): Reply {
    this.#checkAlive();
    this.#ready();
    const id = this.#write(body, false);
    const reply = this.#receive(id);
    if (reply.outcome.case !== "failure") return reply;
    const error = fromFailure(reply.outcome.value, { ...this.#origin, steps: stepsOf(body), describeStep });
    moveToCallSite(error, captureCallSite(this.callSync as () => unknown));
    throw error;
  }

  /** Sends a request at once; the reply comes when it comes, and keeps the process alive until then. */
  callAsync(body: RequestBody, describeStep?: DescribeStep): Promise<Reply> {
    const site = captureCallSite(this.callAsync as () => unknown);
    return new Promise((resolve, reject) => {
      this.#checkAlive();
      this.#ready();
      const id = this.#nextId();
      this.#pending.add(id, { resolve, reject, site, steps: stepsOf(body), describeStep, release: this.retain() });
      try {
        this.#write(body, true, id);
      } catch (error) {
        this.#pending.fail(id, error as Error);
      }
    });
  }

  /** Sends a request that has no reply. */
  send(body: RequestBody): void {
    this.#checkAlive();
    this.#ready();
    this.#write(body, true);
  }

  /** Sends rows, whose bytes are not copied on their way; there is no reply. */
  sendRows(rows: AppendElements, body: readonly Uint8Array[]): void {
    this.#checkAlive();
    this.#ready();
    this.#write({ case: "appendElements", value: rows }, true, this.#nextId(), body);
  }

  /** Forgets a handle; the gateway hears of it with the next request, or a little later. */
  release(handle: bigint): void {
    if (this.#gone === undefined) this.#released.add(handle);
  }

  /** Keeps the process alive until the function it returns is called: somebody waits for rows. */
  retain(): () => void {
    return this.#events?.retain() ?? (() => undefined);
  }

  /** Whether the program waits for something of the gateway. */
  get isAwaited(): boolean {
    return this.#events?.isRetained === true;
  }

  /** How far a job is. */
  async progress(jobId: string): Promise<Progress> {
    const reply = await this.callAsync({
      case: "getProgress",
      value: { $typeName: "tsflink.bridge.v1.GetProgress", jobId },
    });
    if (reply.outcome.case !== "progress") throw new BridgeError("The gateway does not say how far the job is", this);
    return reply.outcome.value;
  }

  /** Tells the rows of a cursor, until their end or until the function it returns is called. */
  onRows(cursor: number, listener: RowListener): () => void {
    return this.#cursors.listen(cursor, listener);
  }

  /** Tells of jobs, until the function it returns is called. */
  onJobs(listener: JobListener): () => void {
    return this.#jobs.listen(listener);
  }

  /** Where things stand; for `interrupt`. */
  mark(): Mark {
    return { request: this.#lastId, cursor: this.#lastCursor, jobs: new Set(this.#jobs.ids) };
  }

  /** Ends what was begun since: calls that wait, results that are read, jobs that run. */
  interrupt(since: Mark): void {
    if (this.#gone !== undefined || this.#welcome === undefined) return;
    const requests = this.#pending.since(since.request);
    const jobs = this.#jobs.ids.filter((job) => !since.jobs.has(job));
    this.#interrupt({ requests, jobs });
    for (const cursor of this.#cursors.failSince(since.cursor, () => this.#interrupted())) {
      this.#write({ case: "closeRows", value: create(CloseRowsSchema, { cursor }) }, true);
    }
  }

  #interrupted(): Error {
    return new InterruptedError("The query was interrupted", this);
  }

  /** Cancels jobs that this gateway told of. */
  cancelJobs(jobs: string[]): void {
    this.#checkAlive();
    this.#interrupt({ jobs });
  }

  /**
   * Sets things right when JavaScript was stopped in the middle of a call: drops what is left of the reply it waited
   * for. A gateway that was being started, or to which only a part of a message may have gone, is closed. Says whether it
   * lives.
   */
  recover(): boolean {
    if (this.#gone !== undefined || this.#doing === "nothing") return true;
    const doing = this.#doing;
    this.#doing = "nothing";
    if (this.#events === undefined || doing === "sending") {
      this.close();
      return false;
    }
    const id = randomBytes(8).readBigUInt64LE() | (1n << 63n);
    const request = toBinary(RequestSchema, create(RequestSchema, { id }));
    const { channel } = this.#connection;
    try {
      channel.send(request);
      // The number is the first field of both, and nothing else looks like it.
      if (channel.skipTo(request) && channel.receive() !== undefined) return true;
    } catch {
      // Said by the next call.
    }
    this.#die();
    return false;
  }

  /** A number for an environment, not used before. */
  nextEnvironment(): number {
    return (this.#lastEnvironment += 1);
  }

  /** A number for a cursor, not used before. */
  nextCursor(): number {
    return (this.#lastCursor += 1);
  }

  /** A number for the rows of a table to be, not used before. */
  nextElements(): number {
    return (this.#lastElements += 1);
  }

  /** Ends the gateway, its jobs too. The next use of tsflink starts another, with nothing of this one in it. */
  close(): void {
    const { logFile } = this;
    this.#end(
      () => new BridgeError("The gateway was closed; what belonged to it cannot be used any more", { logFile }),
      true,
    );
    if (holder.gateway === this) holder.gateway = undefined;
  }

  /** Ends the gateway and waits until its process is gone. */
  async shutDown(): Promise<void> {
    const ended = this.#connection.process.ended();
    this.close();
    await ended;
  }

  #interrupt(what: { requests?: bigint[]; jobs?: string[] }): void {
    this.#write({ case: "interrupt", value: create(InterruptSchema, what) }, true);
  }

  #ready(): Welcome {
    if (this.#welcome !== undefined) return this.#welcome;
    const { folder, secret } = this.#connection;
    try {
      this.#doing = "waiting";
      this.#welcome = receiveWelcome(this.#connection);
      this.#doing = "nothing";
    } catch (error) {
      this.#doing = "nothing";
      // It never was there: the next call may try again, once what the error names has been put right.
      this.close();
      throw error;
    }
    this.#events = new EventChannel(folder.socket, secret, {
      taken: () => this.#forgetFolder(),
      event: (event) => this.#dispatch(event),
      closed: () => this.#socketClosed(),
    });
    return this.#welcome;
  }

  #nextId(): bigint {
    return (this.#lastId += 1n);
  }

  #write(body: RequestBody, asynchronous: boolean, id = this.#nextId(), rows: readonly Uint8Array[] = []): bigint {
    // Only code that runs while we write or wait could come here: a debugger's console.
    if (this.#doing !== "nothing")
      throw new BridgeError("A call to Flink was made during another one on the same thread", this);
    const message = this.#encode(body, asynchronous, id, rows);
    // A shorter message goes to a FIFO as a whole or not at all.
    this.#doing = byteLength(message) > atomicWrite ? "sending" : "waiting";
    try {
      this.#connection.channel.send(...message);
    } catch (error) {
      this.#doing = "nothing";
      if ((error as NodeJS.ErrnoException).code === "EPIPE") throw this.#die();
      throw error;
    }
    this.#doing = asynchronous ? "nothing" : "waiting";
    return id;
  }

  /** The message in pieces. */
  #encode(body: RequestBody, asynchronous: boolean, id: bigint, rows: readonly Uint8Array[]): readonly Uint8Array[] {
    const releasedHandles = this.#released.take();
    try {
      const request = create(RequestSchema, { id, asynchronous, releasedHandles, body });
      return rows.length === 0 ? [toBinary(RequestSchema, request)] : encodeWithRows(request, rows);
    } catch (error) {
      for (const handle of releasedHandles) this.#released.add(handle);
      throw error;
    }
  }

  #receive(id: bigint): Reply {
    this.#doing = "waiting";
    try {
      let reply: Reply;
      do {
        const message = this.#connection.channel.receive();
        if (message === undefined) throw this.#die();
        reply = fromBinary(ReplySchema, message, readOptions);
        // An earlier one is that of a call for which nobody waits any more.
      } while (reply.id < id);
      if (reply.id === id) return reply;
      this.close();
      throw new BridgeError(`The gateway answered request ${reply.id} where ${id} was asked; it has been closed`, this);
    } finally {
      this.#doing = "nothing";
    }
  }

  #dispatch({ event }: Event): void {
    switch (event.case) {
      case "reply":
        if (event.value.outcome.case === "failure") this.#jobs.told(event.value.outcome.value);
        return this.#pending.settle(event.value, this.#origin);
      case "rowBatch":
        if (event.value.failure !== undefined) this.#jobs.told(event.value.failure);
        return this.#cursors.batch(event.value, this.#origin);
      case "jobStarted":
        return this.#jobs.started(event.value, () => this.retain());
      case "jobEnded":
        return this.#jobs.ended(event.value, this.#origin);
      case "output":
        (event.value.error ? process.stderr : process.stdout).write(event.value.data);
        return;
      default:
    }
  }

  #flushReleased(): void {
    if (this.#gone !== undefined || this.#welcome === undefined) return;
    try {
      // No cursor has the number 0: it does nothing, and has no reply.
      this.#write({ case: "pullRows", value: create(PullRowsSchema) }, true);
    } catch {
      // The gateway has died, and nobody has asked for anything; who does is told then.
    }
  }

  #checkAlive(): void {
    if (this.#gone !== undefined) throw this.#gone();
  }

  #socketClosed(): void {
    if (this.#gone !== undefined) return;
    if (this.#connection.process.hasEnded) {
      this.#die();
      return;
    }
    const timer = setTimeout(() => this.#die(), reapDelay);
    if (this.#events?.isRetained !== true) timer.unref();
    this.#connection.process.onceEnded(() => {
      clearTimeout(timer);
      this.#die();
    });
  }

  #die(): Error {
    if (this.#gone === undefined) {
      const gateway = this.#connection.process;
      const status = gateway.exitStatus();
      const { logFile } = this;
      this.#end(() => new GatewayDiedError(gateway.name, status, logFile), false);
    }
    return this.#gone?.() ?? new BridgeError("The gateway has gone", this);
  }

  /** @param closed - by the program itself */
  #end(gone: () => Error, closed: boolean): void {
    if (this.#gone !== undefined) return;
    this.#gone = gone;
    this.#released.stop();
    this.#connection.channel.close();
    const isTold = closed || this.#pending.isAwaited || this.#cursors.isAwaited;
    this.#pending.failAll(gone);
    this.#cursors.failAll(gone);
    this.#jobs.failAll(gone, isTold);
    this.#events?.close();
    this.#forgetFolder();
  }

  #forgetFolder(): void {
    this.#removeFolder();
    process.removeListener("exit", this.#removeFolder);
  }
}
