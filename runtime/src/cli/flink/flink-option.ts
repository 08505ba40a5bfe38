import { InvalidArgumentError, type Command } from "commander";
import { CliOption } from "../option.js";

/** An option of Flink's own CLI, which is passed on to it. */
export class FlinkOption extends CliOption {
  /** What Flink calls it. */
  readonly flinkName: string;

  constructor(flags: string, description: string, flinkName?: string) {
    super(flags, description);
    this.flinkName = flinkName ?? this.long ?? this.short ?? "";
  }

  /** May be given several times. */
  repeated(): this {
    this.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
    return this;
  }

  /** Takes one of these, in capitals or not, as Flink does. */
  oneOf(values: readonly string[]): this {
    this.argParser((value: string) => {
      if (values.includes(value.toLowerCase())) return value;
      throw new InvalidArgumentError(`Allowed choices are ${values.join(", ")}.`);
    });
    return this;
  }
}

/** The options that a command was given, as Flink's CLI takes them. */
export function flinkArguments(command: Command): string[] {
  return command.options.flatMap((option) => {
    if (!(option instanceof FlinkOption)) return [];
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === undefined || value === false) return [];
    if (value === true) return [option.flinkName];
    const values = Array.isArray(value) ? (value as string[]) : [value as string];
    if (option.flinkName === "--jobmanager") return values.flatMap(jobManager);
    if (option.flinkName === "--zookeeperNamespace") return values.flatMap(namespace);
    return values.flatMap((each) => (option.flinkName === "-D" ? [`-D${each}`] : [option.flinkName, each]));
  });
}

/** Flink ignores `-m` where a target is configured; it takes the address as configuration everywhere. */
function jobManager(address: string): string[] {
  const [, host, port] = /^(?:https?:\/\/)?(.+):(\d+)$/.exec(address) ?? [];
  const properties = host === undefined ? [] : [`-Drest.address=${host}`, `-Drest.port=${port}`];
  return ["--jobmanager", address, ...properties];
}

/** Of this, the same is true. */
function namespace(name: string): string[] {
  return ["--zookeeperNamespace", name, `-Dhigh-availability.cluster-id=${name}`];
}
