import { describe, expect, it } from "vitest";
import { Temporal } from "#overrides/index.js";
import { ExecutionEnvironment } from "../environments/execution-environment.js";
import { StreamExecutionEnvironment } from "../environments/stream-execution-environment.js";
import { Configuration } from "./configuration.js";
import { RestartStrategies } from "./restart-strategies.js";
import { CustomStateBackend, FsStateBackend, MemoryStateBackend, RocksDBStateBackend } from "./state-backends.js";
import { TableConfig } from "./table-config.js";

const optionsOf = (env: ExecutionEnvironment | StreamExecutionEnvironment) => Object.fromEntries(env.options.entries());

describe("Configuration", () => {
  it("keeps values of each type, and defaults where there is none", () => {
    const configuration = new Configuration();
    configuration.set_string("s", "text").set_integer("i", 3).set_boolean("b", true).set_float("f", 1.5);
    configuration.set_bytearray("y", Uint8Array.of(1, 2, 255));
    expect(configuration.get_string("s", "")).toBe("text");
    expect(configuration.get_integer("i", 0)).toBe(3);
    expect(configuration.get_boolean("b", false)).toBe(true);
    expect(configuration.get_float("f", 0)).toBe(1.5);
    expect(configuration.get_bytearray("y", new Uint8Array())).toEqual(Uint8Array.of(1, 2, 255));
    expect(configuration.get_integer("none", 7)).toBe(7);
    expect(configuration.get_string("none", undefined)).toBeUndefined();
    expect(configuration.key_set()).toEqual(new Set(["s", "i", "b", "f", "y"]));
    expect(configuration.contains_key("s")).toBe(true);
    expect(configuration.remove_config("s")).toBe(true);
    expect(configuration.remove_config("s")).toBe(false);
    expect(String(configuration)).toBe("{b=true, f=1.5, i=3, y=AQL/}");
  });

  it("takes those of others, after a prefix, and gives its own", () => {
    const other = new Configuration().set_string("a", "1");
    const configuration = new Configuration(other);
    configuration.add_all(other, "prefix.");
    const target: Record<string, string> = { kept: "x" };
    configuration.add_all_to_dict(target);
    expect(target).toEqual({ kept: "x", a: "1", "prefix.a": "1" });
    expect(configuration.to_dict()).toEqual({ a: "1", "prefix.a": "1" });
    expect(configuration.equals(new Configuration(configuration))).toBe(true);
    expect(configuration.equals(other)).toBe(false);
  });

  it("says which value is no number", () => {
    const configuration = new Configuration().set_string("i", "three");
    expect(() => configuration.get_integer("i", 0)).toThrow(
      "could not parse value 'three' for key 'i' as a whole number",
    );
    expect(() => configuration.get_boolean("i", false)).toThrow("unrecognized option for boolean: three (of i)");
    expect(() => configuration.set_integer("i", 1.5)).toThrow("takes a whole number, got 1.5");
    expect(() => configuration.set_string("i", 5 as never)).toThrow("value of i takes a string, got number");
  });
});

describe("TableConfig", () => {
  it("leaves options of today's Flink", () => {
    const config = new TableConfig();
    config.set_local_timezone("Asia/Shanghai");
    config.set_idle_state_retention_time(Temporal.Duration.from({ hours: 1 }), 2 * 3_600_000);
    config.set_max_generated_code_length(32_000);
    config.set_null_check(true);
    expect(config.get_null_check()).toBe(true);
    config.set_decimal_context(34, "HALF_EVEN");
    expect(config.get_configuration().to_dict()).toEqual({
      "table.local-time-zone": "Asia/Shanghai",
      "table.exec.state.ttl": "3600000 ms",
      "table.generated-code.max-length": "32000",
    });
    expect(config.get_local_timezone()).toBe("Asia/Shanghai");
    expect(config.get_min_idle_state_retention_time()).toBe(3_600_000);
    expect(config.get_max_idle_state_retention_time()).toBe(7_200_000);
    expect(config.get_max_generated_code_length()).toBe(32_000);
    expect(config.get_decimal_context()).toEqual([34, "HALF_EVEN"]);
    config.set_sql_dialect("HIVE");
    expect(config.get_sql_dialect()).toBe("HIVE");
    config.get_configuration().set_string("table.local-time-zone", "UTC");
    expect(config.get_local_timezone()).toBe("UTC");
    expect(TableConfig.get_default().get_configuration().to_dict()).toEqual({});
    expect(TableConfig.get_default().get_max_generated_code_length()).toBe(4000);
    const added = new TableConfig();
    added.add_configuration(new Configuration().set_string("table.sql-dialect", "hive"));
    expect(added.get_sql_dialect()).toBe("HIVE");
  });

  it.each<[(config: TableConfig) => void, string]>([
    [(config) => config.set_local_timezone(8 as never), "TableConfig.timezone should be a string"],
    [(config) => config.set_local_timezone("Asia/Peking"), "unknown time zone 'Asia/Peking'"],
    [(config) => config.set_null_check("no" as never), "TableConfig.null_check should be a bool value"],
    [(config) => config.set_null_check(false), "generated code always checks for NULL"],
    [(config) => config.set_max_generated_code_length("4000" as never), "should be a int value!"],
    [(config) => config.set_idle_state_retention_time(3_600_000, 3_600_000), "should be at least 5 minutes"],
    [(config) => config.set_decimal_context(10, "UP"), "write CAST or ROUND where another rounding is wanted"],
    [(config) => config.set_decimal_context(10, "ROUND" as never), "unsupported value ROUND"],
    [(config) => config.set_sql_dialect("MYSQL" as never), "unsupported value MYSQL; there are DEFAULT, HIVE"],
  ])("%s", (set, message) => {
    expect(() => set(new TableConfig())).toThrow(message);
  });
});

