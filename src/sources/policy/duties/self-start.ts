import { holdsHan } from "../lexicon/han.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { matches, matchesIn } from "../lexicon/matches.ts";
import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";
import { duty } from "./duty.ts";

/** That the app starts by itself: what it does, not what it takes, so no verb of taking stands there. */
const STARTS_ZH =
  /自启动|关联启动|自动启动|(开机|重启)[^，。；]{0,8}(自启|自动(启动|运行|开启))|自启(?=[，。；]|$)/;
const STARTS_EN =
  /\b(auto|self)-?\s?starts?\b|\bstarts?\s+(by\s+itself|automatically|itself)\b|\b(starts?|launch(es)?|runs?)\s+(when|after|at|on)\s+(the\s+|your\s+)?(phone|device|system)?\s*(boot|starts|restarts|reboot|is\s+(switched|turned)\s+on)/;
/** "You can switch self-start off" tells nothing by itself; nor does a denial. */
const ASIDE =
  /(关闭|禁止|禁用|停用|取消|不会|不存在|无|未)[^，。；]{0,10}$|\b(not|never|no|disable|turn off|switch off)\b[^.,;]{0,24}$/;

export function selfStart(parse: Parse, original: string): Statement[] {
  const { text } = parse;
  const zh = holdsHan(text);
  const found = (zh ? STARTS_ZH : STARTS_EN).exec(text);
  if (!found || matchesIn(ASIDE, text, 0, found.index)) return [];
  // Where it is the object of a verb of taking, the sentence has said it already.
  if (ofGroup(parse.marks, "verb").length > 0 && matches(/权限|能力|permission/, text)) return [];
  const end = found.index + found[0].length;
  return [
    duty(parse, {
      action: "use",
      data: "app.autostart",
      term: original.slice(found.index, end),
      start: found.index,
      end,
    }),
  ];
}
