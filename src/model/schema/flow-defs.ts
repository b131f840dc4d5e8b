import {
  boolean,
  count,
  dataId,
  evidenceId,
  exact,
  type JsonSchema,
  list,
  oneOf,
  orNull,
  ref,
  refs,
  words,
} from "./json-schema.ts";

const POINT = { entry: words, class: words, method: words, offset: count };

/** Ways of data through the code, and what is stored. */
export const flowDefs: Readonly<Record<string, JsonSchema>> = {
  Flow: exact({
    id: evidenceId("W"),
    data: dataId,
    source: exact({ ...POINT, api: words }),
    sink: exact({
      ...POINT,
      kind: oneOf(
        "network",
        "sdk",
        "sms",
        "log",
        "file",
        "preferences",
        "database",
        "clipboard",
        "other-app",
        "javascript",
        "webview",
        "bluetooth",
        "nfc",
        "notification",
        "process",
      ),
      api: words,
      host: orNull(words),
      tls: orNull(boolean),
      holder: orNull(words),
    }),
    steps: { ...refs("FlowStep"), maxItems: 20 },
    transforms: list(oneOf("hash", "encrypt", "encode", "serialise")),
    actors: exact({ source: ref("Actor"), sink: ref("Actor"), recipient: orNull(ref("Actor")) }),
    rung: oneOf("L0", "L1", "L2", "L3", "L4", "L5", "L6"),
    when: oneOf("before-consent", "after-consent", "in-background", "unknown"),
    mayBeEmpty: boolean,
  }),
  FlowStep: exact({
    ...POINT,
    does: oneOf("call", "return", "store", "load", "library", "component", "callback"),
    what: words,
  }),
  Stored: exact({
    data: dataId,
    kind: oneOf("file", "preferences", "database"),
    holder: orNull(words),
    clear: boolean,
    readableBy: list(oneOf("other-apps", "backup")),
    flows: list(evidenceId("W")),
  }),
  Deletion: exact({
    kind: oneOf("file", "preferences", "database", "account"),
    what: words,
    at: ref("Place"),
  }),
};
