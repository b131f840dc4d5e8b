import type { Mark } from "../lexicon/marks.ts";
import { matchesIn } from "../lexicon/matches.ts";

/** "Data" and "nothing" stand for all of it only as the whole object: "share data with", not "share aggregated data". */
export const BARE = /^(data|information|nothing|anything|no data)$/;

/** Whether such a word is the whole object. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return (
    /(^|[,;:(]\s*|\b(collects?|receives?|gets?|shares?|sells?|rents?|stores?|process|transmits?|sends?|gathers?|keeps?|any|no|your|user|users'|personal|uploads?|trades?|track|records?|know)\s+)$/.test(
      text.slice(0, start),
    ) &&
    /^\s*($|[.,;:)]|(about|with|to|at|either|of any kind|whatsoever|and|or|on|from|is|are|that identif\w+)\b)/.test(
      text.slice(end),
    )
  );
}

/** "About your computer, phone, tablet or other device": the thing, not its number. */
export function isDevice(text: string, start: number, end: number): boolean {
  if (!matchesIn(/^(?:mobile )?phone$/, text, start, end)) return false;
  return (
    /\b(?:computers?|tablets?|laptops?|desktops?|watch|pc|ipad|tv)(?:,? (?:and|or)(?: your)? |[,/]\s*)$/.test(
      text.slice(Math.max(0, start - 24), start),
    ) ||
    /^(?:,? (?:and|or)(?: your| other)? |[,/]\s*)(?:smart )?(?:computers?|tablets?|laptops?|desktops?|watch|pc|ipad|tv|devices?)\b/.test(
      text.slice(end, end + 30),
    )
  );
}

/** "Contact us through our website, email, or telephone": by which way, not what. */
const CHANNEL = /^(?:e-?mails?|telephones?|phones?|chats?|text messages?|messages|sms)$/;
const BY_CHANNEL =
  /\b(?:through|via|by|over)\s+(?:(?:our|the|a|an|website|web|site|apps?|e-?mails?|tele?phones?|telephone|post|postal|mail|regular|fax|chats?|live|text|sms|social media|letter|in person|or|and|and\/or|messages?|messaging|customer|services?|department|contact|support|forms?|online|calls?|any|other|push|direct|notifications?)[,\s]+)+$/;

