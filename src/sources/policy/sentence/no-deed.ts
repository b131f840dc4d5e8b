import { matchesIn } from "../lexicon/matches.ts";
import type { Situation } from "./act.ts";

const CALLED_OFF = /(取消|撤回|撤销|收回|关闭|解除)(对|系统|您的?|向|已)*(授权|权限)[^,，。;；、]{0,14}$/;
const NOTICE = /(系统|设备|手机)[^,，。;；]{0,8}(提示|显示)[^,，。;；]{0,16}$/;
const WRONGLY =
  /(非法|未经授权|未授权|恶意|擅自|盗取|冒用|不当|违规|unauthori[sz]ed|unlawful|illegal|accidental|fraudulent)(地|ly)?(的|、)?\s*[^,，。]{0,4}$/;
const AGAINST_RULES = /(违反|违背)[^,，。;；]{2,40}(约定|规定|本政策|法律|法规)$/;

/** Whether a verb tells of what is called off, what a notice of the phone says or what is feared, and of no practice. */
export function isNoDeed({ parse, group, verb }: Situation): boolean {
  const before = (chars: number) => parse.text.slice(Math.max(0, group.start - chars), group.start);
  // 通过取消系统授权某应用访问您的通讯录: an end of it.
  if (verb.meaning.kind === "verb" && verb.meaning.form === "zh" && CALLED_OFF.test(before(24))) return true;
  // 手机系统会提示应用正在读取剪切板: what a notice says is no practice.
  if (NOTICE.test(before(30))) return true;
  // 被他人非法使用, "used without authorisation": a danger, no practice.
  return (
    WRONGLY.test(before(14)) ||
    matchesIn(AGAINST_RULES, parse.text, Math.max(0, group.start - 48), group.start)
  );
}
