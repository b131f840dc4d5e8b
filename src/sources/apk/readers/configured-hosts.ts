import { FormatError } from "../../../formats/format-error.ts";
import { type HostSeen, hostsFound } from "../hosts.ts";
import { domainOwners } from "../parties/catalog-sdks.ts";
import { defineApkReader } from "../reader.ts";
import { configuredHosts } from "../scripts/configured-hosts.ts";

/** Settings that an app brings along as text. */
const CONFIGURATION =
  /^(?:assets|res\/raw[^/]*)\/.*\.(?:json|properties|cfg|conf|config|ini|ya?ml|toml|xml|txt)$/i;
const MAX_FILE_BYTES = 256 << 10;
const MAX_BYTES = 4 << 20;

/** Hosts that stand in settings files beside the code: what the code connects to is often named there only. */
export default defineApkReader({
  id: "configured-hosts",
  layer: "container",
  read: ({ apk }) => {
    const hosts: HostSeen[] = [];
    let left = MAX_BYTES;
    for (const { prefix, zip } of apk.parts) {
      for (const entry of zip.entries) {
        if (!CONFIGURATION.test(entry.name) || entry.sizeBytes > Math.min(MAX_FILE_BYTES, left)) continue;
        left -= entry.sizeBytes;
        try {
          const text = apk.platform.decodeText(zip.read(entry, MAX_FILE_BYTES), "utf-8");
          hosts.push(...configuredHosts(text, { kind: "entry", entry: `${prefix}${entry.name}` }));
        } catch (error) {
          // Nothing but hosts is looked for here: that the entry is broken, the reader of the archive says.
          if (!(error instanceof FormatError)) throw error;
        }
      }
    }
    return { hosts: hostsFound(hosts, domainOwners()) };
  },
});