/** Ticks, crosses and pictures stand before entries as dots do. */
const EN_BEFORE =
  /(^|[,;:("“/\-•\t✓✔✅☑❌✗✘✖]\s*|\ufe0f\s*|[\udc00-\udfff]\s*|\b(your|my|their|his|her|its|user's|user|users'|users|subscribers|customers|members|visitors|students|employees|\w+'s|and|or|and\/or|as|including|like|e\.g\.|the|a|an|full|first|last|whose|device|device's|personal|own|such|any|of|verified|legal|user’s|real|billing|mobile|phone|current|camera|product|robot|hardware|watch|collects?|collecting|collected|gather|obtain|receives?|access|accessing|read|reads|records?|record|request|provide|enter|submit|upload|shares?|sell|disclose|sells?|include|includes|is|phone's|phone’s|both|stored|certain|some|these|this|that|no|following|retrieve|view|track|use|to|from|short|brief|optional|valid|new|selected|chosen|public|private|previous|exact|specific|recent|existing|additional|further|various|other|all|each|every|our|anonymous|hashed|encrypted|approximate|complete|individual|primary|neither|nor|not|about|regarding|via|through|using|by|with|in|on|at|for|parent's|child's|customer's|player's|player|customer|member|partial|full|final|main|exactly|either|than|without|in-game|online|app|account|login|google|facebook|apple|social|game|profile|website|shipping|home|work|business|school|preferred|registered|original|generated|uploaded|raw|captured|scanned|resulting|same|estimated|inferred|selected|cropped|blurred|unencrypted|one|two|three|more|several|multiple|many|various|unique|temporary|separate|persistent|general|basic|detailed|different|internal|electronic|digital|related|corresponding|actual|typical|common|normal|regular|standard|necessary|essential|optional|sensitive|demographic|geographic|relevant|respective|associated|attached|accompanying|applicable|said|latest|live|own|entire|whole|underlying|older|given|stated|connected|usual|mandatory|blurred|chosen)\s+)$/;
const EN_AFTER =
  /^($|[,.;:)"”/\t!?]|\s+[-/]\s|\s*\(|\s+(and|or|nor|and\/or|but|you|we|that|which|when|if|to|for|in|on|from|with|at|by|via|through|your|our|their|they|it|this|each|even|about|regarding|directly|automatically|such as|including|s|(?:is|are|was|were|do|does|did|has|have|ca|could|would|should|must|wo)n['’]t|is|are|may|will|as|etc|so|stored|provided|used|collected|while|upon|unless|without|under|of|associated|linked|where|before|after|during|only|s|never|does|do|can|has|have|was|were|must|should|cannot|gets?|goes|stays?|remains?|leaves?|lives?|helps?|lets?|allows?|not|because|since|together|along|too|also|then|into|onto|outside|inside|within|against|you've|you're|last|first|out|back|again|per|every|once|whenever|until|than|being|be|could|would|might|serves?|plus|or|older|younger|belongs?|required|shared|entered|given|sent|read|shown|needed|obtained|received|linked|visible|protected|encrypted|belonging|unlocked|earned|completed|made|created|opened|played|uploaded|saved|added|selected|chosen|posted|viewed|visited|purchased|bought|booked|submitted|exchanged|takes?|occurs?|happens?|includes?|begins?|starts?|ends?|works?|makes?|gives?|tells?|comes?|appears?|exists?|travels?|expires?|changes?|reach(?:es)?|go|serve|help|let|feeds?|forms?|pass(?:es)?|carry|carries|earns?|arrives?|vanish(?:es)?|disappears?|sits?|live|moves?|come|tell|show|counts?|decides?|determines?|influences?|affects?|enters?|leave|drops?|reveals?|identify|identifies|enables?|needs?|remain|rests?|resides?|make|give|becomes?|contains?|depends?|matters?|permits?|ensures?|assists?|supports?|flows?|(?:automatical|direct|sole|mere|simp|usual|normal|temporari|permanent|secure|local|immediate|regular)ly|alone|themselves|itself|instead|whose|who|what|how|there|thereof|always|attached|typed|generated|derived|held|kept|sold|passed|contained|however)\b|'s?\s)/;

/** "The camera of your phone", "on the phone": the thing, not its number; that stands in lists ("name, phone"). */
const PHONE = /^((mobile |cell )?phones?|telephones?|mobiles?|cellphones?)$/;
const NUMBER_BEFORE =
  /(^|[,;:(/&]\s*|\b(and|or|your (e-?mail( address)?|name|address) (and|or)|e-?mail|home|work|contact|collects?|provide|enter|including|such as)\s+)$/;

/** Whether a word stands for data here. */
export function standsEn(
  text: string,
  start: number,
  end: number,
  weak: boolean,
  tails: readonly Mark[],
  verbs: readonly Mark[],
): boolean {
  if (matchesIn(CHANNEL, text, start, end) && matchesIn(BY_CHANNEL, text, Math.max(0, start - 90), start))
    return false;
  if (matchesIn(PHONE, text, start, end) && !matchesIn(NUMBER_BEFORE, text, 0, start)) return false;
  if (!weak || text.startsWith("your ", start)) return true;
  if (
    !matchesIn(EN_BEFORE, text, Math.max(0, start - 16), start) &&
    !verbs.some((verb) => verb.end + 1 === start)
  )
    return false;
  if (matchesIn(EN_AFTER, text, end, end + 16)) return true;
  return tails.some((tail) => tail.start === end + 1);
}
