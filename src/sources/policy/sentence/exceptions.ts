import { holdsHan } from "../lexicon/han.ts";
import { ofGroup } from "../lexicon/marks.ts";
import { firstMatch, matches, matchesIn } from "../lexicon/matches.ts";
import { type Grammar, overlaps, type Parse, type Span } from "./grammar.ts";

/** What takes a denial back, and what only says beside what it denies the rest: 除…外, 除非, "except", "without your consent". */

/** These take back only the denial they follow: "beyond your session", 只有在…时才会. */
const AFTERWARDS = /^(beyond|longer than|once they|once it|only (if|with|when|where)|仅会在|只有在|只会在)$/;

function inBrackets(text: string, at: number, denial: number): boolean {
  if (!holdsHan(text)) return false;
  const open = text.lastIndexOf("(", at);
  const close = text.indexOf(")", at);
  if (open < 0 || close < 0 || open < text.lastIndexOf(")", at)) return false;
  return denial < open || denial > close;
}

const BESIDES_DATA = /(上述|以上|前述|这些|该等)([^,，]{0,4}(信息|数据|资料|权限|内容|字段))?(之外|以外|外)/;

const NAMED =
  /^(?:[^,，。;；]{0,6})(?:卡号|密码|通讯录|位置|定位|短信|通话|相册|照片|身份证|手机号|人脸|指纹|聊天|录音)/;

/** 除崩溃日志外: data and nothing done, before what is denied. */
function namesDataOnly(parse: Parse, outside: RegExpExecArray): boolean {
  const end = outside.index + outside[0].length;
  const inside = (one: Span) => one.start > outside.index && one.end < end;
  const data = ofGroup(parse.marks, "data").filter(inside);
  return (
    data.some(({ meaning }) => meaning.kind === "data") &&
    !parse.verbs.some((verb) => inside(verb) && !data.some((one) => overlaps(one, verb))) &&
    !matches(/情形|情况|同意|授权|必要|必需|法律|服务|功能/, outside[0])
  );
}

/** The clause that holds an exception, when the sentence has one. */
export function exceptionIn(parse: Parse, grammar: Grammar, denial: Span): Span | null {
  const { text } = parse;
  const mark = ofGroup(parse.marks, "exception").find(
    ({ start, end }) =>
      // "works without your location" excepts nothing; "without your consent" does.
      !(
        matchesIn(/^without (your|the|user)$/, text, start, end) &&
        !/^\s*(\S+\s+){0,3}?(\S*(consent|permission|approv|authori[sz]|agree|knowledge|opt|instruction|request)|notice)/.test(
          text.slice(end, end + 50),
        )
      ) &&
      // 凭据里没有您的姓名 excepts nothing; 没有您的同意 does.
      !(
        matchesIn(/^(没有|未经)您的$/, text, start, end) &&
        !matchesIn(/^[^,，。;；]{0,8}(同意|授权|许可|允许|请求|指示|确认|参与)/, text, end)
      ) &&
      // 不读取通讯录、相册（您选择上传的除外）和短信: only what stands before the brackets is excepted.
      !inBrackets(text, start, denial.start) &&
      (!matchesIn(AFTERWARDS, text, start, end) || (start > denial.start && start < denial.end + 2)),
  );
  const outside = firstMatch(
    /除(?!非|外|了解)([^,，。]{0,40}|[^。;；]{0,90})(之外|以外|外)(?![^,，。]{0,2}部)/,
    text,
  );
  // 除上述信息外，不收集其他信息; 除崩溃日志外，不收集任何设备信息: what is denied is the rest; 除上述情形外 takes the denial back.
  if (!mark && (!outside || BESIDES_DATA.test(outside[0]) || namesDataOnly(parse, outside))) return null;
  // 支付结果会回传给我们，除此之外我们得不到您的卡号: what is named is not what was told before.
  if (
    !mark &&
    outside &&
    matches(/^除此/, outside[0]) &&
    outside.index < denial.start &&
    NAMED.test(text.slice(denial.end, denial.end + 12))
  )
    return null;
  const at = mark ? mark.start : (outside?.index ?? 0);
  const start = /[a-z]/.test(text[at] ?? "") ? at : grammar.clauseStart(text, at);
  const end = grammar.clauseEnd(text, Math.max(at, mark?.end ?? 0));
  return { start, end: Math.max(end, mark?.end ?? 0) };
}
