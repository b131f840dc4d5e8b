import { matches } from "../lexicon/matches.ts";

const HEAD_CHARS = 1_500;
/** What is longer and has no title of one tells all by itself, whatever its first lines say of another text. */
const MOST_CHARS = 12_000;

/** "This notice supplements the information contained in our Privacy Policy", "本规则为《…隐私政策》的补充". */
const SAYS_SO =
  /\b(?:this|the) (?:[a-z'’-]+ ){0,8}(?:notice|statement|policy|addendum|supplement|section|page|document|residents|accounts)\b[^.\n]{0,80}\b(?:supplements? (?:and (?:is|forms) part of )?|is (?:a |an )?(?:supplement(?:al)?|addendum|addition) to |(?:should|must|is to) be read (?:together|in conjunction|along) with )(?:the information (?:contained |provided |set out )?in )?(?:the|our)\b[^.\n]{0,50}(?:\.\w[^.\n]{0,40}){0,3}\bprivacy (?:policy|notice|statement)\b(?!s\b)(?![^.\n]{0,80}not intended to override)|(?:本|该)[^,，。;；\n]{0,24}(?:是|系|为|作为)(?:对)?[^,，。;；\n]{0,12}《[^》\n]{0,20}(?:隐私|个人信息)[^》\n]{0,12}》[^,，。;；\n]{0,8}(?:补充|附件|附录)/;
const TITLED =
  /\bprivacy\b.*\b(?:supplement|addendum)\b|\b(?:supplement|addendum)\b.*\bprivacy\b|\bcalifornia\b.*\b(?:privacy|notice)\b|\bprivacy\b.*\bcalifornia\b|(?:隐私|个人信息).*补充(?:条款|协议|声明|说明|政策)|补充(?:条款|协议|声明|说明).*(?:隐私|个人信息)/;

/**
 * A notice for the people of one state, for one feature or for children that belongs to another policy: what it leaves out
 * stands there. `named` is its title and `text` its plain text as far as need be, both folded; `length` is that of all of it.
 */
export function isSupplement(named: string, text: string, length: number): boolean {
  return matches(TITLED, named) || (length <= MOST_CHARS && matches(SAYS_SO, text.slice(0, HEAD_CHARS)));
}
