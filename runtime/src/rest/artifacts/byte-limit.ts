import { Transform, type TransformCallback } from "node:stream";
import { HttpError } from "../http/http-error.js";

/** Passes bytes on and counts them, up to the limits. */
export class ByteLimit extends Transform {
  readonly #limit: number;
  readonly #room: number;
  readonly #tell: (bytes: number) => void;
  received = 0;

  /**
   * @param limit - bytes of one upload
   * @param room - bytes that are left for all
   * @param tell - told of the bytes that have come, so that uploads at the same time see each other
   */
  constructor(limit: number, room: number, tell: (bytes: number) => void) {
    super();
    this.#limit = limit;
    this.#room = room;
    this.#tell = tell;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.received += chunk.length;
    this.#tell(chunk.length);
    if (this.received > this.#limit) done(tooLarge(this.#limit));
    else if (this.received > this.#room) done(new HttpError(507, "There is no room: delete artifacts first"));
    else done(null, chunk);
  }
}

export function tooLarge(limit: number): HttpError {
  return new HttpError(413, `An upload may have ${Math.floor(limit / 2 ** 20)} MB at most (--max-upload)`);
}
