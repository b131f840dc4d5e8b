/** The forms of an English verb. Only the first word of a phrase bends: "fill in", "filled in". */
export interface VerbForm {
  readonly text: string;
  readonly form: "base" | "s" | "past" | "ing";
}

const IRREGULAR: Readonly<Record<string, { past: readonly string[]; ing?: string }>> = {
  give: { past: ["gave", "given"] },
  send: { past: ["sent"] },
  keep: { past: ["kept"] },
  hold: { past: ["held"] },
  sell: { past: ["sold"] },
  make: { past: ["made"] },
  read: { past: ["read"] },
  log: { past: ["logged"], ing: "logging" },
  transfer: { past: ["transferred"], ing: "transferring" },
  submit: { past: ["submitted"], ing: "submitting" },
  transmit: { past: ["transmitted"], ing: "transmitting" },
  opt: { past: ["opted"], ing: "opting" },
  scan: { past: ["scanned"], ing: "scanning" },
  input: { past: ["input", "inputted"], ing: "inputting" },
  choose: { past: ["chose", "chosen"], ing: "choosing" },
  withdraw: { past: ["withdrew", "withdrawn"] },
  show: { past: ["showed", "shown"] },
  identify: { past: ["identified"] },
  get: { past: ["got", "gotten"], ing: "getting" },
  take: { past: ["took", "taken"] },
  see: { past: ["saw", "seen"], ing: "seeing" },
  know: { past: ["knew", "known"] },
  hear: { past: ["heard"] },
  learn: { past: ["learned", "learnt"] },
  find: { past: ["found"] },
  tell: { past: ["told"] },
  write: { past: ["wrote", "written"] },
  throw: { past: ["threw", "thrown"] },
  lend: { past: ["lent"] },
  put: { past: ["put"], ing: "putting" },
  sweep: { past: ["swept"] },
  overwrite: { past: ["overwrote", "overwritten"] },
  understand: { past: ["understood"] },
};

/** "Drop", "strip": one short vowel before the last letter, which doubles. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

export function verbForms(phrase: string): VerbForm[] {
  const space = phrase.indexOf(" ");
  const verb = space < 0 ? phrase : phrase.slice(0, space);
  const rest = space < 0 ? "" : phrase.slice(space);
  const irregular = IRREGULAR[verb];
  const stem = /[^aeiou]e$/.test(verb) || /[aeiou]e$/.test(verb) ? verb.slice(0, -1) : verb;
  const doubled = DOUBLES.test(verb) ? verb + verb.slice(-1) : stem;
  const past = irregular?.past ?? [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${doubled}ed`];
  return [
    { text: verb + rest, form: "base" },
    { text: third(verb) + rest, form: "s" },
    ...past.map((text): VerbForm => ({ text: text + rest, form: "past" })),
    { text: (irregular?.ing ?? `${doubled}ing`) + rest, form: "ing" },
  ];
}

function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

const DEVICES = ["device", "phone", "smartphone", "tablet", "handset", "mobile device", "computer"];

/** "Device model", "the model of your phone", "your tablet's model": one thing in many words. */
export function deviceForms(phrase: string): string[] {
  if (!/\bdevice\b/.test(phrase) || phrase.length > 40) return [phrase];
  const shapes = new Set([phrase]);
  const kept = /^device (?!ids?\b|identif|info|data\b|details|finger)([a-z ]+)$/i.exec(phrase)?.[1];
  if (kept) for (const of of ["your device", "the device"]) shapes.add(`${kept} of ${of}`);
  const owned = /^([\w ]+) of (?:your|the) device$/i.exec(phrase)?.[1] ?? kept;
  if (owned) shapes.add(`device's ${owned}`);
  for (const shape of [...shapes])
    if (/\byour device\b/.test(shape))
      for (const whose of ["the device", "their device", "a device"])
        shapes.add(shape.replace("your device", whose));
  return [...shapes].flatMap((shape) => DEVICES.map((noun) => shape.replace(/\bdevice\b/, noun)));
}

/** "Videos you watch" are "videos that you watch" as well. */
export function relativeForms(phrase: string): string[] {
  if (
    !/^[a-z -]+s (?:you|they|users) [a-z ]+$/.test(phrase) ||
    /\b(?:how|what|when|where|that|which|as)\b/.test(phrase)
  )
    return [phrase];
  return [
    phrase,
    phrase.replace(/ (?=(?:you|they|users) )/, " that "),
    phrase.replace(/ (?=(?:you|they|users) )/, " which "),
  ];
}

/** Singular and plural of a noun phrase, whichever of the two is given. */
export function nounForms(phrase: string): string[] {
  if (!/[a-z]$/i.test(phrase) || /(s|data|information|history|e-mail)$/i.test(phrase)) {
    return /(address|ss)$/i.test(phrase) ? [phrase, `${phrase}es`] : [phrase];
  }
  if (/[^aeiou]y$/i.test(phrase)) return [phrase, `${phrase.slice(0, -1)}ies`];
  return [phrase, `${phrase}s`];
}
