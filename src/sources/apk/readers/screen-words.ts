import { screenTopics } from "../../../catalog/screens/index.gen.ts";
import type { ScreenTopic, ScreenTopicId } from "../../../catalog/types.ts";
import { CHUNK, chunks } from "../../../formats/axml/chunks.ts";
import { FormatError } from "../../../formats/format-error.ts";
import { StringPool } from "../../../formats/string-pool.ts";
import type { ScreenWords } from "../../../model/app.ts";
import { xmlBytes } from "../app-files.ts";
import { RESOURCES } from "../container/content.ts";
import { type AppView, defineApkReader } from "../reader.ts";

/**
 * What the app's own words show of its screens: first the texts of its resources, then those written into its layouts,
 * menus and settings pages, then those in its code.
 */
export default defineApkReader({
  id: "screen-words",
  layer: "resources",
  read: (app) => {
    const found = new Found();
    readResources(app, found);
    readPages(app, found);
    readCodeTexts(app, found);
    return { screens: { words: found.all() } };
  },
});

/** Texts that libraries bring along say nothing about the app's own screens. */
const LIBRARY_NAME =
  /^(abc_|androidx_|app_settings|bottomsheet|call_notification|com_facebook|common_google_play|common_signin|copy_toast|exo_|fcm_|fingerprint_|google_|gcm_|m3_|material_|m3c_|mtrl_|path_password|search_menu|side_sheet|status_bar|tw__|ucrop_|umeng_|v7_|wallet_)/;
const MAX_FOR_TOPIC = 5;
const MAX_TEXT = 120;

const MATCHERS: readonly (readonly [ScreenTopicId, RegExp])[] = screenTopics.map((topic) => [
  topic.id,
  matcherOf(topic),
]);
const ANY = new RegExp(MATCHERS.map(([, { source }]) => source).join("|"), "i");

function matcherOf({ terms }: ScreenTopic): RegExp {
  const escaped = (term: string): string => term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const en = terms.en.map((term) => `(?<![a-z])${escaped(term)}(?![a-z])`);
  return new RegExp([...terms.zh.map(escaped), ...en].join("|"), "i");
}

function readResources({ table, apk }: AppView, found: Found): void {
  if (table === null) return;
  const entry = `${apk.parts[0]?.prefix ?? ""}${RESOURCES}`;
  for (const { name, values } of table.entries("string")) {
    if (LIBRARY_NAME.test(name)) continue;
    for (const { string } of values) if (string !== null) found.look(string, entry);
  }
}

/** Words may stand in a layout, a menu or a settings page itself, and not among the strings. */
function readPages({ apk }: AppView, found: Found): void {
  for (const { prefix, zip } of apk.parts) {
    for (const entry of zip.entries) {
      if (!PAGE.test(entry.name) || LIBRARY_NAME.test(entry.name.slice(entry.name.lastIndexOf("/") + 1)))
        continue;
      try {
        const bytes = xmlBytes(apk, zip, entry, MAX_PAGE_BYTES);
        for (const text of poolTexts(bytes)) found.look(text, `${prefix}${entry.name}`);
      } catch (error) {
        // Whoever reads boxes from layouts says which of them cannot be read.
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }
}

const PAGE = /^res\/.+\.xml$/;
const MAX_PAGE_BYTES = 1 << 20;

function* poolTexts(bytes: Uint8Array): Generator<string> {
  for (const chunk of chunks(bytes, () => {})) {
    if (chunk.type >= CHUNK.firstNode) return;
    if (chunk.type !== CHUNK.stringPool) continue;
    const pool = new StringPool(bytes, chunk.start, chunk.end);
    for (let index = 0; index < pool.count; index++) yield pool.get(index) ?? "";
  }
}

/** Some apps write their words into the code, as all pages of Compose may. */
function readCodeTexts({ program }: AppView, found: Found): void {
  for (const { dex, entry, worded } of program.dexes) {
    const { bytes, words } = dex;
    const { word, count } = dex.header.strings;
    for (let n = 0; n < (worded?.length ?? count); n++) {
      const index = worded?.[n] ?? n;
      let at = words[word + index] ?? 0;
      while ((bytes[at] ?? 0) >= 0x80) at++;
      if (at + 1 < bytes.length && !mayBeWords(bytes, at + 1)) continue;
      found.look(dex.string(index), entry);
    }
  }
}

/** Cheap, before a string is made: Chinese, or letters with a space within the first few. */
function mayBeWords(bytes: Uint8Array, start: number): boolean {
  for (let at = start; at < start + MAX_TEXT; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte >= 0xe4 && byte <= 0xe9) return true;
    if (byte === 0x20) return true;
    if (byte === 0x2f || byte === 0x3b) return false;
  }
  return false;
}

class Found {
  readonly #words = new Map<ScreenTopicId, ScreenWords[]>();

  look(text: string, entry: string): void {
    if (text.length > MAX_TEXT || !ANY.test(text)) return;
    for (const [topic, matcher] of MATCHERS) {
      const before = this.#words.get(topic) ?? [];
      if (before.length >= MAX_FOR_TOPIC || !matcher.test(text)) continue;
      if (before.some(({ words }) => words === text)) continue;
      this.#words.set(topic, [...before, { topic, words: text, at: { kind: "entry", entry, quote: text } }]);
    }
  }

  all(): readonly ScreenWords[] {
    return MATCHERS.flatMap(([topic]) => this.#words.get(topic) ?? []);
  }
}
