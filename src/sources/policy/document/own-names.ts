import type { OwnNames } from "../sentence/names-en.ts";

/** The title stands in the first lines. */
const HEAD_CHARS = 240;
const INTRODUCTION_CHARS = 4_000;

const EVERYDAY =
  /^(privacy|policy|policies|notice|notices|statement|app|apps|application|the|our|your|how|we|what|for|and|of|to|in|on|data|protection|information|personal|mobile|android|ios|terms|service|services|effective|date|last|updated|version|english|inc|llc|ltd|limited|gmbh|corp|corporation|company|co|team|studio|labs|online|security|cookies?|about|us|is|this|use|users?|with|short|january|february|march|april|may|june|july|august|september|october|november|december|google|facebook|apple|amazon|microsoft|twitter|play|store|sdks?|third|third-party|api|partner|partners|we|you)$/;

const NAMED_US =
  /((?:[A-Z][\w.&'’-]*\s?){1,4})[^.()\n]{0,40}\(\s*(?:hereinafter|hereafter|together|collectively|the|referred to as|“|"|'|,|\s)*["“']?(?:we|us|our|the app|the service|the company|company|app|service)\b/g;
const RUN_BY =
  /\b(?:welcome to|provided by|operated by|run by|developed by|made by|published by|users? of|policy of|policy for|use of|using|downloading|we at|we, )\s*((?:[A-Z][\w.&'’-]*\s?){1,4})/g;

/** The capitalised words by which a document may call itself: of its title, of who runs the app, of "X (“we”)". */
export function ownNames(plainText: string, handler: string | null): OwnNames {
  const names = new Set<string>();
  const add = (words: string) => {
    for (const word of words.toLowerCase().split(/[^\p{L}\p{N}'’&+-]+/u)) {
      const bare = word.replace(/['’]s?$/, "");
      if (bare.length > 2 && !EVERYDAY.test(bare)) names.add(bare);
    }
  };
  const head = plainText
    .slice(0, HEAD_CHARS)
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (const line of head.slice(0, 2)) if (line.length <= 100) add(capitalised(line));
  const introduction = plainText.slice(0, INTRODUCTION_CHARS);
  for (const shape of [NAMED_US, RUN_BY])
    for (const found of introduction.matchAll(shape)) add(found[1] ?? "");
  if (handler !== null) add(handler);
  return names;
}

function capitalised(line: string): string {
  return [...line.matchAll(/[A-Z][\w&+'’-]*/g)].map(([word]) => word).join(" ");
}
