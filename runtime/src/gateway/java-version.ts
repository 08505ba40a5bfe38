/** The feature release of a Java version: 8 for `1.8.0_392`, 17 for `17.0.15`, 22 for `22-ea`; undefined for anything else. */
export function featureRelease(version: string): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(version.trim());
  return match === null ? undefined : Number(match[1]);
}

/** The version a JDK states in the `release` file of its home. */
export function versionOfReleaseFile(text: string): string | undefined {
  return /^JAVA_VERSION="?([^"\r\n]+)"?/m.exec(text)?.[1];
}

/** Version and home as `java -XshowSettings:properties -version` prints them. */
export function readJavaSettings(text: string): { version: string | undefined; home: string | undefined } {
  const property = (name: string): string | undefined =>
    new RegExp(`^\\s*${name.replaceAll(".", "\\.")} = (.*\\S)\\s*$`, "m").exec(text)?.[1];
  return {
    version: property("java.version") ?? /\bversion "([^"]+)"/.exec(text)?.[1],
    home: property("java.home"),
  };
}
