import { scriptApis } from "../../../catalog/android/scripts/index.gen.ts";
import { FormatError } from "../../../formats/format-error.ts";
import type { Actor, Fact } from "../../../model/fact.ts";
import type { GapSeen } from "../../../model/gap.ts";
import type { EntryPlace } from "../../../model/place.ts";
import { type HostSeen, hostsFound } from "../hosts.ts";
import { domainOwners } from "../parties/catalog-sdks.ts";
import { defineApkReader } from "../reader.ts";
import { scriptCalls } from "../scripts/script-calls.ts";
import { scriptHosts } from "../scripts/script-hosts.ts";

type FactSeen = Omit<Fact, "id">;

/** Scripts that runtimes of their own execute: Cordova's pages, uni-app's, React Native's bundle. */
const SCRIPT =
  /^assets\/(?:(?:www|public)\/.*\.js|apps\/[^/]+\/.*\.js|(?:.*\/)?[^/]+\.(?:jsbundle|bundle|hbc))$/;
const MAX_SCRIPT_BYTES = 6 << 20;
const MAX_BYTES = 24 << 20;
/** Hermes bytecode: `c6 1f bc 03 c1 03 19 1f`. */
const HERMES = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];
const MAX_PLACES = 20;

export default defineApkReader({
  id: "scripts",
  layer: "code",
  read: ({ apk, manifest }) => {
    const facts: FactSeen[] = [];
    const hosts: HostSeen[] = [];
    const unread: EntryPlace[] = [];
    const hermes: EntryPlace[] = [];
    let left = MAX_BYTES;
    for (const { prefix, zip } of apk.parts) {
      for (const entry of zip.entries) {
        if (!SCRIPT.test(entry.name)) continue;
        const at: EntryPlace = { kind: "entry", entry: `${prefix}${entry.name}` };
        if (entry.sizeBytes > Math.min(MAX_SCRIPT_BYTES, left)) {
          unread.push(at);
          continue;
        }
        left -= entry.sizeBytes;
        const bytes = orNull(() => zip.read(entry, MAX_SCRIPT_BYTES));
        if (bytes === null) {
          unread.push(at);
          continue;
        }
        if (HERMES.every((byte, n) => bytes[n] === byte)) {
          hermes.push(at);
          hosts.push(...scriptHosts(apk.platform.decodeText(bytes, "latin1"), at));
          continue;
        }
        const text = apk.platform.decodeText(bytes, "utf-8");
        hosts.push(...scriptHosts(text, at));
        const tree = orNull(() => parse(apk.platform.parseScript, text));
        if (tree === null) unread.push(at);
        else facts.push(...factsOf(text, tree, at, actorOf(entry.name, manifest.packageName)));
      }
    }
    return {
      facts,
      hosts: hostsFound(hosts, domainOwners()),
      gaps: [...gapOf("script-not-read", unread), ...gapOf("hermes-bytecode", hermes)],
    };
  },
});

/** A parser's own error is of the script, not ours. */
function parse(parseScript: (text: string) => unknown, text: string): unknown {
  try {
    return parseScript(text);
  } catch (error) {
    throw new FormatError(error instanceof Error ? error.message : String(error), 0);
  }
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return null;
  }
}

/** A plugin's script is the plugin's; a bundle holds the app and its libraries, and does not say which is which. */
function actorOf(path: string, packageName: string | null): Actor {
  const plugin = /^assets\/www\/plugins\/([^/]+)\//.exec(path)?.[1];
  if (plugin !== undefined) return { kind: "unknown", package: plugin, because: [`plugin ${plugin}`] };
  if (path.endsWith(".bundle")) return { kind: "unknown", package: null, because: [`bundle ${path}`] };
  return { kind: "first-party", because: [`script of ${packageName ?? "the app"}: ${path}`] };
}

function factsOf(text: string, tree: unknown, at: EntryPlace, actor: Actor): readonly FactSeen[] {
  const places = new Map<
    string,
    { readonly fact: Pick<FactSeen, "data" | "via">; readonly at: EntryPlace[] }
  >();
  for (const { api, start } of scriptCalls(text, tree, scriptApis)) {
    for (const data of api.data) {
      const key = `${data} ${api.call}`;
      const quote = text.slice(start, start + 80).split("\n")[0] ?? "";
      const place: EntryPlace = { ...at, quote };
      const known = places.get(key);
      if (known) known.at.push(place);
      else places.set(key, { fact: { data, via: { kind: "api", signature: api.call } }, at: [place] });
    }
  }
  return [...places.values()].flatMap(({ fact, at: [first, ...others] }) =>
    first === undefined
      ? []
      : [
          {
            ...fact,
            action: "access",
            actor,
            rung: "L1",
            when: "unknown",
            whenBecause: {
              en: "Scripts were searched for calls; when they run was not followed.",
              zh: "仅在脚本中查找调用，未追踪其执行时机。",
            },
            at: first,
            also: others.slice(0, MAX_PLACES),
            places: 1 + others.length,
          },
        ],
  );
}

const WORDS = {
  "script-not-read": {
    en: "could not be read as a script: what it does is unknown.",
    zh: "无法作为脚本读取，其行为不明。",
  },
  "hermes-bytecode": {
    en: "is Hermes bytecode: only the addresses in it were read.",
    zh: "为 Hermes 字节码，仅读取了其中的网络地址。",
  },
} as const;

function gapOf(reason: keyof typeof WORDS, places: readonly EntryPlace[]): readonly GapSeen[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  const more = others.length;
  return [
    {
      layer: "code",
      reason,
      says: {
        en: `${first.entry}${more > 0 ? ` (and ${more} more)` : ""} ${WORDS[reason].en}`,
        zh: `${first.entry}${more > 0 ? `（等 ${more + 1} 个文件）` : " "}${WORDS[reason].zh}`,
      },
      at: first,
    },
  ];
}
