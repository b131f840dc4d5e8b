import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

/** Built by `CASES=test/constants test/consent/build.sh`. */
const { facts, screens } = collectFacts(
  inputFile(fileURLToPath(new URL("./app/app.apk", import.meta.url))),
  nodePlatform,
);

/** Each comes from elsewhere: built by two helpers, a resource, a field that an initialiser fills, pieces of a key. */
test.each(["messages.sms", "contacts.call-log", "contacts.address-book", "device.android-id"])(
  "%s is read by a constant that stands in another method, class or file",
  (data) => {
    const found = facts.filter((fact) => fact.data === data && fact.action === "access");
    expect(found.map(({ at }) => (at.kind === "code" ? at.method : ""))).toContain(
      "onCreate(Landroid/os/Bundle;)V",
    );
    expect(found.every(({ rung, reachedBy }) => rung === "L2" && (reachedBy ?? []).length > 0)).toBe(true);
  },
);

test("nothing else is taken for read", () => {
  const read = facts.filter(({ action, via }) => action === "access" && via.kind !== "permission");
  expect(new Set(read.map(({ data }) => data)).size).toBe(5);
});

test("permissions are asked for by an array of another class", () => {
  expect(screens.requests[0]?.permissions).toEqual([
    "android.permission.CAMERA",
    "android.permission.RECORD_AUDIO",
  ]);
});
