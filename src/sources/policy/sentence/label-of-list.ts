import type { DataId } from "../../../catalog/types.ts";
import { holdsHan } from "../lexicon/han.ts";
import { matchesIn } from "../lexicon/matches.ts";
import type { Mention } from "./mentions.ts";
import type { Context } from "./statement.ts";

const GENERIC: ReadonlySet<DataId> = new Set([
  "user.profile",
  "usage.logs",
  "logs.system",
  "sensor.readings",
  "user.behavior",
  "app.crash-log",
]);

/** "Device logs: firmware version, MAC address", "user content (photos, audio)": what is listed says it. */
export function isLabelOf({ parse, mentions }: Context, mention: Mention): boolean {
  if (mention.kind !== "data" || !GENERIC.has(mention.id) || holdsHan(parse.text)) return false;
  if (
    !matchesIn(
      /^(?:\s+of (?:the|your) [\w-]+)?\s*(?::|\(|\||\t|,? (?:namely|such as|including)\b)/,
      parse.text,
      mention.end,
    )
  )
    return false;
  const listed = mentions.filter(({ start }) => start >= mention.end && start < mention.end + 120);
  return listed.length > 1;
}

const OPENS_PURPOSE =
  /^[\s:—–-]+(?:only |used |needed |required |so |in order )?(?:to|for|that you can|[a-z]{3,}ing)\s/;

/** "Photos: choosing a profile picture": behind the label, which ends at `label`, stands what it is for. */
export function isFor({ parse, mentions }: Context, label: number): boolean {
  return matchesIn(OPENS_PURPOSE, parse.text, label) && mentions.some(({ end }) => end <= label);
}

/** 密码不参与同步: what stands behind an entry of a list that takes back what the lead-in says. */
export const TAKEN_BACK = /^[^,，。;；、]{0,4}(不(?!同|限|少|断)|未|除外|无需)/;
