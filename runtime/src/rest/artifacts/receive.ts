import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { HttpError } from "../http/http-error.js";
import type { Artifact } from "./artifact.js";
import type { Artifacts } from "./artifacts.js";

/** Takes an upload from the body of a request: the file itself, or the one file of a form as Flink's own upload has it. */
export async function receive(
  request: IncomingMessage,
  artifacts: Artifacts,
  name: string | undefined,
): Promise<Artifact> {
  const contentType = request.headers["content-type"];
  if (!/^multipart\/form-data\b/i.test(contentType ?? "")) {
    const given = name ?? fileName(request.headers["content-disposition"]);
    return artifacts.add({ name: given, contentType, isPart: false, content: request });
  }
  return receiveForm(request, artifacts);
}

async function receiveForm(request: IncomingMessage, artifacts: Artifacts): Promise<Artifact> {
  let added: Promise<Artifact> | undefined;
  let file: Readable | undefined;
  let problem: HttpError | undefined;
  const tooMany = () => (problem ??= new HttpError(400, "The form has more than one file; upload each by itself"));
  const form = openForm(request);
  form.on("file", (_field, content, filename, _encoding, contentType) => {
    file = content;
    // It may break before the store has begun to read it, which is told then; an error that nobody hears ends the process.
    content.on("error", () => undefined);
    added = artifacts.add({ name: filename, contentType, isPart: true, content });
    // Awaited below; the rest of the form is read meanwhile.
    added.catch(() => content.resume());
  });
  form.once("filesLimit", tooMany);
  const cut = () => form.destroy(new HttpError(400, "The upload ended before it was complete"));
  form.once("error", (error) => file?.destroy(error as Error));
  request.once("aborted", cut);
  request.once("error", cut);
  request.pipe(form);
  const ended = finished(form).catch((error: unknown) => {
    throw error instanceof HttpError ? error : new HttpError(400, `The form is malformed: ${(error as Error).message}`);
  });
  // A file that is refused is told at once, without the rest of it.
  const failure = new Promise<never>((_, reject) => form.once("file", () => added?.catch(reject)));
  failure.catch(() => undefined);
  await Promise.race([ended, failure]);
  const artifact = await added;
  if (artifact === undefined) throw new HttpError(400, "The form has no file");
  if (problem === undefined) return artifact;
  await artifacts.delete(artifact);
  throw problem;
}

function openForm(request: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      headers: request.headers as { "content-type": string },
      limits: { files: 1, fields: 20, fieldSize: 8192, parts: 25, headerPairs: 50 },
    });
  } catch (error) {
    throw new HttpError(400, `The form is malformed: ${(error as Error).message}`);
  }
}

/** The name in `attachment; filename="program.ts"`. */
function fileName(disposition: string | undefined): string | undefined {
  const [, quoted, plain] = /\bfilename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition ?? "") ?? [];
  return quoted ?? plain;
}
