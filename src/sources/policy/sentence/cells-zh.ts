import { ofGroup } from "../lexicon/marks.ts";
import { everyMatch, matches } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US, USER } from "./constructions.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";

/** A row of a table that lost its lines: 心率、血氧 / 手环 / 云端 / 可以不给. Its first cell lists what is taken. */

const BETWEEN = /\s+[/|｜]\s+/g;
const MIN_CELLS = 3;
/** A cell that says who gives it, and one that says that it is not taken. */
const BY_HAND =
  /^(?:由)?(?:用户|您|你|本人|会员|家长)?(?:主动|自行|手动|自愿|自主|自己)*(?:填写|输入|提供|上传|提交|录入|填报|填|记录|记|拍|选填|发布)$/;
const NOT_TAKEN =
  /^(?:不|未|从不|没有?|绝不|无需)(?:会)?(?:收集|采集|申请|读取|获取|使用|涉及|需要|上传|要)?$/;
const OTHER_TOPICS = new Set(["sharing", "sdk", "rights", "contact", "security", "update", "definitions"]);

export function dataCells(parse: Parse, _: Grammar, topic: string | null): Turn[] {
  if (topic !== null && OTHER_TOPICS.has(topic)) return [];
  const cells: Span[] = [];
  let start = 0;
  for (const match of everyMatch(BETWEEN, parse.text)) {
    cells.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  cells.push({ start, end: parse.text.length });
  const [first, ...rest] = cells;
  if (!first || cells.length < MIN_CELLS || !onlyData(parse, first)) return [];
  const words = rest.map((cell) => parse.text.slice(cell.start, cell.end).trim());
  const denied = words.some((word) => matches(NOT_TAKEN, word));
  const byHand = words.some((word) => matches(BY_HAND, word));
  return [
    {
      action: "collect",
      actor: byHand && !denied ? USER : US,
      recipient: null,
      denied,
      words: { start: first.end, end: first.end + 1 },
      right: null,
      left: first,
    },
  ];
}

/** At least half of the entries of the cell are data that the lists know, and none is a sentence. */
function onlyData(parse: Parse, cell: Span): boolean {
  const text = parse.text.slice(cell.start, cell.end);
  if (!holdsExact(parse, cell) || matches(/[。;；:：?？]|我们|您|不|未/, text)) return false;
  const items = text.split(/[、,，]|及|和|与/);
  const known = ofGroup(parse.marks, "data").filter(
    ({ start, end, meaning }) => start >= cell.start && end <= cell.end && meaning.kind !== "guard",
  );
  return items.every((item) => item.length <= 14) && known.length * 2 >= items.length;
}
