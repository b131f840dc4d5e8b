import type { Right, RightWay } from "../../../model/claim.ts";
import { answeredWithin, speaksOfAll, wayForAll, wayIn } from "../duties/way.ts";
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
    // 您可以发送邮件申请副本，我们会在30天内回复: of the right that it offers itself.
    if (own.some(({ statement }) => statement.right !== "contact") && !speaksOfAll(parse)) return;
    const within = answeredWithin(parse, original);
    const all = wayForAll(parse, original);
    const only = speaksOfAll(parse) ? null : rightNamed(parse.text);
    if (within === null && all === null) return;
    for (let at = passages.length - 1; at >= Math.max(0, passages.length - RightsWay.MAX_BACK); at--) {
      const passage = passages[at];
      if (
        passage &&
        isRight(passage) &&
        passage.statement.right !== "contact" &&
        (only === null || passage.statement.right === only)
      )
        give(passage, {
          ...(within && { within }),
          channel: all?.channel ?? null,
          requires: BY_ONESELF.has(passage.statement.right ?? "contact") ? null : (all?.requires ?? null),
        });
    }
  }
}

/** 注销申请提交后，我们会在7个工作日内处理: of the right it names, where it names one alone. */
function rightNamed(text: string): Right | null {
  const named = NAMED.filter(([, shape]) => matches(shape, text));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

const NAMED: readonly (readonly [Right, RegExp])[] = [
  [
    "cancel-account",
    /注销|(?:clos|delet|deactivat)\w+ (?:of )?(?:your|the) account|account (?:deletion|closure)/,
  ],
  ["delete", /删除|\b(?:erasure|deletion)\b(?! of your account)/],
  ["correct", /更正|修改|\b(?:correction|rectification)\b/],
  ["copy", /副本|复制|导出|\b(?:copy|export)\b/],
  ["portability", /转移(?:您|至|到)|可携带|\bportability\b/],
];

/** Switched off by the reader, or brought to another: nobody asks who is there. */
const BY_ONESELF: ReadonlySet<string> = new Set(["refuse-personalisation", "withdraw-consent", "complain"]);

/** A title of one right, or a lead-in to the ways of using it. */
const OPENS =
  /[:：]\s*$|(?:以下|下列|如下)(?:方式|途径|路径|操作|步骤)|^[^,，。;；.]{2,24}[.。]?$|following (?:ways|means|steps)/;

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
