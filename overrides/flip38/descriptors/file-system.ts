import { text } from "../config/arguments.js";
import { ConnectorDescriptor } from "./connector-descriptor.js";
import { filesystem } from "./options/connectors.js";

/** Files of a folder, or one file. Today: the connector `filesystem`. */
export class FileSystem extends ConnectorDescriptor {
  constructor() {
    super("filesystem", 1, filesystem);
  }

  /** The file or folder: `/tmp/result`, `hdfs://host/path`. Today: the option `path`. */
  path(path_str: string): this {
    return this.set("connector.path", text(path_str, "FileSystem.path: path_str"));
  }

  /** @internal */
  override required(): readonly (readonly [key: string, call: string])[] {
    return [["connector.path", "path(...)"]];
  }

  /** @internal */
  override file_path(): string | undefined {
    return this.property_of("connector.path");
  }
}
