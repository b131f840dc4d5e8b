import { sdk } from "../../catalog/index.ts";
import type { ScreenTopicId } from "../../catalog/types.ts";
import type { ScreenWords, SdkFound } from "../../model/app.ts";
import type { Claim, Right } from "../../model/claim.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { Text } from "../../model/text.ts";
import { claimsOf } from "./policy.ts";
import { listed, quoted } from "./words.ts";

/** Words of the app's screens on one topic. */
export function wordsOn({ facts }: Evidence, ...topics: readonly ScreenTopicId[]): readonly ScreenWords[] {
  return facts.screens.words.filter(({ topic }) => topics.includes(topic));
}

/** The same, only as written into the app's own texts: code holds the words of every library, too. */
export function ownWordsOn(evidence: Evidence, ...topics: readonly ScreenTopicId[]): readonly ScreenWords[] {
  return wordsOn(evidence, ...topics).filter(({ at }) => !at.entry.endsWith(".dex"));
}

/**
 * Whether the absence of words on its screens means anything: the app has texts of its own that could be read, and no
 * part of it draws its screens from elsewhere.
 */
export function screensAreSeen(evidence: Evidence): boolean {
  const { facts, gaps } = evidence;
  const hidden = gaps.some(({ layer }) => layer === "code" || layer === "resources" || layer === "container");
  return !hidden && facts.screens.words.length > 0;
}

/** Why nothing can be said of what the screens offer. */
export function screensUnseen(evidence: Evidence): Text | null {
  if (screensAreSeen(evidence)) return null;
  return {
    en: "No words of the app's screens could be read in its texts or code: they may come from the network.",
    zh: "未能从应用的文本或代码中读到界面文字：界面内容可能来自网络。",
  };
}

export function rightsOf(evidence: Evidence, ...rights: readonly Right[]): readonly Claim[] {
  return claimsOf(evidence).filter(
    ({ affirms, right }) => affirms && right !== null && rights.includes(right),
  );
}

/** SDKs of one of these kinds that are surely in the app. */
export function sdksFor({ facts }: Evidence, ...categories: readonly string[]): readonly SdkFound[] {
  return facts.sdks.filter(
    ({ id, confidence }) =>
      confidence === "certain" && (sdk(id)?.categories ?? []).some((one) => categories.includes(one)),
  );
}

export function quotedWords(words: readonly { readonly words: string }[]): Text {
  return listed(words.slice(0, 3).map((one) => quoted(one.words)));
}
