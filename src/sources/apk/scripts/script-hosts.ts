import type { HostFound } from "../../../model/app.ts";
import type { EntryPlace } from "../../../model/place.ts";
import type { HostSeen } from "../hosts.ts";

const ADDRESS =
  /\b(https?|wss?):\/\/((?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62})(?![\w.-]*@)/gi;
const MAX_HOSTS = 500;

/** The hosts that a script's web addresses name, each once for a scheme. */
export function scriptHosts(text: string, at: EntryPlace): readonly HostSeen[] {
  const seen = new Map<string, HostSeen>();
  for (const match of text.matchAll(ADDRESS)) {
    if (seen.size >= MAX_HOSTS) break;
    const scheme = schemeOf((match[1] ?? "").toLowerCase());
    const host = (match[2] ?? "").toLowerCase();
    const key = `${scheme} ${host}`;
    if (seen.has(key)) continue;
    const quote = text.slice(match.index, match.index + 120).split(/["'`\s<>\\]/)[0] ?? "";
    seen.set(key, { host, scheme, at: { ...at, quote } });
  }
  return [...seen.values()];
}

function schemeOf(text: string): HostFound["scheme"] {
  return text === "http" || text === "https" || text === "ws" || text === "wss" ? text : "none";
}
