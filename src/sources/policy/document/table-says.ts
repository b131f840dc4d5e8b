import type { Block } from "../../../formats/text/block.ts";
import type { Claim, Party, Purpose } from "../../../model/claim.ts";
import { matches } from "../lexicon/matches.ts";
import type { mentionsIn } from "../sdk/row.ts";
import type { PlacedStatement } from "./number-claims.ts";

export interface DataTables {
  readonly blocks: readonly Block[];
  readonly statements: readonly PlacedStatement[];
}

/** A cell that says yes or no. */
export const YES = /^\W*(yes|y|x|✓|✔|☑|true|是|有)\W*$/;
export const NO = /^\W*(no|n|none|✗|✘|✕|×|☐|false|never|not (collected|sold|shared|disclosed).*|否|无)\W*$/;
/** A cell that names nothing. */
export const NONE = /^\W*(none( collected)?|n\/a|not applicable|-|—|not collected.*|we do not collect.*)\W*$/;

/** Whether a cell of a column of yes and no affirms; null where it says neither. */
export function flagOf(told: string, shares: boolean): boolean | null {
  if (
    matches(YES, told) ||
    (shares && matches(/^(yes|sold|shared)\b/, told)) ||
    matches(/^(经|在)您?(单独)?同意(后)?$/, told) ||
    (shares && matches(/^we (?:may |might |will |do |have )*(?:sell|sold|shared?|disclosed?)\b/, told))
  )
    return true;
  return matches(NO, told) || matches(/^no\b|^we (?:have|do|did) not\b/, told) ? false : null;
}

/** What a row says of one mention of data in it. */
export function said(
  row: Block,
  mention: ReturnType<typeof mentionsIn>[number],
  action: Claim["action"],
  affirms: boolean,
  recipient: Party | null,
  actor: Party = { kind: "first-party" },
  purpose: Purpose | null = null,
): PlacedStatement[] {
  const ids = mention.kind === "data" ? [mention.id] : mention.umbrella.members;
  return ids.map((id) => ({
    statement: {
      data: id,
      action,
      affirms,
      recipient,
      actor,
      purpose,
      function: null,
      condition: null,
      exception: null,
      exactness: mention.kind === "data" ? "exact" : "vague",
      term: mention.words,
      consent: "none-said",
      optional: null,
      right: null,
      way: null,
      basis: null,
      duty: null,
      start: mention.start,
      end: mention.end,
      trace: { leadIn: null, scope: null, words: [{ role: "row", start: mention.start, end: mention.end }] },
    },
    heading: null,
    start: row.start,
    end: row.end,
  }));
}
