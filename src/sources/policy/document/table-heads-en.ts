import type { Block } from "../../../formats/text/block.ts";
import { fold } from "../lexicon/fold.ts";
import { matches } from "../lexicon/matches.ts";

/** What a column of an English table about data is for, by how its head is put together. */
export type EnglishHead = "data" | "recipient" | "reason" | "period" | "kept-apart";

const WHOSE =
  "(?:(?:the|your|our|all|any|specific|statutory|relevant|personal|personally identifiable|sensitive|special|user|customer|children's|consumer|non-personal|anonymous|collected|processed|shared|disclosed|transferred|device|technical|involved)\\s+)*";
const KINDS =
  "(?:(?:types?|kinds?|categor(?:y|ies)|classes|examples?|elements?|items?|pieces|sets?|description|details|names?) (?:of|and examples of) )?";

const HEADS: readonly (readonly [EnglishHead, RegExp])[] = [
  // Whose data, who answers for it and what protects it say nothing of what is taken.
  [
    "kept-apart",
    /\bdata subjects?\b|\b(?:controllers?|protection|security|safeguards?|rights?|transfer mechanism)\b/,
  ],
  [
    "reason",
    /^(?:what (?:we|they) use .* for|(?:business |commercial |primary |secondary |specific )*(?:or )?purposes?|why|reasons?|uses?|how (?:we|it|they|your|personal|is|are)|legal|lawful|grounds?|justification|basis|sources?|source of|where (?:we|it|they)|context|activity|activities|justifications?|methods?|required|optional|mandatory|when)\b/,
  ],
  [
    "period",
    /\b(?:retention|how long|storage period|retained|kept (?:for|until)|deleted after|expir\w+|duration|timeframe)\b/,
  ],
  [
    "data",
    new RegExp(
      `^${KINDS}${WHOSE}(?:data|information|info|pi|pii|identifiers?)\\b(?! (?:recipient|source|subject|processor|controller|owner|category of recip))|^(?:the )?(?:what|which) (?:${WHOSE})(?:data|information|info|they|it|we (?:collect|share|get|process))\\b|^examples?\\b|\\b(?:data|information) (?:categor(?:y|ies)|types?|fields?|elements?|points?|items?|processed|collected|used|shared|disclosed|involved)$`,
    ),
  ],
  [
    "recipient",
    /\b(?:recipients?|to whom|with whom|third[- ]part(?:y|ies)|external parties|other parties|vendors?|partners?|(?:sub-?)?processors?|service providers?|providers?|companies|entities|who (?:do|can|will|may|else|has|have|gets|receives|sees|we)|(?:shared?|disclosed?|sold|sell|disclosures?|transferred|provided) (?:to|with))\b/,
  ],
];

/** Null where its words tell nothing ("Description", "Notes"). */
export function englishHead(text: string): EnglishHead | null {
  const bare = text
    .replace(/\([^)]*\)/g, " ")
    .replace(/["“”]/g, "")
    .replace(/^[^a-z]+|[^a-z]+$/g, "")
    .replace(/\s+/g, " ");
  if (bare === "" || bare.length > MAX_HEAD_CHARS) return null;
  return HEADS.find(([, shape]) => matches(shape, bare))?.[0] ?? null;
}

const MAX_HEAD_CHARS = 220;

/** A head over kinds of recipients, no names of SDKs: "Categories of recipients", "Who do we share personal data with?". */
export function namesKindsOfRecipients({ cells }: Block): boolean {
  return cells.some(({ text }) => {
    const folded = fold(text).trim();
    return matches(KINDS_OF, folded) && englishHead(folded) === "recipient";
  });
}

const KINDS_OF =
  /^(?:the )?(?:(?:types?|kinds?|categor(?:y|ies)|classes) of|who (?:do )?we|with whom|to whom)\b/;
