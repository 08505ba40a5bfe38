import { FlinkOption } from "./flink-option.js";

// Legacy is Flink 1.x's.
const claimModes = ["claim", "no_claim", "legacy"];

/** Which cluster is meant: options that every command has that talks to one. */
export function clusterOptions(): FlinkOption[] {
  return [
    new FlinkOption("-m, --jobmanager <host:port>", "the cluster's REST address, instead of the configured one"),
    new FlinkOption("-t, --target <target>", "deployment target (execution.target): remote, local, yarn-session, ..."),
    new FlinkOption("-D <key=value>", "sets a configuration option; may be repeated").repeated(),
    new FlinkOption("-z, --zookeeperNamespace <namespace>", "namespace in ZooKeeper, for high availability"),
    new FlinkOption("-e, --executor <target>", "deprecated name of --target").hideHelp(),
  ];
}

/** How a program is planned. */
export function planOptions(): FlinkOption[] {
  return [new FlinkOption("-p, --parallelism <number>", "parallelism of the program's jobs")];
}

/** How a program is submitted. */
export function submissionOptions(): FlinkOption[] {
  return [
    ...planOptions(),
    new FlinkOption("-d, --detached", "do not wait for the program's jobs to end"),
    new FlinkOption("-s, --fromSavepoint <path>", "savepoint from which the job's state is restored"),
    new FlinkOption("-n, --allowNonRestoredState", "skip state of the savepoint that the program has no operator for"),
    new FlinkOption("-cm, --claimMode <mode>", "who owns the savepoint after the restore: claim or no_claim").oneOf(
      claimModes,
    ),
    new FlinkOption("-rm, --restoreMode <mode>", "deprecated name of --claimMode").oneOf(claimModes).hideHelp(),
    new FlinkOption(
      "-C, --classpath <url>",
      "URL of a jar for the job's class loaders on every node; may be repeated",
    ).repeated(),
    new FlinkOption("-sae, --shutdownOnAttachedExit", "passed on to Flink; shuts down no session cluster"),
  ];
}
