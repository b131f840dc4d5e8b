import { wordLists } from "../../../catalog/language/index.gen.ts";
import type { Block } from "../../../formats/text/block.ts";
import type { Section } from "../../../model/claim.ts";
import { fold } from "../lexicon/fold.ts";
import { bareTitle, isChineseTitle, topicOfChinese } from "./titles-zh.ts";

export { saysPractice } from "./titles-zh.ts";

/** A block with what the headings above it say it is about. */
export interface Placed {
  readonly block: Block;
  /** Topic of the nearest heading that has one: `collection`, `sharing`, `rights` … */
  readonly topic: string | null;
  /** The nearest heading's text, else null. */
  readonly heading: string | null;
}

/** Headings that speak of a topic; where several fit, the more special one (earlier in this order) wins. */
const ORDER = [
  "exemptions",
  "definitions",
  "children",
  "sdk",
  "permissions",
  "list",
  "cookies",
  "transfer",
  "rights",
  "contact",
  "update",
  "sharing",
  "storage",
  "collection",
  "use",
  "security",
];

const TOPICS = ORDER.flatMap((topic) => {
  const list = wordLists.find((candidate) => candidate.role === "section" && candidate.means === topic);
  return list ? [{ topic, words: [...list.words.zh, ...list.words.en].map(fold) }] : [];
});

export function outline(blocks: readonly Block[]): Placed[] {
  /** Open headings from the highest down. */
  const open: { level: number; topic: string | null }[] = [];
  let heading: string | null = null;
  return blocks.map((block, at) => {
    const title = headingText(block);
    if (title !== null) {
      while ((open.at(-1)?.level ?? 0) >= block.level && open.length > 0) open.pop();
      // （二）删除 below 您的权利: one of the rights, no chapter on what is kept.
      const isOfRights = open.at(-1)?.topic === "rights" && namesRight(title);
      open.push({ level: block.level, topic: isOfRights ? "rights" : topicOf(title) });
      heading = title;
    } else if (isUnmarked(block, blocks[at + 1])) {
      while ((open.at(-1)?.level ?? 0) >= UNMARKED_LEVEL && open.length > 0) open.pop();
      open.push({ level: UNMARKED_LEVEL, topic: topicOf(block.text) });
      heading = block.text;
    } else if (isPlainTitle(block, blocks[at + 1])) {
      while ((open.at(-1)?.level ?? 0) >= UNMARKED_LEVEL && open.length > 0) open.pop();
      open.push({ level: UNMARKED_LEVEL, topic: topicOf(block.text) });
    }
    const topic = open.findLast((entry) => entry.topic !== null)?.topic ?? null;
    return { block, topic, heading };
  });
}

function namesRight(title: string): boolean {
  return ONE_RIGHT.test(bareTitle(fold(title)).trim());
}

const ONE_RIGHT =
  /^(?:删除|清除|注销|投诉|撤回|更正|修改|查[询阅看]|访问|复制|导出|转移)[^,，。;；]{0,12}$|^(?:rightto|rightof|therightto)?(?:access|rectif|correct|eras|delet|restrict|portab|object|complain|withdraw)[a-z]{0,28}$/;

/** Below all that is marked as a heading. */
const UNMARKED_LEVEL = 9;

/** "Who can see what", "For how long", "What do you store?" on a line of its own: a title that nothing marks, of a topic. */
function isPlainTitle({ kind, text }: Block, next: Block | undefined): boolean {
  return (
    kind === "paragraph" &&
    next !== undefined &&
    next.kind !== "heading" &&
    text.length <= MAX_PLAIN_TITLE_CHARS &&
    PLAIN_TITLE.test(text) &&
    topicOf(text) !== null
  );
}

const MAX_PLAIN_TITLE_CHARS = 60;
const PLAIN_TITLE = /^(?:\d+[.)]\s+)?["“]?[A-Z][^.,:;|\t!\p{Script=Han}]{2,}$/u;

/** A paragraph that is a title though nothing marks it: 存多久. */
export function isUnmarked(block: Block, next: Block | undefined): boolean {
  return block.kind === "paragraph" && next !== undefined && isChineseTitle(fold(block.text));
}

/** The headings with what they are about, each up to the next. */
export function sectionsOf(placed: readonly Placed[], textEnd: number): Section[] {
  const heads = placed.filter(({ block }) => block.kind === "heading");
  return heads.slice(0, MAX_SECTIONS).map(({ block, topic }, at) => ({
    title: block.text.slice(0, MAX_TITLE_CHARS),
    level: block.level,
    topic,
    start: block.start,
    end: heads[at + 1]?.block.start ?? textEnd,
  }));
}

const MAX_SECTIONS = 500;
const MAX_TITLE_CHARS = 200;

function headingText(block: Block): string | null {
  return block.kind === "heading" ? block.text : null;
}

export function topicOf(title: string): string | null {
  // 隐私政策（2026年2月修订）: when it was last changed is not what it is about.
  const folded = fold(title).replace(/\s*[(（][^()（）]*(?:修订|更新|生效|发布|版)[^()（）]*[)）]\s*$/, "");
  if (folded.length > 80) return null;
  // 履行法定义务: a duty, no 定义.
  const words = folded.replace(/定义务/g, "定 义务");
  // "Information from third parties" is taken, not shared.
  if (/\bfrom (?:our |other |certain )?(?:third[- ]part|partners|others|other sources|social)/.test(folded))
    return "collection";
  const told = topicOfChinese(folded);
  if (told !== undefined) return told;
  const bare = ALONE.get(
    folded
      .replace(/^(?:[ivx]{1,5}|[a-z])[.)]\s+/, "")
      .replace(/^[\s\p{P}\d一二三四五六七八九十第章部分节条]+|[\s\p{P}]+$/gu, ""),
  );
  if (bare !== undefined) return bare;
  const topic = TOPICS.find((one) => one.words.some((word) => holds(words, word)))?.topic ?? null;
  // 可能收集、使用、分享和披露的您的信息: a chapter on all of it opens with what is taken; what is shared has titles of its own.
  return (topic === "sharing" || topic === "storage") && COLLECTED_FIRST.test(words) ? "collection" : topic;
}

const COLLECTED_FIRST =
  /(收集|采集|获取)([、,，和与及或]|以及)[^。;；]*(共享|分享|披露|转让|提供|存储|保存|保护)/;

/** Words of every day that are a topic only where they are the whole heading. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ["收集", "collection"],
  ["采集", "collection"],
  ["共享", "sharing"],
  ["分享", "sharing"],
  ["委托", "sharing"],
  ["提供", "sharing"],
  ["使用", "use"],
  ["存储", "storage"],
  ["保存", "storage"],
  ["权利", "rights"],
  ["权限", "permissions"],
  ["purpose", "use"],
  ["purposes", "use"],
  ["why", "use"],
  ["use", "use"],
  ["collection", "collection"],
  ["storage", "storage"],
  ["retention", "storage"],
]);

function holds(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return !/[a-z]/.test(word[0] ?? "") || !/[a-z]/.test(text[at - 1] ?? "");
}
