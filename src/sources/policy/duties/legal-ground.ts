import { firstMatch } from "../lexicon/matches.ts";
import { basesIn } from "../sentence/basis.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

/** "The legal basis for statistics is our legitimate interest (Art. 6(1)(f) GDPR)": a ground told apart from the data. */
const GROUND =
  /\blegitimate (?:business )?interests? (?:to|in|of)\b|\bfor (?:our |the )?legitimate (?:business )?(?:interests?|reasons)\b|\b(?:rely|relies|relying|based|basis|grounds?) (?:up)?on (?:our|the|your) (?:legitimate|consent|contract)|\bprocessing is necessary\b|\t\s*(?:performance of|legitimate interest|legal (?:obligation|necessity)|consent\b|contract\b)|(legal|lawful) (basis|bases|grounds?)|(grounds?|basis) for (the |our |this )?processing|\bart(icle|\.)?s? ?[69] ?\( ?[12] ?\)|(处理|收集)[^。]{0,8}(的)?(合法性基础|法律依据|法律基础|法定事由)|合法性基础|(?:处理|收集)[^。:：]{0,12}的?依据(?:包括|如下|有|为|是)?[:：]|基于(?:您|你|用户)的?(?:授权)?同意、|\bnecessary (?:for|to) (?:the )?perform\w*|\bwith your explicit consent\b|^[^:.]{3,60}:\s*(?:(?:your|our|the)\s)?(?:explicit |freely given )?(?:consent|legitimate (?:business )?interests?|contract|legal obligation|performance of (?:a|the|our) contract)\b|\bto (?:perform|fulfil|carry out) (?:our|the|a|your) (?:[a-z]+ )?contract\b/;

export function legalGround(parse: Parse, original: string): Statement[] {
  const found = firstMatch(GROUND, parse.text);
  if (found === null) return [];
  const start = found.index;
  const end = start + found[0].length;
  return basesIn(parse).map((basis) =>
    duty(parse, {
      action: "inform",
      duty: "legal-ground",
      basis,
      term: original.slice(start, end),
      start,
      end,
    }),
  );
}
