import { ofGroup } from "../lexicon/marks.ts";
import { firstMatchIn, matches } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Parse } from "./grammar.ts";
import { partyOf } from "./parties.ts";

const BY_IT =
  /(?:它们?|其|对方|该(?:sdk|插件|公司|服务商|服务|组件|工具|机构|第三方|合作方))(?:自己|自行|自身|独立|直接)?(?:也|都|还|会|将|可能|可以?|能够?|需要?|要|只|仅|便|就|则|因此|同样)*$/;
const OTHERS = /^(?:sdk|third-party|processor)$/;

const BROUGHT_IN =
  /(?:接入|引入|集成|嵌入|内置|委托|外包|聘请|由)[^。;；]{0,30}(?:公司|sdk|插件|服务商|工具|组件|机构|提供|代)/;

/** 接入某公司的统计插件，其将收集IMEI; 它会拿到设备型号: who was named before takes it, not the firm. */
export function byIt(parse: Parse, frames: readonly Frame[]): readonly Frame[] {
  if (!matches(/[它其]|对方|该/, parse.text)) return frames;
  return frames.map((frame) => {
    if (frame.action !== "collect" || frame.actor.kind !== "first-party") return frame;
    const from = Math.max(0, frame.start - 16);
    const word = firstMatchIn(BY_IT, parse.text, from, frame.start);
    if (!word) return frame;
    const who = ofGroup(parse.marks, "party").findLast(
      ({ end, meaning }) =>
        end <= from + word.index && meaning.kind === "party" && matches(OTHERS, meaning.means),
    );
    if (who) return { ...frame, actor: partyOf(who, parse.original.slice(who.start, who.end)) };
    // 接入某公司的插件，其将收集IMEI: somebody that no list knows.
    const brought = matches(BROUGHT_IN, parse.text.slice(0, from + word.index));
    return brought ? { ...frame, actor: { kind: "third-party", name: null } } : frame;
  });
}
