import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { GatewayParts } from "../gateway-command.js";

// They differ from one terminal or call to the next and mean nothing to Flink.
const volatile = new Set([
  "_",
  "COLORTERM",
  "COLUMNS",
  "FORCE_COLOR",
  "LINES",
  "NO_COLOR",
  "OLDPWD",
  "PWD",
  "SHLVL",
  "TERM",
  "TSFLINK_GATEWAY",
  "TSFLINK_GATEWAY_IDLE",
  "TSFLINK_TRACE",
  "WINDOWID",
  "XDG_SESSION_ID",
]);
const volatilePrefixes = ["DBUS_", "NODE_", "SSH_", "TERM_", "TMUX", "VSCODE_", "WATCH_", "WT_", "npm_"];

/**
 * What a warm gateway is known by: programs share one only if each would have started the same JVM. Relative paths in
 * SQL mean the working folder, and Flink reads variables, so both count; the JVM's options are among the variables.
 */
export function warmKey({ java, classpath, signatures }: GatewayParts, env: NodeJS.ProcessEnv, folder: string): string {
  const hash = createHash("sha256").update(`${folder}\n${java.executable}\n${java.version}\n`);
  for (const file of [...classpath, signatures]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\t${size}\t${mtimeMs}\n`);
  }
  for (const name of Object.keys(env).toSorted()) {
    if (!isVolatile(name)) hash.update(`${name}=${env[name]}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}

function isVolatile(name: string): boolean {
  return volatile.has(name) || volatilePrefixes.some((prefix) => name.startsWith(prefix));
}
