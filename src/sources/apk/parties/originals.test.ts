import { expect, test } from "vitest";
import { prefixTable } from "../code/prefix-table.ts";
import { attribution } from "./attribution.ts";
import { byOriginal, originalName, readMapping, withOriginalPrefixes, withOriginals } from "./originals.ts";

const MAPPING = readMapping(`com.acme.sdk.Tracker -> a.b:
    1:5:void track(android.content.Context,com.acme.sdk.Event[]):10:14 -> a
    1:1:void stop(int):20:20 -> a
    void flush() -> c
com.acme.sdk.Event -> a.c:
com.own.Main -> com.own.Main:
`);

function place(owner: string, method: string) {
  return { kind: "code", entry: "classes.dex", class: owner, method, offset: 0 } as const;
}

test("overloads are told apart by their parameters in original names", () => {
  expect(originalName(place("La/b;", "a(Landroid/content/Context;[La/c;)V"), MAPPING)).toBe(
    "com.acme.sdk.Tracker.track",
  );
  expect(originalName(place("La/b;", "a(I)V"), MAPPING)).toBe("com.acme.sdk.Tracker.stop");
  // Neither fits: the class alone is said.
  expect(originalName(place("La/b;", "a(J)V"), MAPPING)).toBe("com.acme.sdk.Tracker.a");
  expect(originalName(place("Lcom/own/Main;", "run()V"), MAPPING)).toBeNull();
  expect(originalName(place("Lz;", "run()V"), MAPPING)).toBeNull();
});

test("every place in code says what it was called, and nothing else changes", () => {
  const seen = { at: place("La/b;", "c()V"), also: [{ kind: "entry", entry: "x" }], text: "La/b;" };
  expect(withOriginals(seen, MAPPING)).toEqual({
    ...seen,
    at: { ...seen.at, original: "com.acme.sdk.Tracker.flush" },
  });
});

test("code is attributed, and prefixes are present, by the names of old", () => {
  const own = attribution(new Map(), [{ name: "com.acme.sdk", because: "application id" }]);
  expect(byOriginal(own, MAPPING)("La/b;")).toMatchObject({ kind: "first-party" });
  const present = withOriginalPrefixes(
    () => new Map(),
    (name) => name === "La/b;",
    MAPPING,
  );
  const wanted = prefixTable(["com.acme", "com.acme.sdk", "com.other"]);
  expect([...present(wanted, new Map()).keys()]).toEqual(["com.acme.sdk"]);
});
