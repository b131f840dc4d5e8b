import { FormatError } from "../../formats/format-error.ts";
import type { ScreenWords } from "../../model/app.ts";
import type { Deletion } from "../../model/flow.ts";
import type { Program } from "./graph/program.ts";

const MAX_ROUTES = 10;
const MAX_LENGTH = 120;
const WHO = "(?:users?|accounts?|members?|passport|profile|auth|uc|customers?|me|my)";
const GONE =
  "(?:cancel|cancellation|delete|deletion|close|closure|deactivate|unregister|destroy|remove|erase|logoff|log-off|writeoff|write-off|zhuxiao)";
/** `/user/cancel`, `/v1/account/delete`, `user/account/logoff`, `/cancelAccount` */
const ROUTE = new RegExp(
  `(?:^|[/.])(?:${WHO}(?:/[\\w-]+)?/(?:${GONE}(?:[-_]?(?:${WHO}|request|apply|confirm|submit))?)|${GONE}[-_]?(?:user|account|member|profile|myself))(?:$|[/?.#])`,
  "i",
);
const SLASH = 0x2f;

/** Ways to close an account that the app's words and routes show: its screens, and the addresses its code asks. */
export function accountDeletions(words: readonly ScreenWords[], program: Program): readonly Deletion[] {
  const screens = words
    .filter(({ topic }) => topic === "cancel-account")
    .map(({ words: what, at }): Deletion => ({ kind: "account", what, at }));
  return [...screens, ...routes(program)];
}

/** Whether a text names the address of closing an account. */
export function isAccountRoute(text: string): boolean {
  return text.includes("/") && text.length <= MAX_LENGTH && ROUTE.test(text);
}

function routes({ dexes }: Program): readonly Deletion[] {
  const found = new Map<string, Deletion>();
  for (const { dex, entry } of dexes) {
    try {
      for (let index = 0; index < dex.header.strings.count && found.size < MAX_ROUTES; index++) {
        if (!mayBeRoute(dex.bytes, dex.stringStart(index))) continue;
        const text = dex.string(index);
        if (isAccountRoute(text))
          found.set(text, { kind: "account", what: text, at: { kind: "entry", entry, quote: text } });
      }
    } catch (error) {
      // The reader of code has already said that this dex is broken.
      if (!(error instanceof FormatError)) throw error;
    }
  }
  return [...found.values()];
}

/** Cheap, before a string is made: short, with a slash, without what descriptors, sentences and types of media have. */
function mayBeRoute(bytes: Uint8Array, start: number): boolean {
  let hasSlash = false;
  for (let at = start; at < start + MAX_LENGTH; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return hasSlash;
    if (byte === SLASH) hasSlash = true;
    if (byte === 0x20 || byte === 0x3b || byte >= 0x80) return false;
  }
  return false;
}
