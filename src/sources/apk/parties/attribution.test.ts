import { expect, test } from "vitest";
import type { Sdk } from "../../../catalog/sdk-types.ts";
import { attribution, ownPackages } from "./attribution.ts";
import { sharedPrefixes } from "./sdk-index.ts";

function sdk(id: string, ...prefixes: string[]): Sdk {
  return {
    id,
    name: id,
    company: "",
    country: "",
    categories: [],
    prefixes: prefixes.map((prefix) => ({ prefix, corroborated: true })),
    data: [],
    dataCited: [],
    dataSource: { kind: "recall" },
    privacyPolicy: { status: "none-known" },
  };
}

const attribute = attribution(
  sharedPrefixes([
    sdk("umeng-analytics", "com.umeng.analytics", "com.uc.crashsdk"),
    sdk("uc-kernel", "com.uc", "com.uc.crashsdk"),
  ]),
  [{ name: "com.example.draw", because: "application id" }],
);

test("the longest prefix wins", () => {
  expect(attribute("Lcom/umeng/analytics/a/B;")).toMatchObject({ kind: "sdk", sdk: "umeng-analytics" });
  expect(attribute("Lcom/uc/webview/C;")).toMatchObject({ kind: "sdk", sdk: "uc-kernel" });
});

test("a prefix that several SDKs ship says so", () => {
  expect(attribute("Lcom/uc/crashsdk/D;")).toMatchObject({
    sdk: "umeng-analytics",
    sharedWith: ["uc-kernel"],
  });
});

test("own code is known by the application id, and a prefix ends at a package boundary", () => {
  expect(attribute("Lcom/example/draw/ui/E;")).toMatchObject({ kind: "first-party" });
  expect(attribute("Lcom/example/drawer/E;")).toMatchObject({
    kind: "unknown",
    package: "com.example.drawer",
  });
});

test("code of nobody we know is never first party", () => {
  expect(attribute("La/b;")).toEqual({ kind: "unknown", package: "a", because: ["no known prefix"] });
  expect(attribute("Lb;")).toMatchObject({ kind: "unknown", package: null });
});

test("the launcher's package is own code where the application id was changed, an SDK's launcher is not", () => {
  const own = ownPackages("com.shop.beta", ["com.shop.main.Start", "com.umeng.Splash"], (name) =>
    name.startsWith("com.umeng"),
  );
  expect(own.map((each) => each.name)).toEqual(["com.shop.beta", "com.shop.main"]);
});

test("the other packages of a product are own code, those of its maker are not", () => {
  const own = ownPackages("io.maker.product.server", [], () => false);
  const actorOf = attribution(new Map(), own);
  expect(actorOf("Lio/maker/product/core/A;").kind).toBe("first-party");
  expect(actorOf("Lio/maker/other/A;").kind).toBe("unknown");
  expect(ownPackages("com.example.draw", [], () => false).map(({ name }) => name)).toEqual([
    "com.example.draw",
  ]);
});
