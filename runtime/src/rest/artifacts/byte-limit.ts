import { Transform, type TransformCallback } from "node:stream";
import { HttpError } from "../http/http-error.js";

/** Passes bytes on and counts them, up to the limits. */
export class ByteLimit extends Transform {
  readonly #limit: number;
  readonly #count: (bytes: number) => boolean;
  received = 0;

  /**
   * @param limit - bytes of one upload
   * @param count - told of the bytes that have come, so that uploads at the same time see each other; whether there is room
   */
  constructor(limit: number, count: (bytes: number) => boolean) {
    super();
    this.#limit = limit;
    this.#count = count;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.received += chunk.length;
    const hasRoom = this.#count(chunk.length);
    if (this.received > this.#limit) done(tooLarge(this.#limit));
    else if (hasRoom) done(null, chunk);
    else done(noRoom());
  }
}

export function tooLarge(limit: number): HttpError {
  return new HttpError(413, `An upload may have ${Math.floor(limit / 2 ** 20)} MB at most (--max-upload)`);
}

export function noRoom(): HttpError {
  return new HttpError(507, "There is no room for it (--max-total): delete artifacts first");
}

/** The answer to a failure that comes of missing room, of a full disk or a used up quota; other failures as they are. */
export function asNoRoom(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof HttpError) return cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOSPC" || code === "EDQUOT") {
      return new HttpError(507, "There is no room for it on the server's disk: delete artifacts, or make room there");
    }
  }
  return error;
}
