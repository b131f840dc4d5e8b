import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { collectFacts } from "../../src/audit/collect.ts";
import { inputFile, nodePlatform } from "../node-platform.ts";

/** Built by `CASES=test/constants test/consent/build.sh`. */
const { facts, screens } = factsOf("app");

function factsOf(name: string): ReturnType<typeof collectFacts> {
  return collectFacts(inputFile(fileURLToPath(new URL(`./${name}/app.apk`, import.meta.url))), nodePlatform);
}

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

test("methods that are looked up by name are found, whoever says the name", () => {
  const read = factsOf("reflection").facts.filter(({ action }) => action === "access");
  const ways = read.map(({ data, via, at }) => [
    data,
    via.kind === "constant" ? via.value : via.kind,
    at.kind === "code" ? `${at.class.replace(/^.*\//, "")}${at.method.replace(/\(.*/, "")}` : at.kind,
  ]);
  expect(new Set(ways.map(String))).toEqual(
    new Set([
      "device.imei,getImei,MainActivity;onCreate",
      "device.imsi,getSubscriberId,Calls;call",
      "device.mac,getMacAddress,Calls;callOf",
      "contacts.address-book,content-uri,MainActivity;onCreate",
      "device.android-id,settings-key,MainActivity;onCreate",
    ]),
  );
});
