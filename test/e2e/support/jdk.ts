import path from "node:path";
import { findJava } from "../../../runtime/src/gateway/find-java.js";

let home: string | undefined;

/** A tool of the JDK that tsflink itself takes: of JAVA_HOME, else of the PATH. */
export function jdkTool(name: "jar" | "java" | "javac" | "jcmd"): string {
  home ??= findJava(process.env).home;
  return path.join(home, "bin", name);
}
