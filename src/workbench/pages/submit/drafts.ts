import { useCallback, useState } from "react";
import { client, onceKey } from "../../api/client.ts";
import { sendFile } from "../../api/upload.ts";

/** One app on its way in. Once it was sent, `auditId` leads to what became of it. */
export interface Draft {
  readonly id: string;
  readonly app: File;
  readonly documents: readonly Document[];
  readonly category: string | null;
  readonly functions: string;
  readonly children: boolean;
  /** By the law of this day; empty: by all that is known. */
  readonly asOf: string;
  readonly source: DraftSource;
  readonly state: "draft" | "waiting" | "sending" | "accepted" | "failed";
  readonly sentBytes: number;
  readonly auditId: string | null;
  readonly error: unknown;
}

/** What is sent beside an app. */
export interface Document {
  readonly file: File;
  readonly kind: DocumentKind;
}

export const DOCUMENT_KINDS = ["policy", "mapping", "run-log", "label"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** By its name; whoever sends it may say otherwise. */
function documentOf(file: File): Document {
  const name = file.name.toLowerCase();
  if (/mapping.*\.txt$/.test(name)) return { file, kind: "mapping" };
  if (/(safety|label).*\.csv$/.test(name)) return { file, kind: "label" };
  return { file, kind: /\.(xlsx?|ods|csv|json)$/.test(name) ? "run-log" : "policy" };
}

export interface DraftSource {
  readonly store: string;
  readonly link: string;
  readonly sentBy: string;
  readonly developer: string;
  readonly obtainedAt: string;
}

const APP_FILE = /\.(apk|xapk|apks|apkm|aab|ipa|hap)$/i;
const NO_SOURCE: DraftSource = { store: "", link: "", sentBy: "", developer: "", obtainedAt: "" };
/** So many apps are sent at once: more would only share the same line. */
const AT_ONCE = 2;

export function useDrafts(chunkBytes: number, orderId: string | null) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [loose, setLoose] = useState<readonly File[]>([]);

  const change = useCallback((id: string, part: Partial<Draft>) => {
    setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)));
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      const apps = files.filter(({ name }) => APP_FILE.test(name)).map(newDraft);
      const all = [...drafts, ...apps];
      const kept = new Map(all.map((draft) => [draft.id, draft]));
      const left: File[] = [];
      for (const file of files.filter(({ name }) => !APP_FILE.test(name))) {
        const owner = ownerOf(file, all);
        const draft = owner === undefined ? undefined : kept.get(owner.id);
        if (draft === undefined) left.push(file);
        else kept.set(draft.id, { ...draft, documents: [...draft.documents, documentOf(file)] });
      }
      setDrafts([...kept.values()]);
      setLoose((before) => [...before, ...left]);
    },
    [drafts],
  );

  const remove = useCallback((id: string) => setDrafts((all) => all.filter((draft) => draft.id !== id)), []);

  const assign = useCallback((file: File, id: string) => {
    setLoose((all) => all.filter((one) => one !== file));
    setDrafts((all) =>
      all.map((draft) =>
        draft.id === id ? { ...draft, documents: [...draft.documents, documentOf(file)] } : draft,
      ),
    );
  }, []);

  const dropLoose = useCallback((file: File) => setLoose((all) => all.filter((one) => one !== file)), []);

  const send = useCallback(
    async (only?: Draft) => {
      const waiting = only === undefined ? drafts.filter(({ state }) => state === "draft") : [only];
      for (const { id } of waiting) change(id, { state: "waiting", error: null, sentBytes: 0 });
      const queue = [...waiting];
      const lane = async () => {
        for (let draft = queue.shift(); draft !== undefined; draft = queue.shift())
          await sendDraft(draft, chunkBytes, orderId, change);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    },
    [drafts, change, chunkBytes, orderId],
  );

  return { drafts, loose, add, change, remove, assign, dropLoose, send };
}

async function sendDraft(
  draft: Draft,
  chunkBytes: number,
  orderId: string | null,
  change: (id: string, part: Partial<Draft>) => void,
): Promise<void> {
  const { id } = draft;
  change(id, { state: "sending" });
  let before = 0;
  const part = async (kind: "app" | DocumentKind, file: File) => {
    const start = before;
    const onProgress = (sent: number) => change(id, { sentBytes: start + sent });
    const upload = await sendFile({
      kind,
      file,
      chunkBytes,
      onProgress,
      signal: new AbortController().signal,
    });
    before += file.size;
    return upload;
  };
  try {
    const app = await part("app", draft.app);
    const sent: { readonly kind: DocumentKind; readonly id: string }[] = [];
    for (const { kind, file } of draft.documents) sent.push({ kind, id: await part(kind, file) });
    const idsOf = (kind: DocumentKind) => sent.filter((one) => one.kind === kind).map((one) => one.id);
    const { data, error } = await client.POST("/audits", {
      params: { header: { "idempotency-key": onceKey() } },
      body: {
        app,
        policies: idsOf("policy"),
        mapping: idsOf("mapping")[0] ?? null,
        runLogs: idsOf("run-log"),
        labels: idsOf("label"),
        category: draft.category,
        children: draft.children,
        asOf: orNull(draft.asOf),
        functions: lines(draft.functions),
        source: {
          store: orNull(draft.source.store),
          link: orNull(draft.source.link),
          sentBy: orNull(draft.source.sentBy),
          developer: orNull(draft.source.developer),
          obtainedAt: orNull(draft.source.obtainedAt),
        },
        orderId,
      },
    });
    if (data === undefined) throw error;
    change(id, { state: "accepted", auditId: data.id });
  } catch (error) {
    change(id, { state: "failed", error });
  }
}

export function totalBytes({ app, documents }: Draft): number {
  return [app, ...documents.map(({ file }) => file)].reduce((sum, { size }) => sum + size, 0);
}

function newDraft(app: File): Draft {
  return {
    id: onceKey(),
    app,
    documents: [],
    category: null,
    functions: "",
    children: false,
    asOf: "",
    source: NO_SOURCE,
    state: "draft",
    sentBytes: 0,
    auditId: null,
    error: null,
  };
}

/** The only app there is, or the one whose name begins alike: `wechat-8.0.apk` and `wechat-privacy.html`. */
function ownerOf(file: File, drafts: readonly Draft[]): Draft | undefined {
  const open = drafts.filter(({ state }) => state === "draft");
  if (open.length === 1) return open[0];
  const stem = (name: string) => /^[\p{L}\p{N}]+/u.exec(name.toLowerCase())?.[0] ?? "";
  const same = open.filter(({ app }) => stem(app.name) !== "" && stem(app.name) === stem(file.name));
  return same.length === 1 ? same[0] : undefined;
}

function lines(words: string): string[] {
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function orNull(words: string): string | null {
  return words.trim() === "" ? null : words.trim();
}
