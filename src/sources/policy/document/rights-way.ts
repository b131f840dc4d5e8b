import type { RightWay } from "../../../model/claim.ts";
import { answeredWithin, wayForAll, wayIn } from "../duties/way.ts";
import { matches } from "../lexicon/matches.ts";
import type { Passage } from "./passages.ts";
import type { Prepared } from "./read-ahead.ts";

const NO_WAY: RightWay = { channel: null, within: null, requires: null };

/**
 * How rights are used, where another sentence says it than the one that offers them: "we answer within 15 days" for all
 * of a section, "登录后进入“设置”" below "您可以通过以下方式更正：" or below the title of one right.
 */
export class RightsWay {
  /** Rights of a lead-in or a title, which the lines below tell the way of. */
  private open: readonly Passage[] = [];
  /** Blocks since then. */
  private since = 0;

  /** A section that offers more statements before it names a time speaks of something else by then. */
  static readonly MAX_BACK = 40;
  /** A list of ways is no longer. */
  static readonly MAX_BELOW = 4;

  /** To be told of each sentence, after what it says itself was read; `from` is where its own statements begin. */
  heard(
    { sentence, parse, original }: Prepared,
    passages: Passage[],
    from: number,
    topic: string | null,
  ): void {
    if (topic !== "rights") {
      this.open = [];
      return;
    }
    const own = passages.slice(from).filter((passage) => isRight(passage));
    // "您可以通过权限设置修改" below 撤回授权: the way of the one that the title names, whatever its verb.
    const below =
      this.open.length > 0 && this.since < RightsWay.MAX_BELOW ? wayIn(parse, original)?.channel : null;
    if (below) for (const passage of this.open) give(passage, { channel: below });
    if (own.length > 0) {
      this.open =
        own.every(({ statement }) => statement.way?.channel == null) && matches(OPENS, sentence.text)
          ? own
          : [];
      this.since = 0;
    } else this.since++;
    const within = answeredWithin(parse, original);
    const all = wayForAll(parse, original);
    if (within === null && all === null) return;
    for (let at = passages.length - 1; at >= Math.max(0, passages.length - RightsWay.MAX_BACK); at--) {
      const passage = passages[at];
      if (passage && isRight(passage) && passage.statement.right !== "contact")
        give(passage, { ...(within && { within }), ...all });
    }
  }
}

/** A title of one right, or a lead-in to the ways of using it. */
const OPENS =
  /[:：]\s*$|(?:以下|下列|如下)(?:方式|途径|路径|操作|步骤)|^[^,，。;；.]{2,24}$|following (?:ways|means|steps)/;

function isRight({ statement }: Passage): boolean {
  return statement.right !== null;
}

/** What it does not say itself. */
function give(passage: Passage, said: Partial<RightWay>): void {
  const { statement } = passage;
  const way = statement.way ?? NO_WAY;
  const filled: RightWay = {
    channel: way.channel ?? said.channel ?? null,
    within: way.within ?? said.within ?? null,
    requires: way.requires ?? said.requires ?? null,
  };
  if (filled.channel === null && filled.within === null && filled.requires === null) return;
  passage.statement = { ...statement, way: filled };
}
