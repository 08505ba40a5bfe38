import fs from "node:fs";
import path from "node:path";
import { lineFolder, repositoryRoot } from "./paths.js";

/**
 * Lets `npx tsflink` find the built command in this repository. npm links a package's command when it installs, if its file is
 * there; in a new clone it is built later.
 */
export function linkCommand(line: string): void {
  const modules = path.join(repositoryRoot, "node_modules");
  const installed = path.join(modules, "tsflink");
  const link = path.join(modules, ".bin/tsflink");
  if (fs.existsSync(link) || !fs.existsSync(installed) || fs.realpathSync(installed) !== lineFolder(line)) return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync("../tsflink/dist/cli.js", link);
}
