import {
  count,
  evidenceId,
  exact,
  type JsonSchema,
  kebab,
  oneOf,
  only,
  orNull,
  ref,
  sha256,
  string,
  strings,
  words,
} from "./json-schema.ts";

/** Definitions that all outputs share: where something stands, words in both languages, gaps. */
export const placeDefs: Readonly<Record<string, JsonSchema>> = {
  Text: exact({ en: words, zh: words }),
  Place: {
    oneOf: [ref("CodePlace"), ref("ManifestPlace"), ref("EntryPlace"), ref("TextPlace"), ref("FilePlace")],
  },
  CodePlace: exact({
    kind: only("code"),
    entry: string,
    class: { type: "string", description: "DEX form: Lcom/a/B;", pattern: "^\\[*(L[^;]*;|[ZBCSIJFDV])$" },
    method: { type: "string", description: "DEX form with descriptor: m(I)V", pattern: "\\(.*\\)." },
    offset: { ...count, description: "16-bit code units from the start of the method's code" },
  }),
  ManifestPlace: exact({ kind: only("manifest"), entry: string, path: words }),
  EntryPlace: exact({ kind: only("entry"), entry: string, offset: count, quote: string }, [
    "offset",
    "quote",
  ]),
  TextPlace: exact({
    kind: only("text"),
    document: sha256,
    start: { ...count, description: "UTF-16 units of the document's plain text, inclusive" },
    end: { ...count, description: "exclusive" },
    quote: string,
  }),
  FilePlace: exact({ kind: only("file"), sha256, name: string }),
  Gap: exact({
    id: evidenceId("G"),
    layer: oneOf(
      "container",
      "manifest",
      "resources",
      "signing",
      "code",
      "code-path",
      "native",
      "policy",
      "category",
    ),
    reason: kebab,
    says: ref("Text"),
    at: orNull(ref("Place")),
    silences: strings,
  }),
};
