import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ROLES } from "./access.ts";
import { apiDocument } from "./document.ts";
import { apiRoutes } from "./routes.ts";

const GOLDEN = fileURLToPath(new URL("../../../docs/openapi.json", import.meta.url));

describe("the API document", () => {
  test("is docs/openapi.json (npm run golden rewrites it)", () => {
    const now = `${JSON.stringify(apiDocument(), null, 1)}\n`;
    if (process.env.CANDOR_GOLDEN === "write") writeFileSync(GOLDEN, now);
    expect(now).toBe(readFileSync(GOLDEN, "utf8"));
  });

  test("says of every route who may call it", () => {
    for (const route of apiRoutes) {
      const roles: unknown = route["x-roles"];
      expect(Array.isArray(roles) && roles.length > 0, route.path).toBe(true);
      for (const role of Array.isArray(roles) ? roles : []) {
        expect(["public", ...ROLES], route.path).toContain(role);
      }
    }
  });

  test("has no two routes for one request", () => {
    const keys = apiRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("says that whoever is not signed in gets 401, on every route that is not public", () => {
    for (const route of apiRoutes) {
      if (route["x-roles"].includes("public")) continue;
      expect(Object.keys(route.responses), `${route.method} ${route.path}`).toContain("401");
    }
  });
});
