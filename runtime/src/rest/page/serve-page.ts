import { readFileSync } from "node:fs";
import path from "node:path";
import type { Env, Hono } from "hono";

const files = [
  ["/", "page.html", "text/html; charset=utf-8"],
  ["/page.css", "page.css", "text/css; charset=utf-8"],
  ["/page.js", "page.js", "text/javascript; charset=utf-8"],
] as const;

/** Serves the page and what it loads; `folder` holds them. */
export function servePage<E extends Env>(app: Hono<E>, folder: string): void {
  for (const [route, file, type] of files) {
    const text = readFileSync(path.join(folder, file), "utf8");
    app.get(route, (context) => context.body(text, 200, { "Content-Type": type }));
  }
}
