import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { restApp, type Services } from "../app.js";
import { defaultLimits, type RestOptions } from "../options.js";
import { openApi } from "./openapi.js";

const options: RestOptions = {
  listen: { host: "127.0.0.1", port: 0 },
  flink: { host: "127.0.0.1", port: 0 },
  folder: "",
  token: undefined,
  limits: defaultLimits,
};

it("describes every call that there is, and no other", () => {
  const page = path.join(path.dirname(fileURLToPath(import.meta.url)), "../page");
  const { routes } = restApp(options, { page, version: "1.0.0" } as Services);
  const described = Object.entries(openApi("1.0.0", false)["paths"] as Record<string, object>).flatMap(
    ([route, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${route.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  const own = routes
    .filter(
      ({ method, path: route }) =>
        method !== "ALL" && !route.includes("/jars") && !/^\/(?:page\.\w+|openapi\.json)?$/.test(route),
    )
    .map(({ method, path: route }) => `${method} ${route}`);
  const current = described.filter((each) => !each.includes("/jars"));
  expect(current.toSorted()).toEqual([...new Set(own)].toSorted());
  const old = described.filter((each) => each.includes("/jars"));
  expect(old).toHaveLength(6);
});
