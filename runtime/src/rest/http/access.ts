import { createHash, timingSafeEqual } from "node:crypto";
import { isIPv6 } from "node:net";
import type { MiddlewareHandler } from "hono";
import { HttpError } from "./http-error.js";

const loopbackNames = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase());
}

/**
 * Refuses what another site's page could make a user's browser send: requests under a name that only pretends to be this
 * server (DNS rebinding), and requests from another origin. The page itself may be linked to from anywhere.
 */
export function sameSite(listening: string): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const name = hostname(host);
    if (isLoopback(listening) && !isLoopback(name)) {
      throw new HttpError(403, `This server answers to localhost only, not to ${name || "a request without Host"}`);
    }
    const isPage = context.req.method === "GET" && context.req.path === "/";
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const foreign = (site !== undefined && site !== "same-origin" && site !== "none") || isForeign(origin, host);
    if (foreign && !isPage) throw new HttpError(403, `Requests from other sites (${origin ?? site}) are refused`);
    await next();
  };
}

function hostname(host: string): string {
  try {
    const { hostname: name } = new URL(`http://${host}`);
    return isIPv6(name) ? `[${name}]` : name;
  } catch {
    return "";
  }
}

function isForeign(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== new URL(`http://${host}`).host;
  } catch {
    return true;
  }
}

/** Asks for `Authorization: Bearer <token>`; the comparison takes the same time for every wrong token. */
export function bearer(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    const [, given = ""] = /^Bearer +(\S+) *$/i.exec(context.req.header("authorization") ?? "") ?? [];
    if (!timingSafeEqual(digest(given), expected)) {
      throw new HttpError(401, "A token is needed: Authorization: Bearer <token>", { "WWW-Authenticate": "Bearer" });
    }
    await next();
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** What no answer should be without. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
  context.header("Content-Security-Policy", `${policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`);
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  context.header("Cache-Control", "no-store");
};
