import { consoleLevel } from "../log/log-level.js";
import { splitShellWords } from "./shell-words.js";

// What Flink's own default configuration gives its JVMs (env.java.opts.all), less the compiler's packages, which only
// Flink's build uses and a Java runtime without a compiler warns about.
const exported = ["java.base/sun.net.util", "java.rmi/sun.rmi.registry", "java.security.jgss/sun.security.krb5"];
const opened = [
  "lang",
  "lang.reflect",
  "net",
  "io",
  "nio",
  "text",
  "time",
  "util",
  "util.concurrent",
  "util.concurrent.atomic",
  "util.concurrent.locks",
];

// Of a program that lives for seconds, what the optimizing compiler compiles is seldom used before it ends: it starts at
// twenty times the counts that HotSpot has for it, but for the gateway's own classes, which every call goes through.
const compiler = [
  "-XX:Tier4InvocationThreshold=100000",
  "-XX:Tier4MinInvocationThreshold=12000",
  "-XX:Tier4CompileThreshold=300000",
  "-XX:Tier4BackEdgeThreshold=800000",
  "-XX:CompileCommand=quiet",
  "-XX:CompileCommand=CompileThresholdScaling,org.tsflink.*::*,0.05",
];

/** The options of the gateway's JVM; those of `TSFLINK_JVM_OPTIONS` come last and so have the last word. */
export function jvmOptions(feature: number, logFile: string, env: NodeJS.ProcessEnv): string[] {
  const own = splitShellWords(env["TSFLINK_JVM_OPTIONS"] ?? "", "TSFLINK_JVM_OPTIONS");
  return [
    ...collector(own),
    ...compiler,
    "-Xshare:auto",
    // HotSpot logs to stdout by default, which belongs to the program.
    "-Xlog:disable",
    "-Xlog:all=warning:stderr",
    "-Djava.awt.headless=true",
    ...exported.map((name) => `--add-exports=${name}=ALL-UNNAMED`),
    ...opened.map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    ...sinceJava24(feature),
    ...logging(logFile, env),
    ...own,
  ];
}

/**
 * Two collectors on one command line are refused. HotSpot would let the young generation grow until collections take 1 % of
 * the time; here it stops at 5 %, since each page that is touched for the first time costs more than collections do.
 */
function collector(own: readonly string[]): string[] {
  return own.some((option) => /^-XX:\+Use\w+GC$/.test(option)) ? [] : ["-XX:+UseParallelGC", "-XX:GCTimeRatio=19"];
}

/** Newer JVMs warn on the terminal about what Netty and Flink do. */
function sinceJava24(feature: number): string[] {
  return feature < 24 ? [] : ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"];
}

function logging(logFile: string, env: NodeJS.ProcessEnv): string[] {
  const shown = consoleLevel(env);
  return [
    "-Dlog4j2.configurationFile=log4j2-tsflink.properties",
    `-Dtsflink.log.file=${logFile}`,
    `-Dtsflink.log.level=${shown ?? "info"}`,
    ...(shown === undefined ? [] : ["-Dtsflink.log.console=true"]),
  ];
}
