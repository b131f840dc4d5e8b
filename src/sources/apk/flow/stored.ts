import type { Setting } from "../../../model/app.ts";
import type { Flow, Stored } from "../../../model/flow.ts";

const KINDS: ReadonlySet<string> = new Set(["file", "preferences", "database"]);
const OPEN_TO_OTHERS = /^\/(?:sdcard|storage|mnt)\//;

/** What the app writes to the device, one row for each type of data and holder. */
export function storedFrom(
  flows: readonly Flow[],
  settings: readonly Setting[],
  isOpen: (flow: Flow) => boolean,
): readonly Stored[] {
  const inBackup = settings.find(({ name }) => name === "allow-backup")?.value === "true";
  const rows = new Map<string, Stored>();
  for (const flow of flows) {
    const { id, data, sink, transforms } = flow;
    if (!isKind(sink.kind)) continue;
    const clear = !transforms.includes("encrypt") && !transforms.includes("hash");
    const key = `${data} ${sink.kind} ${sink.holder} ${clear}`;
    const before = rows.get(key);
    const open =
      isOpen(flow) ||
      before?.readableBy.includes("other-apps") === true ||
      (sink.holder !== null && OPEN_TO_OTHERS.test(sink.holder));
    const readableBy = [
      ...(open ? (["other-apps"] as const) : []),
      ...(inBackup ? (["backup"] as const) : []),
    ];
    rows.set(key, {
      data,
      kind: sink.kind,
      holder: sink.holder,
      clear,
      readableBy,
      flows: [...(before?.flows ?? []), id],
    });
  }
  return [...rows.values()];
}

function isKind(kind: string): kind is Stored["kind"] {
  return KINDS.has(kind);
}
