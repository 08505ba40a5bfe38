import { HttpError } from "../http/http-error.js";
import type { FlinkClient, FlinkJar } from "../flink/flink-client.js";
import type { Artifact } from "./artifact.js";
import type { JarSizes } from "./jar-sizes.js";
import type { ArtifactStore, Upload } from "./store.js";

/** What `GET /artifacts` answers. */
export interface ArtifactList {
  readonly artifacts: readonly Artifact[];
  /** Why jars are missing from the list, where they are. */
  readonly errors?: readonly string[];
}

/** Programs and packages, which are kept here, and jars, which Flink keeps. */
export class Artifacts {
  readonly #store: ArtifactStore;
  readonly #flink: FlinkClient;
  readonly #jarSizes: JarSizes;

  constructor(store: ArtifactStore, flink: FlinkClient, jarSizes: JarSizes) {
    this.#store = store;
    this.#flink = flink;
    this.#jarSizes = jarSizes;
  }

  async list(): Promise<ArtifactList> {
    const own = this.#store.list();
    try {
      const jars = (await this.#flink.jars()).map((jar) => this.#describe(jar));
      return { artifacts: [...own, ...jars].toSorted((a, b) => b.uploaded - a.uploaded) };
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { artifacts: own, errors: [`Jars are not listed: ${error.message}`] };
    }
  }

  add(upload: Upload): Promise<Artifact> {
    return this.#store.add(upload, async (file, name, size) => {
      const id = await this.#flink.upload(file, name);
      await this.#jarSizes.set(id, size);
      const jar = (await this.#flink.jars()).find((each) => each.id === id);
      return this.#describe(jar ?? { id, name, uploaded: Date.now(), entry: [] });
    });
  }

  /** An artifact of either kind; throws where there is none of that id. */
  async get(id: string): Promise<Artifact> {
    const own = this.#store.get(id);
    if (own !== undefined) return own;
    const jar = /\.jar$/i.test(id) ? (await this.#flink.jars()).find((each) => each.id === id) : undefined;
    if (jar !== undefined) return this.#describe(jar);
    throw new HttpError(404, "There is no such artifact; GET /artifacts lists them");
  }

  async delete(artifact: Artifact): Promise<void> {
    if (artifact.type !== "jar") return this.#store.delete(artifact.id);
    const { status } = await this.#flink.delete(artifact.id);
    if (status !== 200) throw new HttpError(502, `Flink did not delete ${artifact.name} (status ${status})`);
  }

  #describe({ id, name, uploaded, entry }: FlinkJar): Artifact {
    const size = this.#jarSizes.get(id) ?? null;
    return { id, name, type: "jar", size, uploaded, entryPoints: entry.map((each) => each.name) };
  }
}