describe("execution environments", () => {
  it("leave options of today's Flink", () => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    env.set_parallelism(4).set_max_parallelism(128).set_buffer_timeout(50).disable_operator_chaining();
    env.enable_checkpointing(300_000, "AT_LEAST_ONCE");
    env.set_stream_time_characteristic("EventTime");
    const checkpoints = env.get_checkpoint_config();
    checkpoints.set_checkpoint_timeout(Temporal.Duration.from({ minutes: 5 }));
    checkpoints.set_min_pause_between_checkpoints(500);
    checkpoints.set_max_concurrent_checkpoints(2);
    checkpoints.set_fail_on_checkpointing_errors(false);
    checkpoints.enable_externalized_checkpoints("RETAIN_ON_CANCELLATION");
    expect(optionsOf(env)).toEqual({
      "parallelism.default": "4",
      "pipeline.max-parallelism": "128",
      "execution.buffer-timeout.enabled": "true",
      "execution.buffer-timeout.interval": "50 ms",
      "pipeline.operator-chaining.enabled": "false",
      "execution.checkpointing.interval": "300000 ms",
      "execution.checkpointing.mode": "AT_LEAST_ONCE",
      "pipeline.auto-watermark-interval": "200 ms",
      "execution.checkpointing.timeout": "300000 ms",
      "execution.checkpointing.min-pause": "500 ms",
      "execution.checkpointing.max-concurrent-checkpoints": "2",
      "execution.checkpointing.tolerable-failed-checkpoints": "2147483647",
      "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
    });
    expect([env.get_parallelism(), env.get_max_parallelism(), env.get_buffer_timeout()]).toEqual([4, 128, 50]);
    expect([env.get_checkpoint_interval(), env.get_checkpointing_mode()]).toEqual([300_000, "AT_LEAST_ONCE"]);
    expect([env.is_chaining_enabled(), env.get_stream_time_characteristic()]).toEqual([false, "EventTime"]);
    expect([checkpoints.get_checkpoint_timeout(), checkpoints.is_fail_on_checkpointing_errors()]).toEqual([
      300_000,
      false,
    ]);
  });

  it("have one restart strategy at a time", () => {
    const env = ExecutionEnvironment.get_execution_environment();
    env.set_restart_strategy(
      RestartStrategies.failure_rate_restart(3, 360_000, Temporal.Duration.from({ seconds: 10 })),
    );
    env.set_restart_strategy(RestartStrategies.fixed_delay_restart(3, 10_000));
    expect(optionsOf(env)).toEqual({
      "restart-strategy.type": "fixed-delay",
      "restart-strategy.fixed-delay.attempts": "3",
      "restart-strategy.fixed-delay.delay": "10000 ms",
    });
    expect(env.get_restart_strategy().get_description()).toBe(
      "Restart with fixed delay (10000 ms). #3 restart attempts.",
    );
    env.set_restart_strategy(RestartStrategies.no_restart());
    expect(optionsOf(env)).toEqual({ "restart-strategy.type": "none" });
    env.set_restart_strategy(RestartStrategies.fall_back_restart());
    expect(optionsOf(env)).toEqual({});
    expect(env.get_restart_strategy().equals(RestartStrategies.fall_back_restart())).toBe(true);
  });

  it.each([
    [RestartStrategies.no_restart(), "Restart deactivated."],
    [RestartStrategies.fall_back_restart(), "Cluster level default restart strategy"],
    [
      RestartStrategies.failure_rate_restart(3, 360_000, 10_000),
      "Failure rate restart with maximum of 3 failures within interval 360000 ms and fixed delay 10000 ms.",
    ],
  ])("a strategy describes itself as Flink 1.10 did", (strategy, text) => {
    expect(strategy.get_description()).toBe(text);
  });

  it("ExecutionConfig leaves options", () => {
    const env = ExecutionEnvironment.get_execution_environment();
    const config = env.get_config();
    config
      .enable_object_reuse()
      .disable_closure_cleaner()
      .set_auto_watermark_interval(1000)
      .set_latency_tracking_interval(5000);
    config.set_task_cancellation_interval(1000).set_task_cancellation_timeout(2000);
    config.set_execution_mode("BATCH_FORCED");
    config.disable_generic_types();
    config.enable_force_avro();
    config.set_use_snapshot_compression(true);
    config.disable_auto_generated_uids();
    config.set_global_job_parameters({ a: "1", "b:c": "x,'y'" });
    env.register_type("com.example.A");
    env.add_default_kryo_serializer("com.example.B", "com.example.BSerializer");
    env.register_type_with_kryo_serializer("com.example.C", "com.example.CSerializer");
    config.register_kryo_type("com.example.D");
    expect(optionsOf(env)).toEqual({
      "pipeline.object-reuse": "true",
      "pipeline.closure-cleaner-level": "NONE",
      "pipeline.auto-watermark-interval": "1000 ms",
      "metrics.latency.interval": "5000 ms",
      "task.cancellation.interval": "1000",
      "task.cancellation.timeout": "2000",
      "execution.batch-shuffle-mode": "ALL_EXCHANGES_BLOCKING",
      "pipeline.generic-types": "false",
      "pipeline.force-avro": "true",
      "execution.checkpointing.snapshot-compression": "true",
      "pipeline.auto-generate-uids": "false",
      "pipeline.global-job-parameters": "a:1,'b:c':'x,''y'''",
      "pipeline.serialization-config":
        "[com.example.A: {type: pojo}, com.example.D: {type: kryo}, " +
        "com.example.B: {type: kryo, kryo-type: default, class: com.example.BSerializer}, " +
        "com.example.C: {type: kryo, kryo-type: registered, class: com.example.CSerializer}]",
    });
    expect(config.get_global_job_parameters()).toEqual({ a: "1", "b:c": "x,'y'" });
    expect([config.is_object_reuse_enabled(), config.is_closure_cleaner_enabled()]).toEqual([true, false]);
    expect([config.has_generic_types_disabled(), config.has_auto_generated_uids_enabled()]).toEqual([true, false]);
    expect([config.get_execution_mode(), config.get_parallelism()]).toEqual(["BATCH_FORCED", -1]);
    expect(config.get_registered_pojo_types()).toEqual(["com.example.A"]);
    expect(config.get_default_kryo_serializer_classes()).toEqual({ "com.example.B": "com.example.BSerializer" });
  });

  it("ExecutionConfig gives what was set, and Flink's default before", () => {
    const env = ExecutionEnvironment.get_execution_environment();
    const config = env.get_config();
    const states = () => ({
      closureCleaner: config.is_closure_cleaner_enabled(),
      watermarks: config.get_auto_watermark_interval(),
      latency: config.get_latency_tracking_interval(),
      cancellation: [config.get_task_cancellation_interval(), config.get_task_cancellation_timeout()],
      constraint: config.get_default_input_dependency_constraint(),
      kryo: config.is_force_kryo_enabled(),
      avro: config.is_force_avro_enabled(),
      noGenericTypes: config.has_generic_types_disabled(),
      uids: config.has_auto_generated_uids_enabled(),
      reuse: config.is_object_reuse_enabled(),
      sysout: config.is_sysout_logging_enabled(),
      noRegistration: config.is_auto_type_registration_disabled(),
      compression: config.is_use_snapshot_compression(),
    });
    const before = states();
    expect(before).toEqual({
      closureCleaner: true,
      watermarks: 200,
      latency: 0,
      cancellation: [-1, -1],
      constraint: "ANY",
      kryo: false,
      avro: false,
      noGenericTypes: false,
      uids: true,
      reuse: false,
      sysout: false,
      noRegistration: false,
      compression: false,
    });
    config.set_auto_watermark_interval(50).set_latency_tracking_interval(70).set_task_cancellation_interval(30);
    config.set_task_cancellation_timeout(40).enable_object_reuse().enable_sysout_logging().disable_closure_cleaner();
    config.set_default_input_dependency_constraint("ANY");
    config.enable_force_kryo();
    config.enable_force_avro();
    config.disable_generic_types();
    config.disable_auto_generated_uids();
    config.disable_auto_type_registration();
    config.set_use_snapshot_compression(true);
    expect(states()).toEqual({
      closureCleaner: false,
      watermarks: 50,
      latency: 70,
      cancellation: [30, 40],
      constraint: "ANY",
      kryo: true,
      avro: true,
      noGenericTypes: true,
      uids: false,
      reuse: true,
      sysout: true,
      noRegistration: true,
      compression: true,
    });
    expect(optionsOf(env)).toMatchObject({ "pipeline.force-kryo": "true", "pipeline.auto-type-registration": "false" });
    config.enable_closure_cleaner().disable_object_reuse().disable_sysout_logging();
    config.disable_force_kryo();
    config.disable_force_avro();
    config.enable_generic_types();
    config.enable_auto_generated_uids();
    const { closureCleaner, kryo, avro, noGenericTypes, uids, reuse, sysout } = before;
    expect(states()).toMatchObject({ closureCleaner, kryo, avro, noGenericTypes, uids, reuse, sysout });
    config.register_pojo_type("com.example.A");
    config.register_kryo_type("com.example.B");
    config.register_type_with_kryo_serializer("com.example.C", "com.example.CSerializer");
    expect(config.get_registered_pojo_types()).toEqual(["com.example.A"]);
    expect(config.get_registered_kryo_types()).toEqual(["com.example.B"]);
    expect(config.get_registered_types_with_kryo_serializer_classes()).toEqual({
      "com.example.C": "com.example.CSerializer",
    });
  });

  it("a state backend takes the place of another", () => {
    const env = StreamExecutionEnvironment.get_execution_environment();
    expect(env.get_state_backend()).toBeUndefined();
    env.set_state_backend(new RocksDBStateBackend("file:///checkpoints", true));
    const files = new FsStateBackend("file:///c", "file:///s", 1024);
    env.set_state_backend(files);
    expect(env.get_state_backend()).toBe(files);
    expect(optionsOf(env)).toEqual({
      "state.backend.type": "hashmap",
      "execution.checkpointing.storage": "filesystem",
      "execution.checkpointing.dir": "file:///c",
      "execution.checkpointing.savepoint-dir": "file:///s",
      "execution.checkpointing.data-inline-threshold": "1024 b",
    });
    const rocks = new RocksDBStateBackend("file:///checkpoints", true);
    rocks.set_db_storage_paths("/a", "/b");
    rocks.set_predefined_options("FLASH_SSD_OPTIMIZED");
    env.set_state_backend(rocks);
    expect(optionsOf(env)).toMatchObject({
      "state.backend.type": "rocksdb",
      "execution.checkpointing.dir": "file:///checkpoints",
      "execution.checkpointing.incremental": "true",
      "state.backend.rocksdb.localdir": "/a,/b",
      "state.backend.rocksdb.predefined-options": "FLASH_SSD_OPTIMIZED",
    });
    env.set_state_backend(new CustomStateBackend("com.example.Factory"));
    expect(optionsOf(env)).toEqual({ "state.backend.type": "com.example.Factory" });
  });

  it.each<[() => unknown, string]>([
    [
      () => ExecutionEnvironment.get_execution_environment().set_parallelism(0),
      "parallelism of an operator must be at least 1, got the number 0",
    ],
    [
      () => StreamExecutionEnvironment.get_execution_environment().set_max_parallelism(1 << 16),
      "max_parallelism is out of bounds",
    ],
    [() => StreamExecutionEnvironment.get_execution_environment().set_buffer_timeout(-2), "non-negative or -1"],
    [
      () => StreamExecutionEnvironment.get_execution_environment().set_stream_time_characteristic("IngestionTime"),
      "IngestionTime is not supported",
    ],
    [
      () => StreamExecutionEnvironment.get_execution_environment().set_state_backend("fs" as never),
      "is not an instance of StateBackend",
    ],
    [
      () =>
        ExecutionEnvironment.get_execution_environment().get_config().set_default_input_dependency_constraint("ALL"),
      "InputDependencyConstraint.ALL is not supported",
    ],
    [
      () =>
        ExecutionEnvironment.get_execution_environment()
          .get_config()
          .set_execution_mode("LAZY" as never),
      "unsupported value LAZY",
    ],
    [() => new MemoryStateBackend(undefined, undefined, 1), "max_state_size 1 is not supported"],
    [() => new FsStateBackend(""), "The parameter 'checkpoint_directory_uri' is required!"],
    [() => new FsStateBackend("file:///x", undefined, -1, -1, false), "snapshots are always asynchronous"],
    [
      () => RestartStrategies.fixed_delay_restart(3, "10s" as never),
      "takes a number of milliseconds or a Temporal.Duration, got 10s",
    ],
  ])("%s", (run, message) => {
    expect(run).toThrow(message);
  });
});
