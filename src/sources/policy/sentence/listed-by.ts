import { everyMatch, matches, matchesIn } from "../lexicon/matches.ts";
import type { Frame } from "./frames.ts";
import type { Mention } from "./mentions.ts";
import type { Context } from "./statement.ts";

const OPENS_LIST =
  /[,，:：](?:这些|该等|上述|其中)?(?:个人)?(?:[^,，。;；:：]{0,10}信息)?(?:具体|主要|可能|将|会)?(?:包括|包含|例如|具体为|如下)(?:但不限于|了)?[:：]?/g;

/** 收集您使用服务的情况，作为日志保存，包括您的IP: the list is what the verb takes, whatever verbs stand between. */
export function listedBy({ parse }: Context, here: readonly Frame[], mention: Mention): readonly Frame[] {
  if (!matches(/包括|包含|例如|具体为|如下/, parse.text)) return [];
  const opener = everyMatch(OPENS_LIST, parse.text.slice(0, mention.start)).at(-1);
  if (!opener || /[。;；]/.test(parse.text.slice(opener.index, mention.start))) return [];
  const between = here.some(
    ({ start, action }) => start >= opener.index && start < mention.start && action !== null,
  );
  if (between) return [];
  const taking = here.findLast(
    ({ end, action, embedded, polarity }) =>
      end <= opener.index &&
      !embedded &&
      polarity.kind === "affirms" &&
      (action === "collect" || action === "share"),
  );
  return taking
    ? here.filter(({ right, action }) => action !== null && right.start === taking.right.start)
    : [];
}

/** 除上述采集的注册信息外，还会采集…: told before, not here. */
export function isBesides({ parse, frames }: Context, mention: Mention): boolean {
  const before = parse.text.slice(Math.max(0, mention.start - 40), mention.start);
  return (
    matches(/除(?!非)[^,，。;；]*$/, before) &&
    matchesIn(/^[^,，。;；]{0,24}(外|之外|以外)([,，]|的)/, parse.text, mention.end, mention.end + 28) &&
    frames.every(({ polarity }) => polarity.kind !== "denies" && polarity.exception === null)
  );
}
