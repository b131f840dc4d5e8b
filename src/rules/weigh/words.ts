import { dataType, sdk, sdkNameZh } from "../../catalog/index.ts";
import type { DataId } from "../../catalog/types.ts";
import type { Actor, Fact } from "../../model/fact.ts";
import type { Lang, Text } from "../../model/text.ts";
import { acting, type Practice } from "./does.ts";

const MAX_LISTED = 5;

export function dataName(data: DataId): Text {
  return dataType(data)?.name ?? { en: data, zh: data };
}

export function sdkName(id: string): Text {
  return { en: sdk(id)?.name ?? id, zh: sdkNameZh(id) };
}

export function both(text: Text, change: (words: string, lang: Lang) => string): Text {
  return { en: change(text.en, "en"), zh: change(text.zh, "zh") };
}

/** Joins sentences: English ones with a space, Chinese ones without. */
export function sentences(...parts: readonly Text[]): Text {
  const kept = (lang: Lang): string[] =>
    parts.map((part) => part[lang].trim()).filter((words) => words !== "");
  return { en: kept("en").join(" "), zh: kept("zh").join("") };
}

/** "A, B and C" / 「A、B、C」; where there are many, the first five and how many more. */
export function listed(names: readonly Text[]): Text {
  const shown = names.slice(0, MAX_LISTED);
  const more = names.length - shown.length;
  const en = shown.map((name) => name.en);
  const zh = shown.map((name) => name.zh).join("、");
  if (more > 0) return { en: `${en.join(", ")} and ${more} more`, zh: `${zh}等 ${names.length} 项` };
  const last = en.at(-1) ?? "";
  return { en: en.length < 2 ? last : `${en.slice(0, -1).join(", ")} and ${last}`, zh };
}

/** The same words in both languages: names, identifiers. */
export function same(words: string): Text {
  return { en: words, zh: words };
}

/** Someone else's words, in each language's own quotation marks. */
export function quoted(words: string): Text {
  return { en: `"${words}"`, zh: `“${words}”` };
}

/** "Address book: read by the app's own code and Umeng." What happens, and who does it. */
export function practiceWords(practice: Practice): Text {
  const name = dataName(practice.data);
  const who = listed(actorNames(acting(practice)));
  if (practice.strength === "declared") {
    return {
      en: `${name.en}: the app asks for a permission that reaches it.`,
      zh: `${name.zh}：应用申请了可获取该信息的权限。`,
    };
  }
  if (practice.strength === "documented") {
    return {
      en: `${name.en}: ${who.en} takes it, as its maker's own documents say; the code does not show it.`,
      zh: `${name.zh}：据其提供方文档，${spaced(who.zh)}会收集；代码中未见。`,
    };
  }
  const verb = practice.sends ? { en: "read and sent", zh: "读取并发出" } : { en: "read", zh: "读取" };
  const told = {
    en: `${name.en}: ${verb.en} by ${who.en}.`,
    zh: `${name.zh}：由${spaced(who.zh)}${verb.zh}。`,
  };
  return practice.emptyOn === null ? told : sentences(told, emptyWords(practice.emptyOn));
}

/** To ask and get nothing is to ask all the same: older phones answer, and so may the next version of Android. */
function emptyWords(targetSdk: number): Text {
  return {
    en: `With target SDK ${targetSdk} newer phones give an app from a store nothing here; the code asks all the same, and older ones answer.`,
    zh: `目标 SDK 为 ${targetSdk} 时，新版系统不再向商店应用返回该信息；但代码仍在请求，旧版系统会返回。`,
  };
}

/** Chinese sets a space between its own signs and Latin ones. */
function spaced(words: string): string {
  const start = /^[A-Za-z0-9]/.test(words) ? " " : "";
  const end = /[A-Za-z0-9)+]$/.test(words) ? " " : "";
  return `${start}${words}${end}`;
}

/** Each actor once: the app itself, then those who have a name, then the unknown. */
function actorNames(facts: readonly Fact[]): readonly Text[] {
  const names = new Map<string, Text>();
  const order = ["first-party", "sdk", "unknown"] as const;
  for (const kind of order) {
    for (const { actor } of facts) if (actor.kind === kind) names.set(actorKey(actor), actorName(actor));
  }
  return [...names.values()];
}

function actorName(actor: Actor): Text {
  switch (actor.kind) {
    case "first-party":
      return { en: "the app's own code", zh: "应用自身代码" };
    case "sdk": {
      const names = [actor.sdk, ...(actor.sharedWith ?? [])].map(sdkName);
      return {
        en: names.map(({ en }) => en).join(" or "),
        zh: names.map(({ zh }) => zh).join(" 或 "),
      };
    }
    case "unknown":
      return { en: "code of an unknown party", zh: "归属不明的代码" };
  }
}

/**
 * Who acts, for the subject of a finding. Packages of unknown parties are renamed with every build, so they are all
 * one party, and count only where nobody else acts.
 */
export function actorSubjects(practice: Practice): readonly string[] {
  const keys = [...new Set(acting(practice).map((fact) => actorKey(fact.actor)))].sort();
  const named = keys.filter((key) => key !== "unknown-party");
  return named.length > 0 ? named : keys;
}

export function actorKey(actor: Actor): string {
  return actor.kind === "sdk" ? actor.sdk : actor.kind === "first-party" ? "first-party" : "unknown-party";
}

const MAX_QUOTE_CHARS = 120;

/** Someone else's sentence, cut where it grows long. */
export function brief(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  return flat.length <= MAX_QUOTE_CHARS ? flat : `${flat.slice(0, MAX_QUOTE_CHARS - 1)}…`;
}
