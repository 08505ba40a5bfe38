import { request, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { ByteLimit, tooLarge } from "../artifacts/byte-limit.js";
import { HttpError } from "../http/http-error.js";
import { unreachable } from "./flink-client.js";

// Since when the calls of old are deprecated: the day of FLIP-38's acceptance (RFC 9745 wants seconds since 1970).
const deprecatedSince = "@1556668800";
const passedOn = ["content-type", "content-length", "accept"] as const;

/** Gives a call of old (`/jars`) to Flink as it is, and Flink's answer back, marked as deprecated. */
export function passOn(incoming: IncomingMessage, address: string, route: string, limit: number): Promise<Response> {
  const length = Number(incoming.headers["content-length"] ?? 0);
  if (length > limit) throw tooLarge(limit);
  const headers = Object.fromEntries(passedOn.flatMap((name) => [[name, incoming.headers[name]]]).filter(([, v]) => v));
  return new Promise((resolve, reject) => {
    const outgoing = request(address + route, { method: incoming.method, headers }, (answer) => {
      resolve(
        new Response(Readable.toWeb(answer) as ReadableStream, {
          status: answer.statusCode ?? 502,
          headers: {
            "Content-Type": answer.headers["content-type"] ?? "application/json",
            Deprecation: deprecatedSince,
            Link: '</artifacts>; rel="successor-version"',
          },
        }),
      );
    });
    const fail = (error: Error) => {
      outgoing.destroy();
      reject(error instanceof HttpError ? error : unreachable(address, error));
    };
    outgoing.once("error", fail);
    const counted = new ByteLimit(limit, () => true);
    counted.once("error", fail);
    incoming.once("error", fail).pipe(counted).pipe(outgoing);
  });
}
