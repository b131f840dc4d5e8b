import type { XmlDocument } from "../../../formats/axml/read-axml.ts";
import type { Zip } from "../../../formats/zip/zip.ts";
import type { Anomaly } from "../../../model/app.ts";
import type { Place } from "../../../model/place.ts";

/** One per kind, at the first entry that has it. */
export function zipAnomalies(zip: Zip, prefix: string, whole: Place): Anomaly[] {
  const archive: Place = prefix === "" ? whole : { kind: "entry", entry: prefix.slice(0, -2) };
  return zip.anomalies.map(({ kind, detail, offset, entry, count }) => {
    const times = count > 1 ? `; ${count} times` : "";
    const at: Place = entry === null ? archive : { kind: "entry", entry: `${prefix}${entry}` };
    return { layer: "container", kind, detail: `${detail} (archive byte ${offset}${times})`, at };
  });
}

export function xmlAnomalies(document: XmlDocument | null, entry: string): Anomaly[] {
  return (document?.anomalies ?? []).map(({ kind, detail, offset }) => ({
    layer: "manifest",
    kind,
    detail,
    at: { kind: "entry", entry, offset },
  }));
}
