import { expect, test } from "vitest";
import { sdk } from "../../../catalog/index.ts";
import { component, manifestPlace, sdkFound } from "../../../model/example.ts";
import { withSelfStarts } from "./self-start.ts";

const ANALYTICS = "google-firebase-analytics";
const known = new Map(
  [sdk(ANALYTICS), sdk("amap")].flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])),
);
const found = [sdkFound(ANALYTICS, "Google Analytics for Firebase"), sdkFound("amap", "AMap")];
const starter = component("receiver", "com.google.android.gms.measurement.AppMeasurementReceiver");
const SWITCH = "firebase_analytics_collection_enabled";
const at = { ...manifestPlace, path: "manifest/application/meta-data[1]" };
const meta = (value: string, owner: string | null = null) => ({ component: owner, name: SWITCH, value, at });

function starts(components: readonly (typeof starter)[], metaData: readonly ReturnType<typeof meta>[]) {
  return withSelfStarts(found, (id) => known.get(id), { components, metaData }).map(
    ({ selfStart }) => selfStart,
  );
}

test("an SDK that its own component starts collects until the manifest says no", () => {
  const on = { switchedOff: false, switch: `${SWITCH}=false` };
  expect(starts([starter], [])).toEqual([{ ...on, at: starter.at }, undefined]);
  expect(starts([starter], [meta("true")])).toEqual([{ ...on, at }, undefined]);
  expect(starts([starter], [meta("false")])).toEqual([{ ...on, switchedOff: true, at }, undefined]);
});

test("without its component, or with that switched off, nothing is said", () => {
  expect(starts([], [])).toEqual([undefined, undefined]);
  expect(starts([{ ...starter, enabled: false }], [])).toEqual([undefined, undefined]);
});

test("the switch is the application's, not a component's", () => {
  expect(starts([starter], [meta("false", "com.a.Page")])[0]?.switchedOff).toBe(false);
});
