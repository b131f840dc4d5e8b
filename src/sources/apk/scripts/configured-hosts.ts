import type { HostFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import type { HostSeen } from "../hosts.ts";

/** `"apiHost": "a.example.cn"`, `base.url=https://a.example.cn/v1`, `server: a.example.cn:8443` */
const SETTING =
  /["']?([\w.-]{1,60})["']?\s*[:=]\s*["']?(?:(https?|wss?):\/\/)?((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?=[/"'\s,;}]|$)/gi;
/** `<server>a.example.cn</server>` */
const ELEMENT =
  /<([\w.:-]{1,60})(?:\s[^<>]{0,300})?>\s*(?:(https?|wss?):\/\/)?((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?=[/\s<])/gi;
/** Says that what follows is where something connects to. */
const NAMES_HOST = /host|domain|server|endpoint|gateway|base_?-?\.?ur[il]|api|addr|socket|url$|uri$/i;
/** Pages for people, and names of vocabularies. */
const NAMES_PAGE =
  /schema|license|licence|home_?page|author|repositor|bugs|xmlns|namespace|docs?_|help|link|href|image|img|icon|avatar|font/i;
const MAX_HOSTS = 200;

/** The hosts that a text of settings names, each once for a scheme. */
export function configuredHosts(text: string, at: EntryPlace): readonly HostSeen[] {
  const seen = new Map<string, HostSeen>();
  for (const match of [...text.matchAll(SETTING), ...text.matchAll(ELEMENT)]) {
    if (seen.size >= MAX_HOSTS) break;
    const [quote, key = "", scheme = "", host = ""] = match;
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
