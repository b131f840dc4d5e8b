import type { SdkFound } from "../../model/app.ts";
import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { Lang, Text } from "../../model/text.ts";
import { DUTY_SENTENCES, dataSentence, sdkSentence } from "../disclosure/sentences.ts";
import { type Block, code, type Inline, type Span, soft } from "../document/document.ts";
import { clean } from "../escape/clean.ts";
import { spot, spotLine } from "../words/place.ts";
import { type Fix, permissionOf } from "./fixes.ts";

const t = (en: string, zh: string): Text => ({ en, zh });
const PLACES_SHOWN = 4;

/** Where it is: class, method and offsets, or the element of the manifest, with the SDK and version it belongs to. */
export function whereItems(audit: Audit, finding: Finding, lang: Lang): readonly Inline[] {
  const lines = placeLines(audit, finding, lang);
  const more = lines.length - PLACES_SHOWN;
  const sdk = sdkOf(audit, finding);
  const owner: readonly Span[] = sdk === null ? [] : [soft(` · ${sdkWords(sdk, lang)}`)];
  const rest = lang === "zh" ? `另有 ${more} 处` : `and ${more} more ${more === 1 ? "place" : "places"}`;
  return [
    ...lines.slice(0, PLACES_SHOWN).map((line, at): Inline => [...line, ...(at === 0 ? owner : [])]),
    ...(more > 0 ? [rest] : []),
  ];
}

/** One line for each method or element; the offsets within one method stand together. */
function placeLines(audit: Audit, { at }: Finding, lang: Lang): readonly (readonly Span[])[] {
  const offsets = new Map<string, Set<string>>();
  const quotes: (readonly Span[])[] = [];
  for (const place of at) {
    const one = spot(place, audit, lang);
    const [, where = one.where, offset] = /^(.*?) (\+0x[0-9a-f]+)$/.exec(one.where) ?? [];
    if (place.kind === "text") {
      if (one.quote !== null)
        quotes.push([{ kind: "quote", words: one.quote }, soft(` ${one.inside ?? ""}`)]);
      continue;
    }
    if (place.kind === "file") continue;
    const said = one.quote === null ? "" : ` ${one.quote}`;
    const line = `${spotLine({ ...one, where }, lang)}${said}`;
    const known = offsets.get(line) ?? new Set();
    if (offset !== undefined) known.add(offset);
    offsets.set(line, known);
  }
  const lines = [...offsets].map(([line, seen]) => [
    code(line),
    ...(seen.size === 0 ? [] : [soft(` ${[...seen].join(" ")}`)]),
  ]);
  return [...lines, ...quotes.slice(0, 1)];
}

/** The SDK that acts, with the version that is seen in the app. */
function sdkOf({ evidence }: Audit, { sdk, subject }: Finding): SdkFound | null {
  const { sdks } = evidence.facts;
  return sdks.find(({ id }) => id === sdk || subject.includes(id)) ?? null;
}

export function sdkWords({ name, version }: SdkFound, lang: Lang): string {
  const seen = version === null ? (lang === "zh" ? "版本未见" : "version not seen") : clean(version);
  return `${clean(name)} ${seen}`;
}

/** The change itself, ready to be copied; none where only a person can say what to write. */
export function snippets(audit: Audit, fix: Fix, lang: Lang): readonly Block[] {
  switch (fix.kind) {
    case "permission":
      return permissionSnippets(fix, lang);
    case "policy-data":
      return bothLanguages(
        fix.findings.map((finding) => dataSentence(audit, dataOf(audit, finding), sdksIn(audit, finding))),
        lang,
      );
    case "policy-sdk":
      return sdkSnippets(audit, fix, lang);
    case "policy-duty":
      return bothLanguages(
        fix.findings.flatMap(({ rule }) => DUTY_SENTENCES[rule] ?? []),
        lang,
      );
    case "setting":
      return settingSnippets(fix, lang);
    case "consent":
      return [snippet(WORDS.consent[lang], CONSENT_CODE)];
    default:
      return [];
  }
}

/** What the finding is about; else what the facts are about that it rests on. */
function dataOf({ evidence }: Audit, { data, rests }: Finding): readonly string[] {
  if (data !== null) return [data];
  const rested = evidence.facts.facts.filter(({ id }) => rests.facts.includes(id));
  return [...new Set(rested.map((fact) => fact.data))];
}

function sdksIn({ evidence }: Audit, { subject }: Finding): readonly string[] {
  return evidence.facts.sdks.map(({ id }) => id).filter((id) => subject.includes(id));
}

function permissionSnippets({ findings }: Fix, lang: Lang): readonly Block[] {
  const names = [...new Set(findings.flatMap((finding) => permissionOf(finding) ?? []))];
  return [
    snippet(WORDS.delete[lang], names.map((name) => `<uses-permission android:name="${name}" />`).join("\n")),
    snippet(
      WORDS.merged[lang],
      names.map((name) => `<uses-permission android:name="${name}" tools:node="remove" />`).join("\n"),
    ),
  ];
}

function sdkSnippets(audit: Audit, { findings }: Fix, lang: Lang): readonly Block[] {
  const lines = findings.map(({ sdk, subject, rests }) => {
    const id = sdk ?? subject[0] ?? "";
    const seen = audit.practice.filter(({ does }) => does.sdks.includes(id)).map(({ data }) => data);
    const rest = audit.evidence.facts.facts
      .filter((fact) => rests.facts.includes(fact.id))
      .map(({ data }) => data);
    return sdkSentence(id, [...new Set([...seen, ...rest])]);
  });
  return bothLanguages(lines, lang);
}

const SETTINGS: Readonly<Record<string, string>> = {
  "allow-backup": '<application android:allowBackup="false" … >',
  "cleartext-traffic": '<application android:usesCleartextTraffic="false" … >',
  debuggable: '<application android:debuggable="false" … >',
};

function settingSnippets({ findings }: Fix, lang: Lang): readonly Block[] {
  const lines = findings.flatMap(({ subject }) => subject.flatMap((part) => SETTINGS[part] ?? []));
  return lines.length === 0 ? [] : [snippet(WORDS.manifest[lang], [...new Set(lines)].join("\n"))];
}

/** A policy is published in both, so both are given; the reader's own first. */
function bothLanguages(sentences: readonly Text[], lang: Lang): readonly Block[] {
  if (sentences.length === 0) return [];
  const block = (one: Lang) =>
    snippet(WORDS[one][lang], [...new Set(sentences.map((text) => text[one]))].join("\n"));
  return lang === "zh" ? [block("zh"), block("en")] : [block("en"), block("zh")];
}

function snippet(label: string, words: string): Block {
  return { kind: "code", label, words };
}

const CONSENT_CODE = `if (consent.given()) {
    // the SDK's own call to start, moved here from Application.onCreate()
    Sdk.init(context);
}`;

const WORDS = {
  delete: t("Delete from AndroidManifest.xml", "从 AndroidManifest.xml 删除"),
  merged: t(
    "Or, where a library’s manifest brings it in, take it out of the merged one",
    "若由依赖库的清单合并而来，则在主清单中移除",
  ),
  manifest: t("In AndroidManifest.xml", "在 AndroidManifest.xml 中"),
  consent: t("Move the call that starts it", "移动启动它的调用"),
  en: t("To add to the policy, in English", "加入隐私政策（英文）"),
  zh: t("To add to the policy, in Chinese", "加入隐私政策（中文）"),
};
