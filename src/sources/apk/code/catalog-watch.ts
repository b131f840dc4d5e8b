import { sourceConstants } from "../../../catalog/android/constants/index.gen.ts";
import { permissions } from "../../../catalog/android/permissions/index.gen.ts";
import { sinks } from "../../../catalog/android/sinks/index.gen.ts";
import { sourceApis } from "../../../catalog/android/sources/index.gen.ts";
import { sdks } from "../../../catalog/sdks/index.gen.ts";
import { compileWatch, type Watch } from "./watch.ts";

let compiled: Watch | null = null;

/** The catalog's watch lists; compiled once. */
export function catalogWatch(): Watch {
  compiled ??= compileWatch({
    sources: sourceApis,
    constants: sourceConstants,
    sinks,
    permissions: permissions.map((permission) => permission.name),
    sdkMarks: sdks.flatMap(({ id, marks }) => (marks === undefined ? [] : [{ sdk: id, ...marks }])),
  });
  return compiled;
}
