import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import { covers } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Fact } from "../../model/fact.ts";
import type { Place } from "../../model/place.ts";

const DATA = new Map(sourceApis.map((row) => [row.signature, row.data]));

/** Calls that show less than their row in the catalog says: they may mean other data, or take nothing by themselves. */
export function isUnclear(fact: Fact): boolean {
  if (fact.rung !== "L1" && fact.rung !== "L2") return false;
  return fact.action === "access" && (isAmbiguous(fact) || isIncidental(fact));
}

/** The facts about one kind of data, without those that only follow from calls that show less; each actor by itself. */
export function withoutUnclear(facts: readonly Fact[]): Fact[] {
  const byActor = new Map<string, Fact[]>();
  for (const fact of facts) {
    const before = byActor.get(actorOf(fact));
    if (before) before.push(fact);
    else byActor.set(actorOf(fact), [fact]);
  }
  return [...byActor.values()].flatMap(withoutWhatFollows);
}

function withoutWhatFollows(facts: readonly Fact[]): readonly Fact[] {
  const taken = facts.filter(({ action }) => action === "access");
  if (taken.length === 0 || !taken.every(isUnclear)) return facts;
  // What leaves through an object that holds several kinds of data may be any of them.
  const kept = taken.every(isAmbiguous) ? ["access", "declare"] : ["access", "declare", "send"];
  return facts.filter(({ action, via }) => kept.includes(action) || via.kind === "sdk-document");
}

function actorOf({ actor }: Fact): string {
  return actor.kind === "sdk" ? actor.sdk : actor.kind;
}

/**
 * Interfaces that hand over an object which holds several kinds of data. To hold it is not yet to take any of them:
 * the call that takes one out is a fact of its own.
 */
const HOLDERS: ReadonlySet<string> = new Set([
  "Landroid/net/NetworkCapabilities;->getTransportInfo()Landroid/net/TransportInfo;",
  "Landroid/net/wifi/WifiManager;->getConnectionInfo()Landroid/net/wifi/WifiInfo;",
  "Ljava/net/NetworkInterface;->getByName(Ljava/lang/String;)Ljava/net/NetworkInterface;",
  "Ljava/net/NetworkInterface;->getNetworkInterfaces()Ljava/util/Enumeration;",
]);

/**
 * Whether a call leaves open if this kind of data is meant: a recorder takes sound and may take pictures, a scan for
 * Bluetooth devices may be used to find the place. The first kind that the catalog names is what the call is for.
 */
function isAmbiguous({ via, data }: Fact): boolean {
  if (via.kind !== "api") return false;
  if (HOLDERS.has(via.signature)) return true;
  const [main] = DATA.get(via.signature) ?? [];
  return main !== undefined && !covers(main, data) && !covers(data, main);
}

/** Kinds that apps touch in passing: the text of their own fields, how the device is turned, whether one app is there. */
const IN_PASSING: ReadonlySet<DataId> = new Set([
  "apps.probe",
  "device.name",
  "input.text",
  "sensor.motion",
  "sensor.readings",
]);

/**
 * Calls by which an app sees to its own windows and hand-overs: which apps can open a link, its own view as a picture,
 * the folder of shared files, whether it may use them all, whether a screen reader is on.
 */
const HOUSEKEEPING =
  /->(queryIntent(Activities|Services|ContentProviders)|queryBroadcastReceivers|resolveActivity|getPackagesForUid|getEnabledAccessibilityServiceList|isExternalStorageManager|getExternalStorage(Public)?Directory|getExternalFilesDir|getDrawingCache|addPrimaryClipChangedListener)\(|^Landroid\/view\/accessibility\/AccessibilityNodeInfo;|^Landroid\/app\/WallpaperManager;/;

/** Lists of switched-on services, which an app reads to see whether its own is among them. */
const OWN_SWITCH = /^(?:secure\/)?enabled_(notification_listeners|accessibility_services|input_methods)$/;

/** Reading in passing is not collection; sending it would be. In a picker, people choose themselves what they hand over. */
function isIncidental({ via, data, at }: Fact): boolean {
  if (IN_PASSING.has(data)) return true;
  if (via.kind === "api") return HOUSEKEEPING.test(via.signature) || isOwnObject(via.signature, at);
  if (via.kind === "settings-key") return OWN_SWITCH.test(via.key);
  return via.kind === "constant" && via.constant === "intent-action";
}

/** A library that reads a field of its own class has not yet taken it from anybody. */
function isOwnObject(signature: string, at: Place): boolean {
  if (at.kind !== "code" || signature.startsWith("Landroid/")) return false;
  const [maker, product, part] = signature.split("/");
  return part !== undefined && at.class.startsWith(`${maker}/${product}/${part}/`);
}
