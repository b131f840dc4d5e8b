import type { AttributeName } from "../../../formats/axml/attribute-ids.ts";
import type { XmlElement } from "../../../formats/axml/read-axml.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { Setting } from "../../../model/app.ts";
import type { GapSeen } from "../../../model/gap.ts";
import { readXmlEntry } from "../container/content.ts";
import type { ApkPart } from "../container/open.ts";
import { containerGap, reasonText } from "../container/words.ts";
import { type NetworkSecurity, readNetworkSecurity } from "./network-security.ts";
import type { ManifestPart } from "./part.ts";

export interface Settings {
  readonly settings: readonly Setting[];
  readonly networkSecurity: NetworkSecurity | null;
  readonly gaps: readonly GapSeen[];
}

const NETWORK_CONFIG_SINCE = 24;

/** The application's switches that bear on personal data, with Android's defaults for this target SDK. */
export function readSettings(base: ManifestPart, parts: readonly ApkPart[], targetSdk: number): Settings {
  const application = base.application;
  if (application === undefined) return { settings: [], networkSecurity: null, gaps: [] };
  const path = base.applicationPath;
  const flag = (name: Setting["name"], attribute: AttributeName, otherwise: boolean): Setting => {
    const written = base.attributes.boolean(application, attribute);
    const at = base.place(written === null ? path : `${path}@${attribute}`);
    return { name, value: String(written ?? otherwise), written: written !== null, at };
  };
  const gaps: GapSeen[] = [];
  const networkSecurity = networkSecurityOf(base, application, parts, targetSdk, gaps);
  const cleartext = flag("cleartext-traffic", "usesCleartextTraffic", cleartextDefault(targetSdk));
  return {
    settings: [
      flag("allow-backup", "allowBackup", true),
      fileSetting(base, application, "full-backup-content", "fullBackupContent", "true"),
      fileSetting(base, application, "data-extraction-rules", "dataExtractionRules", "none"),
      networkSecurity === null ? cleartext : configured(base, networkSecurity, cleartextDefault(targetSdk)),
      flag("debuggable", "debuggable", false),
      flag("legacy-external-storage", "requestLegacyExternalStorage", targetSdk < 29),
    ],
    networkSecurity,
    gaps,
  };
}

function cleartextDefault(targetSdk: number): boolean {
  return targetSdk < 28;
}

/** `true`, `false`, or the entry name of the XML file with the rules. */
function fileSetting(
  base: ManifestPart,
  application: XmlElement,
  name: Setting["name"],
  attribute: AttributeName,
  otherwise: string,
): Setting {
  const path = base.applicationPath;
  if (base.attributes.find(application, attribute) === undefined) {
    return { name, value: otherwise, written: false, at: base.place(path) };
  }
  const flag = base.attributes.boolean(application, attribute);
  const value = flag === null ? (base.attributes.file(application, attribute) ?? "unknown") : String(flag);
  return { name, value, written: true, at: base.place(`${path}@${attribute}`) };
}

/** From Android 7 on the configuration overrules the attribute: `true`, `false`, or `only a.example, *.b.example`. */
function configured(
  base: ManifestPart,
  { cleartext, domains }: NetworkSecurity,
  otherwise: boolean,
): Setting {
  const at = base.place(`${base.applicationPath}@networkSecurityConfig`);
  const open = domains.filter((rule) => rule.cleartext).map((rule) => rule.domain);
  const everywhere = cleartext ?? otherwise;
  const value =
    everywhere || open.length === 0 ? String(everywhere) : `only ${[...new Set(open)].sort().join(", ")}`;
  return { name: "cleartext-traffic", value, written: cleartext !== null || open.length > 0, at };
}

function networkSecurityOf(
  base: ManifestPart,
  application: XmlElement,
  parts: readonly ApkPart[],
  targetSdk: number,
  gaps: GapSeen[],
): NetworkSecurity | null {
  if (
    base.attributes.find(application, "networkSecurityConfig") === undefined ||
    targetSdk < NETWORK_CONFIG_SINCE
  ) {
    return null;
  }
  const file = base.attributes.file(application, "networkSecurityConfig");
  const at = base.place(`${base.applicationPath}@networkSecurityConfig`);
  const part = file === null ? undefined : parts.find(({ zip }) => zip.find(file) !== undefined);
  const entry = file === null ? undefined : part?.zip.find(file);
  if (part === undefined || entry === undefined) {
    gaps.push(
      containerGap(
        "network-config-unreadable",
        file ?? "@networkSecurityConfig",
        "the file it names is missing",
        at,
      ),
    );
    return null;
  }
  try {
    return readNetworkSecurity(readXmlEntry(part.zip, entry), cleartextDefault(targetSdk));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const place = { kind: "entry", entry: `${part.prefix}${entry.name}` } as const;
    gaps.push(containerGap("network-config-unreadable", place.entry, reasonText(error), place));
    return null;
  }
}
