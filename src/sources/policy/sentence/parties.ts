import type { Party } from "../../../model/claim.ts";
import type { Mark } from "../lexicon/marks.ts";
import { matches } from "../lexicon/matches.ts";

/** Words for "some third party" that name nobody and no class of anybody. */
const NOBODY =
  /^(任何|其他|其它)?(第三方|组织|个人|人|third[- ]part(y|ies)|they|anyone( else)?|outside parties|other parties)$/i;

export function partyOf(mark: Mark, words: string): Party {
  const means = mark.meaning.kind === "party" ? mark.meaning.means : "third-party";
  const name = matches(NOBODY, words) ? null : words;
  if (means === "first-party") return { kind: "first-party" };
  if (means === "user") return { kind: "user" };
  if (means === "authority") return { kind: "authority" };
  if (means === "affiliate") return { kind: "affiliate", name: null };
  if (means === "sdk" && mark.meaning.kind === "party") {
    return { kind: "sdk", name: words, sdk: mark.meaning.sdk };
  }
  return { kind: "third-party", name };
}

const COMPANY_ZH = /[\p{Script=Han}A-Za-z0-9()（）·]{2,30}(有限责任公司|股份有限公司|有限公司|集团|银行)/u;
const COMPANY_EN =
  /\b([A-Z0-9][\w&.-]*(\s[A-Z0-9][\w&.-]*){0,3},?\s(Inc|LLC|Ltd|Limited|GmbH|Corporation|Corp|S\.A|B\.V|Co)\b\.?)/;

/** A company named outright, where no word of the lists names the party. */
export function companyIn(words: string): Party | null {
  const found = COMPANY_ZH.exec(words)?.[0] ?? COMPANY_EN.exec(words)?.[1];
  return found === undefined ? null : { kind: "third-party", name: found.replace(/^(与|向|给|和|同)/, "") };
}
