import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { holdsExact, type Turn, US } from "./constructions.ts";
import { objectBefore } from "./done-zh.ts";
import type { Grammar, Parse, Span } from "./grammar.ts";
import { topic } from "./turn-parts-zh.ts";

/** What the firm has not got: 我这里没有你的手机号, 口令我们没有, 键入的内容不离开您的设备. */

const WITHOUT =
  /(?:我们|我|我们这里|我这里|平台|服务器|后台|系统|云端)(?:这里|这边|手里|手上|上|里|中|内)?(?:也|都|均|并|根本|从来|一概)*(?:没有|不持有|不掌握|不留(?!存|有|下|底|档|痕)|没留(?!存|下|底)|并无)(?:任何)?(?!把|将|向|与|同|给|对)(?=您|你|用户|孩子|[^,，。;；的]{0,6}(?:$|[,，。;；、和及与]))/g;
const HAVE_NOT =
  /(?<=[^,，。;；])(?:我们|平台|后台|服务器上?)(?:这里|手里)?(?:也|都|均|并|根本)?没有(?=$|[,，。;；])/g;
const STAYS_HOME =
  /(?:从|也|都|均|绝|并|全程|始终|永远)*(?:不会?|不曾|未曾?|没有?|绝不)(?:离开|流出|传出|发出|走出|出)(?:了|过)?(?:您的?|你的?|用户的?|孩子的?|本)?(?:这台|自己的)?(?:设备|手机|本机|终端|手环|手表|电脑|平板|车机|车辆|音箱|机器|家门|局域网|本地|系统|安全芯片|安全区)(?=$|[,，。;；])/g;

export function hasNone(parse: Parse, grammar: Grammar): Turn[] {
  const named = everyMatch(WITHOUT, parse.text).flatMap((match): Turn[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const right = { start: words.end, end: grammar.clauseEnd(parse.text, words.end) };
    if (!holdsExact(parse, right) || matchesIn(/(如果?|若|在|当|因为?)$/, parse.text, 0, words.start))
      return [];
    // 我们没有您的同意不会…: without leave, not without data.
    if (matchesIn(/^[^,，。;；]{0,10}(?:同意|授权|许可|允许)/, parse.text, words.end)) return [];
    return [turn(words, null, right)];
  });
  const before = [...everyMatch(HAVE_NOT, parse.text), ...everyMatch(STAYS_HOME, parse.text)].flatMap(
    (match): Turn[] => {
      const words = { start: match.index, end: match.index + match[0].length };
      const own = topic(parse, grammar, words.start);
      // 加速度只在本机算，数据不出手机: the data of the clause before.
      const left = holdsExact(parse, own) ? own : (objectBefore(parse, grammar, words.start) ?? own);
      const clause = parse.text.slice(left.start, left.end);
      return holdsExact(parse, left) && !matches(/(?:您|你|用户)(?:可|需|应|要)|如果?|若/, clause)
        ? [turn(words, left, null)]
        : [];
    },
  );
  return [...named, ...before];
}

function turn(words: Span, left: Span | null, right: Span | null): Turn {
  return { action: "collect", actor: US, recipient: null, denied: true, words, right, left };
}
