import { expect, test } from "vitest";
import type { DataId } from "../../catalog/types.ts";
import { evidenceExample } from "../../model/example.ts";
import type { Stored } from "../../model/flow.ts";
import { seeStored } from "./stored.ts";

const kept = (data: DataId, flows: readonly string[], holder = "ids"): Stored => ({
  data,
  kind: "preferences",
  holder,
  clear: true,
  readableBy: [],
  flows,
});

const see = (stored: readonly Stored[]) =>
  seeStored(
    evidenceExample({
      flows: [
        { data: "device.imei", sink: { kind: "preferences", holder: "ids" } },
        { data: "device.meid", sink: { kind: "preferences", holder: "ids" } },
      ],
      stored: [...stored],
    }),
    () => true,
    () => ({
      verdict: "risk",
      severity: "low",
      confidence: "low",
      words: { en: "is kept.", zh: "被保留。" },
    }),
  ).map(({ data }) => data);

test("what one call hands out as the IMEI or the MEID is kept once", () => {
  expect(see([kept("device.imei", ["W1"]), kept("device.meid", ["W2"])])).toEqual(["device.imei"]);
});

test("kept in two places it is two things, and alone each is itself", () => {
  expect(see([kept("device.imei", ["W1"]), kept("device.meid", ["W2"], "other")])).toHaveLength(2);
  expect(see([kept("device.meid", ["W2"])])).toEqual(["device.meid"]);
});
