import { RESOURCES } from "../container/content.ts";
import { type HostSeen, hostsFound } from "../hosts.ts";
import { domainOwners } from "../parties/catalog-sdks.ts";
import { defineApkReader } from "../reader.ts";
import { scriptHosts } from "../scripts/script-hosts.ts";

const TYPES = ["string", "array"];
const MAX_HOSTS = 500;

/** Hosts of the web addresses among an app's texts: an address that is a resource stands nowhere in the code. */
export default defineApkReader({
  id: "resource-hosts",
  layer: "resources",
  read: ({ table }) => {
    const hosts: HostSeen[] = [];
    for (const type of table === null ? [] : TYPES) {
      for (const { values } of table?.entries(type) ?? []) {
        for (const { string } of values) {
          if (string === null || !string.includes("://") || hosts.length >= MAX_HOSTS) continue;
          hosts.push(...scriptHosts(string, { kind: "entry", entry: RESOURCES }));
        }
      }
    }
    return { hosts: hostsFound(hosts, domainOwners()) };
  },
});
