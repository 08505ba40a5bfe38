/** What `tsflink shell` was told. */
export interface ShellOptions {
  /** Flink's options for both environments. */
  readonly configuration: Readonly<Record<string, string>>;
  /** Paths of jars that both environments and their jobs see. */
  readonly jars: readonly string[];
  /** Where jobs run, for the first screen; undefined for the embedded cluster. */
  readonly remote: RemoteAddress | undefined;
  /** FLIP-38's names in scope. */
  readonly flip38: boolean;
}

/** The REST endpoint of a session cluster. */
export interface RemoteAddress {
  readonly host: string;
  readonly port: number;
}
