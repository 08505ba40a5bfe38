import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { needed } from "../../../runtime/src/testing/needed.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const executable = findBrowser();

const lacking =
  "No browser, so the tests of pages do not run: install Chromium (`apt-get install chromium`, on macOS " +
  "`brew install --cask chromium`), or name a Chromium or Chrome in CHROMIUM";

export const hasBrowser = needed(executable !== undefined, lacking);

/** Chromium without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable ?? "",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file));
}
