import { sourceApis } from "../../catalog/android/sources/index.gen.ts";
import { covers } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Fact } from "../../model/fact.ts";

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

const DATA = new Map(sourceApis.map((row) => [row.signature, row.data]));

/**
 * Whether a call leaves open if this kind of data is meant: a recorder takes sound and may take pictures, a scan for
 * Bluetooth devices may be used to find the place. The first kind that the catalog names is what the call is for.
 */
export function isUnclear({ via, data, rung }: Fact): boolean {
  if (via.kind !== "api" || (rung !== "L1" && rung !== "L2")) return false;
  if (HOLDERS.has(via.signature)) return true;
  const [main] = DATA.get(via.signature) ?? [];
  return main !== undefined && !isKind(main, data);
}

function isKind(main: DataId, data: DataId): boolean {
  return covers(main, data) || covers(data, main);
}

/** What leaves the device through such an object may be any of what it holds. */
export function withoutUnclear(facts: readonly Fact[]): readonly Fact[] {
  const taken = facts.filter(({ action, via }) => action === "access" && via.kind !== "permission");
  if (taken.length === 0 || !taken.every(isUnclear)) return facts;
  return facts.filter(({ action }) => action === "access" || action === "declare" || action === "share");
}
