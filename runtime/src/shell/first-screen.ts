import { get } from "node:http";
import type { ShellOptions } from "./options.js";
import type { Package } from "./package.js";

const patience = 1000;

/** What a session cluster says of itself. */
interface Overview {
  readonly "flink-version": string;
  readonly taskmanagers: number;
  readonly "slots-available": number;
}

/** The lines above the first prompt: version, cluster and one example. */
export async function firstScreen({ version, flinkVersion }: Package, options: ShellOptions): Promise<string> {
  const lines = [
    `tsflink ${version}, Flink ${flinkVersion}, ${await clusterText(options)}`,
    "t_env (streaming) and bt_env (batch) are there, with all that tsflink exports. For example:",
    `  ${options.flip38 ? flip38Example : example}`,
    "Tab completes, .doc shows documentation, .sql runs SQL, .help lists commands, Ctrl-D leaves.",
  ];
  return `${lines.join("\n")}\n`;
}

const example = `t_env.from_elements([["hello", 1], ["world", 2]], ["word", "n"]).show()`;
const flip38Example = `t_env.from_elements([["hello", 1], ["world", 2]], ["word", "n"]).select("word, n + 1 as m").modern.show()`;

async function clusterText({ remote, configuration }: ShellOptions): Promise<string> {
  const target = configuration["execution.target"];
  if (remote === undefined) return target === undefined || target === "local" ? "embedded cluster" : `target ${target}`;
  const address = `cluster ${remote.host}:${remote.port}`;
  try {
    const overview = await read(`http://${remote.host}:${remote.port}/overview`);
    const { taskmanagers, "slots-available": slots } = overview;
    return `${address} (Flink ${overview["flink-version"]}, TaskManagers: ${taskmanagers}, free slots: ${slots})`;
  } catch (error) {
    return `${address}, WHICH DOES NOT ANSWER: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function read(url: string): Promise<Overview> {
  return new Promise((resolve, reject) => {
    const request = get(url, { timeout: patience }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        try {
          const answer = JSON.parse(text) as Overview | null;
          if (answer?.["flink-version"] !== undefined) return resolve(answer);
        } catch {
          // Said below.
        }
        reject(new Error("it is no Flink REST endpoint"));
      });
    });
    request.on("timeout", () => request.destroy(new Error(`no answer within ${patience} ms`)));
    request.on("error", (error) => reject(error.message === "" ? new Error("connection refused") : error));
  });
}
