declare module "amaro" {
  /** Strips or transforms the types of a TypeScript source; Node's own. */
  export function transformSync(
    source: string,
    options: { mode: "strip-only" | "transform"; filename?: string; sourceMap?: boolean },
  ): { code: string; map?: string };
}
