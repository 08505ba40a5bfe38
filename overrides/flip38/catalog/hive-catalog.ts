import {
  CatalogDescriptor,
  Configuration as ModernConfiguration,
  type TableEnvironment as ModernTableEnvironment,
} from "#overrides/index.js";

/**
 * A catalog in Hive's metastore, which exists once it is registered; Flink's Hive connector has to be among the
 * environment's connectors. It was never run with a metastore.
 *
 * Today: `t_env.create_catalog(name, CatalogDescriptor.of(name, configuration))` with `type` `hive`.
 */
export class HiveCatalog {
  readonly #options: Readonly<Record<string, string>>;

  /** Today: the options `default-database` and `hive-conf-dir` of the catalog. */
  constructor(catalog_name: string, default_database?: string, hive_conf_dir?: string) {
    this.catalog_name = catalog_name;
    this.#options = {
      type: "hive",
      ...(default_database === undefined ? {} : { "default-database": default_database }),
      ...(hive_conf_dir === undefined ? {} : { "hive-conf-dir": hive_conf_dir }),
    };
  }

  /** The name of the catalog. Today: the name that `t_env.create_catalog` is given. */
  readonly catalog_name: string;

  /** @internal */
  create_in(modern: ModernTableEnvironment, name: string): void {
    modern.create_catalog(name, CatalogDescriptor.of(name, ModernConfiguration.from_map(this.#options)));
  }
}
