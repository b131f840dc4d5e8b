import { expect, test } from "vitest";
import type { SdkFound } from "../../../model/app.ts";
import type { SdkMarkSeen } from "../code/code-read.ts";
import { attribution } from "./attribution.ts";
import { marksInUnknownCode, withRenamed } from "./renamed.ts";

const BY_NAME = attribution(new Map(), [{ name: "com.own.app", because: "application id" }]);

function mark(sdk: string, text: string, owner: string, shape: string | null = null): SdkMarkSeen {
  return {
    sdk,
    text,
    shape,
    at: { kind: "code", entry: "classes.dex", class: owner, method: "a()V", offset: 0 },
  };
}

function foundByText(id: string): SdkFound {
  const at = { kind: "entry", entry: "classes.dex" } as const;
  return {
    id,
    name: id,
    version: null,
    evidence: [{ kind: "text", value: "t", at }],
    confidence: "certain",
    sharedWith: [],
  };
}

test("a text in the app's own code, or in a list of SDKs, marks nobody", () => {
  const own = mark("x", "x-1", "Lcom/own/app/Main;");
  const list = ["x", "y", "z"].map((sdk) => mark(sdk, `${sdk}-2`, "Lq/list;"));
  const real = mark("x", "x-3", "La/b/c;");
  expect(marksInUnknownCode([own, ...list, real], BY_NAME)).toEqual([real]);
});

test("classes that bear marks are the SDK's, and so is a package in which all marked classes are", () => {
  const marks = [
    mark("x", "x-1", "La/b/c;"),
    mark("x", "x-2", "La/b/d;"),
    mark("y", "y-1", "Lk/m;"),
    mark("x", "x-3", "Lk/n;"),
  ];
  const attribute = withRenamed(BY_NAME, [foundByText("x"), foundByText("y")], marks);
  expect(attribute("La/b/c;")).toEqual({ kind: "sdk", sdk: "x", because: ['text "x-1"'] });
  expect(attribute("La/b/c$1;")).toMatchObject({ sdk: "x" });
  expect(attribute("La/b/zz;")).toMatchObject({ sdk: "x", because: ['text "x-1" in the same package'] });
  // Two SDKs were put into one package: only the classes themselves are told apart.
  expect(attribute("Lk/m;")).toMatchObject({ sdk: "y" });
  expect(attribute("Lk/zz;")).toMatchObject({ kind: "unknown" });
  expect(attribute("Lcom/own/app/Main;")).toMatchObject({ kind: "first-party" });
});

test("marks of an SDK that was not named attribute nothing", () => {
  const marks = [mark("x", "x-1", "La/b/c;"), mark("x", "x-2", "La/b/d;")];
  expect(withRenamed(BY_NAME, [], marks)("La/b/c;")).toMatchObject({ kind: "unknown" });
});
