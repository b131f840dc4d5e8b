import { catalogTables } from "./catalog-tables.ts";
import type { BytesOf } from "./text-table.ts";
import { type Watch, watchOf } from "./watch.ts";

let ready: Watch | null = null;

/** The catalog's watch lists; made ready once. */
export function catalogWatch(bytesOf?: BytesOf): Watch {
  ready ??= watchOf(catalogTables(), bytesOf);
  return ready;
}
