export { flink_version } from "./flink-version.js";
export { configuredJars, type JarOptions } from "./jar-config.js";
export { packageFiles, set_package_root, type PackageFiles } from "./package-files.js";
export { ProvisionError } from "./provision-error.js";
export { flinkJars, provision, type Provisioned, type ProvisionOptions } from "./provision.js";
export { resolveJars } from "./resolve-jars.js";
export { setup, type Setup } from "./setup.js";
