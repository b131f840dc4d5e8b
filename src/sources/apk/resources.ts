import {
  joinTables,
  type ResourceTable,
  readLayout,
  type TableAnomaly,
  type TableLayout,
} from "../../formats/arsc/read-table.ts";
import type { XmlElement } from "../../formats/axml/read-axml.ts";
import { FormatError } from "../../formats/format-error.ts";
import { isReference } from "../../formats/res-value.ts";
import type { Anomaly } from "../../model/app.ts";
import type { GapSeen } from "../../model/gap.ts";
import { contentOf, RESOURCES } from "./container/content.ts";
import type { ApkPart, OpenApk } from "./container/open.ts";
import { containerGap, reasonText } from "./container/words.ts";

export interface AppResources {
  /** Of all parts together; null where none could be read. */
  readonly table: ResourceTable | null;
  readonly anomalies: readonly Anomaly[];
  /** Grows where a value that is asked for later turns out broken. */
  readonly gaps: readonly GapSeen[];
}

const FRAMEWORK_PACKAGE = 1;

/** Finds the resources of the app: the base's table with those of its splits laid over it. */
export function readResources(apk: OpenApk): AppResources {
  const layouts: { readonly name: string; readonly layout: TableLayout }[] = [];
  const gaps: GapSeen[] = [];
  for (const part of apk.parts) {
    const entry = part.zip.find(RESOURCES);
    const name = `${part.prefix}${RESOURCES}`;
    if (entry === undefined) {
      if (needsResources(part)) gaps.push(containerGap("resources-missing", part.manifestEntry, "", null));
      continue;
    }
    try {
      layouts.push({ name, layout: readLayout(contentOf(part.zip, entry)) });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      gaps.push(unreadable(name, reasonText(error), error.offset));
    }
  }
  const table = layouts.length === 0 ? null : joinTables(layouts.map(({ layout }) => layout));
  const first = layouts[0]?.name ?? RESOURCES;
  return {
    table,
    anomalies: layouts.flatMap(({ name, layout }) =>
      layout.anomalies.map((anomaly) => asAnomaly(name, anomaly)),
    ),
    get gaps() {
      const lost = table?.anomalies.filter(({ kind }) => kind === "values-overlap") ?? [];
      return [...gaps, ...lost.map(({ detail, offset }) => unreadable(first, detail, offset))];
    },
  };
}

function asAnomaly(entry: string, { kind, detail, offset }: TableAnomaly): Anomaly {
  return { layer: "resources", kind, detail, at: { kind: "entry", entry, offset } };
}

function unreadable(entry: string, why: string, offset: number): GapSeen {
  return containerGap("resources-unreadable", entry, why, { kind: "entry", entry, offset });
}

/** Whether a base manifest names resources that are not the framework's. */
function needsResources({ split, manifest }: ApkPart): boolean {
  const refers = (element: XmlElement): boolean =>
    element.attributes.some(
      ({ type, data }) => isReference(type) && data !== 0 && data >>> 24 !== FRAMEWORK_PACKAGE,
    ) || element.children.some(refers);
  return split === null && manifest !== null && refers(manifest.root);
}
