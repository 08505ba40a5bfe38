import { execFileSync } from "node:child_process";
import path from "node:path";
import { startSessionCluster } from "../e2e/support/session-cluster.js";
import { processTimes, type Measurement } from "./measure.js";
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
    const commands = {
      own: {
        command: process.execPath,
        args: [cli, "run", "-ts", path.join(root, "examples/word_count.ts"), license],
        env: { ...env, ...cache },
      },
      peer: {
        command: path.join(pyflinkHome(executable), "bin/flink"),
        args: ["run", "-pyexec", executable, "-pyclientexec", executable, "-py", python("word_count.py"), license],
        env,
      },
    };
    // The cluster's own code is compiled meanwhile: both have the same share of that.
    processTimes(commands, 1);
    const times = processTimes(commands, 3);
    return [
      {
        name: "WordCount submitted to a session cluster, command to result",
        unit: "ms",
        tsflink: times.own,
        peer: "flink run -py",
        peerValue: times.peer,
        atMost: 0.7,
      },
    ];
  } finally {
    await cluster.stop();
  }
}
