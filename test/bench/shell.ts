import { spawn } from "node:child_process";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { median, type Measurement } from "./measure.js";
import { pyflink, pyflinkHome, root } from "./peers.js";

const limit = 2000;
const runs = 5;

/** From the start of the process until a line that is typed at the prompt is answered, in a terminal, everything fetched. */
export async function shell(): Promise<Measurement[]> {
  const cli = path.join(root, "generated/2.3/dist/cli.js");
  const own = await promptTime([process.execPath, cli, "shell"], "tsflink> ");
  const python = pyflink();
  const peer = await promptTime([python, "-i", path.join(pyflinkHome(python), "shell.py"), "local"], ">>> ");
  const name = "shell, process start to the first answer";
  return [
    { name, unit: "ms", tsflink: own, peer: "the limit", peerValue: limit, atMost: 1 },
    { name, unit: "ms", tsflink: own, peer: "PyFlink's shell", peerValue: peer, atMost: 0.5 },
  ];
}

async function promptTime(command: readonly string[], prompt: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await oncePrompted(command, prompt));
  return median(times);
}

/** script(1) makes the terminal; the program ends with it. */
function oncePrompted(command: readonly string[], prompt: string): Promise<number> {
  const began = performance.now();
  const quoted = command.map((word) => `'${word}'`).join(" ");
  const child = spawn("script", ["-qefc", `exec ${quoted}`, "/dev/null"], { stdio: ["pipe", "pipe", "ignore"] });
  return new Promise((resolve, reject) => {
    let time: number | undefined;
    let typed = false;
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (!typed && seen.includes(prompt)) {
        typed = true;
        child.stdin.write("6 * 7\r");
      }
      if (time !== undefined || !/^42\r?$/m.test(stripVTControlCharacters(seen))) return;
      time = performance.now() - began;
      child.kill("SIGKILL");
    });
    child.once("close", () => {
      if (time === undefined) reject(new Error(`${quoted} ended without an answer:\n${seen}`));
      else resolve(time);
    });
  });
}
