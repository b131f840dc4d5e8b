import { dataType } from "./index.ts";
import type { DataId } from "./types.ts";

/** Ways to a type of data that were closed before the others, by the call; as recalled from the notes on Android 6.0. */
const CLOSED: ReadonlyMap<string, number> = new Map([
  ["Landroid/net/wifi/WifiInfo;->getMacAddress()Ljava/lang/String;", 23],
]);

/** From which target SDK on Android gives an app nothing for the data, or the same value for all, by this call; null where never. */
export function emptySince(data: DataId, call: string | null): number | null {
  return CLOSED.get(call ?? "") ?? dataType(data)?.emptySince ?? null;
}
