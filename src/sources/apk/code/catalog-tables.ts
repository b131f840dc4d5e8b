import { sourceConstants } from "../../../catalog/android/constants/index.gen.ts";
import { permissions } from "../../../catalog/android/permissions/index.gen.ts";
import { sinks } from "../../../catalog/android/sinks/index.gen.ts";
import { sourceApis } from "../../../catalog/android/sources/index.gen.ts";
import { sdks } from "../../../catalog/sdks/index.gen.ts";
import type { WatchTables } from "./watch.ts";
import { watchTables } from "./watch-tables.ts";

let made: WatchTables | null = null;

/** The catalog's watch lists as tables. The program has them as data: see build/made-beforehand.mjs. */
export function catalogTables(): WatchTables {
  made ??= watchTables({
    sources: sourceApis,
    constants: sourceConstants,
    sinks,
    permissions: permissions.map((permission) => permission.name),
    sdkMarks: sdks.flatMap(({ id, marks }) => (marks === undefined ? [] : [{ sdk: id, ...marks }])),
  });
  return made;
}
