import { sdkAt } from "../../../catalog/sdk-rows.ts";
import type { Sdk } from "../../../catalog/sdk-types.ts";
import type { SdkList } from "./sdk-index.ts";
import { sdkTables } from "./sdk-tables.ts";

/** The catalog's SDKs. */
export const catalogSdks: SdkList = {
  get index() {
    return sdkTables();
  },
  at: sdkAt,
};

let owners: ReadonlyMap<string, readonly string[]> | null = null;
let domains: ReadonlyMap<string, string> | null = null;
let numbers: ReadonlyMap<string, number> | null = null;

/** By package prefix: the SDKs that ship it. */
export function prefixOwners(): ReadonlyMap<string, readonly string[]> {
  owners ??= new Map(sdkTables().owners);
  return owners;
}

/** By domain: the SDK that owns it. */
export function domainOwners(): ReadonlyMap<string, string> {
  domains ??= new Map(sdkTables().domains);
  return domains;
}

export function sdkNamed(id: string): Sdk | undefined {
  numbers ??= new Map(sdkTables().ids.map((each, n) => [each, n]));
  const n = numbers.get(id);
  return n === undefined ? undefined : sdkAt(n);
}
