import {
  joinTables,
  type ResourceTable,
  readLayout,
  type TableLayout,
} from "../../formats/arsc/read-table.ts";
import type { XmlElement } from "../../formats/axml/read-axml.ts";
import { FormatError } from "../../formats/format-error.ts";
import { isReference } from "../../formats/res-value.ts";
import type { Anomaly } from "../../model/app.ts";
import type { GapSeen } from "../../model/gap.ts";
import { containerGap, reasonText } from "./container-words.ts";
import { contentOf, MANIFEST, RESOURCES } from "./content.ts";
import type { ApkPart, OpenApk } from "./open.ts";

export interface AppResources {
  /** Of all parts together; null where none could be read. */
  readonly table: ResourceTable | null;
  readonly anomalies: readonly Anomaly[];
  readonly gaps: readonly GapSeen[];
}

const FRAMEWORK_PACKAGE = 1;

/** Finds the resources of the app: the base's table with those of its splits laid over it. */
export function readResources(apk: OpenApk): AppResources {
  const layouts: TableLayout[] = [];
  const anomalies: Anomaly[] = [];
  const gaps: GapSeen[] = [];
  for (const part of apk.parts) {
    const entry = part.zip.find(RESOURCES);
    const name = `${part.prefix}${RESOURCES}`;
    if (entry === undefined) {
      if (needsResources(part))
        gaps.push(containerGap("resources-missing", `${part.prefix}${MANIFEST}`, "", null));
      continue;
    }
    try {
      const layout = readLayout(contentOf(part.zip, entry));
      layouts.push(layout);
      for (const { kind, detail, offset } of layout.anomalies) {
        anomalies.push({ layer: "resources", kind, detail, at: { kind: "entry", entry: name, offset } });
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      gaps.push(
        containerGap("resources-unreadable", name, reasonText(error), {
          kind: "entry",
          entry: name,
          offset: error.offset,
        }),
      );
    }
  }
  return { table: layouts.length === 0 ? null : joinTables(layouts), anomalies, gaps };
}

/** Whether a base manifest names resources that are not the framework's. */
function needsResources({ split, manifest }: ApkPart): boolean {
  const refers = (element: XmlElement): boolean =>
    element.attributes.some(
      ({ type, data }) => isReference(type) && data !== 0 && data >>> 24 !== FRAMEWORK_PACKAGE,
    ) || element.children.some(refers);
  return split === null && manifest !== null && refers(manifest.root);
}
