import { expect, test } from "vitest";
import { memberLevels } from "../../catalog/android/levels/index.gen.ts";
import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import { levelWords } from "./levels.ts";

const TELEPHONY = "Landroid/telephony/TelephonyManager;->";

test("from which Android version on a method is there, and up to which", () => {
  expect(levelWords(`${TELEPHONY}getImei()Ljava/lang/String;`, "en")).toBe(
    "on Android 8.0 (API 26) and later",
  );
  expect(levelWords(`${TELEPHONY}getImei()Ljava/lang/String;`, "zh")).toBe(
    "Android 8.0（API 26）起的系统才提供",
  );
  expect(levelWords(`${TELEPHONY}getNeighboringCellInfo()Ljava/util/List;`, "en")).toBe(
    "no longer offered after Android 9 (API 28)",
  );
  expect(levelWords(`${TELEPHONY}getDeviceId()Ljava/lang/String;`, "en")).toBeNull();
});

test("the levels that sources state themselves are the same", () => {
  const said = new Map(
    memberLevels
      .flatMap(({ members }) => members.trim().split("\n"))
      .map((line) => [line.split(" ")[0], /(\d+)-/.exec(line.split(" ")[1] ?? "")?.[1]]),
  );
  const both = sourceApis.filter(({ signature, api }) => said.has(signature) && api?.since !== undefined);
  expect(both.length).toBeGreaterThan(20);
  for (const { signature, api } of both) expect(said.get(signature), signature).toBe(String(api?.since));
});
