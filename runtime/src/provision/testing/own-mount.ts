import { spawnSync } from "node:child_process";
import { needed } from "../../testing/needed.js";

/** Runs what follows where it can mount a file system for itself alone; it goes with its processes. */
export const ownMount: readonly [program: string, ...args: string[]] = [
  "unshare",
  "--user",
  "--map-root-user",
  "--mount",
];

/** Whether it can: Linux, where users have namespaces. */
export function canMount(): boolean {
  const [program, ...args] = ownMount;
  return needed(
    spawnSync(program, [...args, "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0,
    "No file system can be mounted here, so the tests of full disks do not run: they need Linux, util-linux and user namespaces",
  );
}
