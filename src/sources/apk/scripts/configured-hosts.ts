import type { HostFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import type { HostSeen } from "../hosts.ts";

/**
 * `"apiHost": "a.example.cn"`, `base.url=https://a.example.cn/v1`, `server: a.example.cn:8443`: from the colon on. The name is
 * looked for from there: looked for first, each word of a long text would be tried at each of its letters.
 */
const GIVEN =
  /[:=]\s*["']?(?:(https?|wss?):\/\/)?((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?=[/"'\s,;}]|$)/gi;
/** `<server>a.example.cn</server>` */
const ELEMENT =
  /<([\w.:-]{1,60})(?:\s[^<>]{0,300})?>\s*(?:(https?|wss?):\/\/)?((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?=[/\s<])/gi;
/** Says that what follows is where something connects to. */
const NAMES_HOST = /host|domain|server|endpoint|gateway|base_?-?\.?ur[il]|api|addr|socket|url$|uri$/i;
/** Pages for people, and names of vocabularies. */
const NAMES_PAGE =
  /schema|license|licence|home_?page|author|repositor|bugs|xmlns|namespace|docs?_|help|link|href|image|img|icon|avatar|font/i;
const NAME_LETTER = /[\w.-]/;
const SPACE = /\s/;
const MAX_NAME = 60;
const MAX_HOSTS = 200;

interface Setting {
  readonly quote: string;
  readonly key: string;
  readonly scheme: string;
  readonly host: string;
}

/** The hosts that a text of settings names, each once for a scheme. */
export function configuredHosts(text: string, at: EntryPlace): readonly HostSeen[] {
  const seen = new Map<string, HostSeen>();
  for (const { quote, key, scheme, host } of [...settingsIn(text), ...elementsIn(text)]) {
    if (seen.size >= MAX_HOSTS) break;
    if (!NAMES_HOST.test(key) || NAMES_PAGE.test(key) || (scheme === "" && !isHost(host))) continue;
    const id = `${scheme} ${host}`.toLowerCase();
    if (seen.has(id)) continue;
    seen.set(id, {
      host: host.toLowerCase(),
      scheme: schemeOf(scheme.toLowerCase()),
      at: { ...at, quote: quote.slice(0, 120) },
    });
  }
  return [...seen.values()];
}

function settingsIn(text: string): readonly Setting[] {
  const found: Setting[] = [];
  const given = new RegExp(GIVEN);
  let end = 0;
  for (let match = given.exec(text); match !== null; match = given.exec(text)) {
    const name = nameBefore(text, match.index, end);
    if (name === null) {
      given.lastIndex = match.index + 1;
      continue;
    }
    end = given.lastIndex;
    const [, scheme = "", host = ""] = match;
    found.push({ quote: text.slice(name.start, end), key: name.key, scheme, host });
  }
  return found;
}

/** The name that something is given, which stands before its colon and not before `first`; null where none does. */
function nameBefore(text: string, colon: number, first: number): { start: number; key: string } | null {
  let end = colon;
  while (end > first && SPACE.test(text.charAt(end - 1))) end--;
  if (end > first && isQuote(text.charAt(end - 1))) end--;
  let start = end;
  while (start > first && end - start < MAX_NAME && NAME_LETTER.test(text.charAt(start - 1))) start--;
  if (start === end) return null;
  const key = text.slice(start, end);
  return { start: start > first && isQuote(text.charAt(start - 1)) ? start - 1 : start, key };
}

function isQuote(letter: string): boolean {
  return letter === '"' || letter === "'";
}

function elementsIn(text: string): readonly Setting[] {
  return [...text.matchAll(ELEMENT)].map(([quote, key = "", scheme = "", host = ""]) => ({
    quote,
    key,
    scheme,
    host,
  }));
}

/** Files and class names are written with dots too. */
function isHost(text: string): boolean {
  return (
    /\.(?:com|cn|net|org|top|xyz|biz|io|co|info|cc|tv|me|app|dev|hk|tw|sg|us|eu|uk|de|jp|kr|ru|in|vip|tech|cloud|site|online)$/i.test(
      text,
    ) && !/^(?:com|cn|org|net|io|androidx?)\./i.test(text)
  );
}

function schemeOf(text: string): HostFound["scheme"] {
  return text === "http" || text === "https" || text === "ws" || text === "wss" ? text : "none";
}
