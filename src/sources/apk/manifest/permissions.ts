import type { XmlElement } from "../../../formats/axml/read-axml.ts";
import type { Place } from "../../../model/place.ts";
import type { PermissionDeclared } from "../permissions.ts";
import type { ManifestPart } from "./part.ts";

const ASKS = new Set(["uses-permission", "uses-permission-sdk-23", "uses-permission-sdk-m"]);
const PREFIX = "android.permission.";

/** What each part's manifest asks for. The same row twice is one row. */
export function declaredPermissions(
  parts: readonly ManifestPart[],
  targetSdk: number,
): readonly PermissionDeclared[] {
  const rows = new Map<string, PermissionDeclared>();
  for (const part of parts) {
    for (const { element, step } of part.steps(part.root)) {
      const row = ASKS.has(element.name) ? declared(part, element, step) : null;
      if (row === null) continue;
      const key = JSON.stringify([row.name, row.minSdk, row.maxSdk, row.declaredBy]);
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  const written = [...rows.values()];
  return [...written, ...implied(written, targetSdk, parts[0])];
}

function declared(part: ManifestPart, element: XmlElement, step: string): PermissionDeclared | null {
  const name = part.attributes.text(element, "name");
  if (name === null) return null;
  const sdk23 = element.name !== "uses-permission";
  const minSdk = part.attributes.number(element, "minSdkVersion");
  return {
    name,
    minSdk: sdk23 ? Math.max(minSdk ?? 0, 23) : minSdk,
    maxSdk: part.attributes.number(element, "maxSdkVersion"),
    declaredBy: element.name,
    at: part.place(`manifest/${step}@name`),
  };
}

/** What Android adds for apps made for older versions, as aapt reports it. */
function implied(
  written: readonly PermissionDeclared[],
  targetSdk: number,
  base: ManifestPart | undefined,
): PermissionDeclared[] {
  const rows = new Map(written.map((row) => [row.name, row]));
  const added: PermissionDeclared[] = [];
  const add = (name: string, because: string, from: PermissionDeclared | null): void => {
    const at: Place | undefined = from?.at ?? base?.place("manifest/uses-sdk");
    if (rows.has(PREFIX + name) || at === undefined) return;
    const row = { name: PREFIX + name, minSdk: null, maxSdk: from?.maxSdk ?? null, declaredBy: because, at };
    rows.set(row.name, row);
    added.push(row);
  };
  const has = (name: string): PermissionDeclared | null => rows.get(PREFIX + name) ?? null;
  if (targetSdk < 4) {
    add("WRITE_EXTERNAL_STORAGE", "targetSdkVersion < 4", null);
    add("READ_PHONE_STATE", "targetSdkVersion < 4", null);
  }
  const write = has("WRITE_EXTERNAL_STORAGE");
  if (write !== null) add("READ_EXTERNAL_STORAGE", "requested WRITE_EXTERNAL_STORAGE", write);
  if (targetSdk < 16) {
    const [read, change] = [has("READ_CONTACTS"), has("WRITE_CONTACTS")];
    if (read !== null) add("READ_CALL_LOG", "targetSdkVersion < 16 and requested READ_CONTACTS", read);
    if (change !== null) add("WRITE_CALL_LOG", "targetSdkVersion < 16 and requested WRITE_CONTACTS", change);
  }
  return added;
}
