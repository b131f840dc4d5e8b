import type { HostFound } from "../../model/app.ts";
import type { Place } from "../../model/place.ts";

export interface HostSeen {
  readonly host: string;
  readonly scheme: HostFound["scheme"];
  readonly at: Place;
}

/** Names of XML vocabularies, not addresses that anything connects to. */
const NAMESPACE_HOSTS: ReadonlySet<string> = new Set([
  "schemas.android.com",
  "www.w3.org",
  "xml.org",
  "xmlpull.org",
  "ns.adobe.com",
  "schemas.xmlsoap.org",
  "xml.apache.org",
  "relaxng.org",
  "purl.org",
  "java.sun.com",
  "xmlns.com",
]);

/** One row for each host and scheme, with the SDK that owns the domain; in host order. */
export function hostsFound(
  seen: readonly HostSeen[],
  owners: ReadonlyMap<string, string>,
): readonly HostFound[] {
  const rows = new Map<string, HostFound>();
  for (const { host, scheme, at } of seen) {
    const key = `${host} ${scheme}`;
    if (rows.has(key) || NAMESPACE_HOSTS.has(host)) continue;
    rows.set(key, { host, scheme, sdk: ownerOfHost(host, owners), at });
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The SDK that owns a host, by its domain or one above it. */
export function ownerOfHost(host: string, owners: ReadonlyMap<string, string>): string | null {
  for (let name = host; name !== ""; ) {
    const owner = owners.get(name);
    if (owner !== undefined) return owner;
    const dot = name.indexOf(".");
    name = dot < 0 ? "" : name.slice(dot + 1);
  }
  return null;
}
