/** What an artifact is, as it was marked by its Content-Type. */
export type ArtifactType = "jar" | "zip" | "npm" | "typescript" | "javascript";

/** A jar, a program or a package of them, as the API tells it. */
export interface Artifact {
  readonly id: string;
  /** The name of the file that was uploaded. */
  readonly name: string;
  readonly type: ArtifactType;
  /** Bytes of the upload; null for a jar that was uploaded to Flink directly, which does not tell. */
  readonly size: number | null;
  /** Milliseconds since 1970. */
  readonly uploaded: number;
  /** Modules, or classes of a jar, that may be named as entry points; the first is run where none is named. */
  readonly entryPoints: readonly string[];
}
