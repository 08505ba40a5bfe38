import { execFileSync } from "node:child_process";
import path from "node:path";
import { startSessionCluster } from "../e2e/support/session-cluster.js";
import { medians, processTime, type Measurement } from "./measure.js";
import { cli, pyflink, pyflinkHome, python, root } from "./peers.js";

/** WordCount submitted to one session cluster, command to result: by `tsflink run`, and by `flink run -py`. */
export async function submission(): Promise<Measurement[]> {
  const opens = ["java.lang", "java.util", "java.net", "java.io", "java.nio", "java.time", "java.lang.reflect"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  // For Flink's own script, which reads the client's options here.
  const configuration = { "env.java.opts.client": opens.join(" ") };
  const license = path.join(root, "LICENSE");
  const cache = { XDG_CACHE_HOME: path.join(root, ".cache/bench/cache") };
  const executable = pyflink();
  execFileSync(process.execPath, [cli, "setup"], { env: { ...process.env, ...cache }, stdio: "pipe" });
  const cluster = await startSessionCluster({ configuration });
  try {
    const env = { FLINK_CONF_DIR: cluster.folder };
    const tsflink = [cli, "run", "-ts", path.join(root, "examples/word_count.ts"), license];
    const peer = ["run", "-pyexec", executable, "-pyclientexec", executable, "-py", python("word_count.py"), license];
    const flink = path.join(pyflinkHome(executable), "bin/flink");
    const measures = {
      tsflink: () => processTime({ command: process.execPath, args: tsflink, env: { ...env, ...cache } }),
      peer: () => processTime({ command: flink, args: peer, env }),
    };
    // The cluster's own code is compiled meanwhile: both have the same share of that.
    medians(measures, 1);
    const times = medians(measures, 3);
    return [
      {
        name: "WordCount submitted to a session cluster, command to result",
        unit: "ms",
        tsflink: times.tsflink,
        peer: "flink run -py",
        peerValue: times.peer,
        atMost: 0.7,
      },
    ];
  } finally {
    await cluster.stop();
  }
}
