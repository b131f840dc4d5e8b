import { SAYINGS, type Saying } from "./classes.ts";

/** From which certainty (0 to 1) on it speaks against the rules. */
export interface Thresholds {
  /** Says what the rules did not: a practice, a denial. */
  readonly practice: number;
  readonly denial: number;
  /** Takes back what the rules said when it is less certain of it than this: a practice, a denial. */
  readonly doubtPractice: number;
  readonly doubtDenial: number;
  /** What the rules said and it never takes back: of these it takes back as many right readings as wrong ones, or more. */
  readonly stays: (saying: Saying) => boolean;
}

/** Sets of sayings as bits: what it adds to the rules' and what it takes back. */
export interface Decision {
  readonly added: number;
  readonly taken: number;
}

/** `certainty` of each saying; `said` are those of the rules. */
export function decide(certainty: ArrayLike<number>, said: number, thresholds: Thresholds): Decision {
  let taken = 0;
  let added = 0;
  for (let saying = 0; saying < SAYINGS.length; saying++) {
    const one = SAYINGS[saying];
    const affirms = one?.affirms ?? true;
    const sure = certainty[saying] ?? 0;
    if (said & (1 << saying)) {
      if (
        one &&
        !thresholds.stays(one) &&
        sure < (affirms ? thresholds.doubtPractice : thresholds.doubtDenial)
      )
        taken |= 1 << saying;
    } else if (sure >= (affirms ? thresholds.practice : thresholds.denial)) added |= 1 << saying;
  }
  const kept = said & ~taken;
  for (let saying = 0; saying < SAYINGS.length && added !== 0; saying++) {
    if (!(added & (1 << saying))) continue;
    const rivals = RIVALS[saying] ?? 0;
    if (kept & rivals || better(certainty, added & rivals, saying)) added &= ~(1 << saying);
  }
  return { added, taken };
}

/** Whether one of these is more certain; of two that are alike the first counts. */
function better(certainty: ArrayLike<number>, others: number, saying: number): boolean {
  const mine = certainty[saying] ?? 0;
  return SAYINGS.some((_, other) => {
    const theirs = certainty[other] ?? 0;
    return (others & (1 << other)) !== 0 && (theirs > mine || (theirs === mine && other < saying));
  });
}

/** What excludes each other of one mention: one act by two, or said and denied. */
const RIVALS: readonly number[] = SAYINGS.map((one, at) =>
  SAYINGS.reduce(
    (rivals, other, index) => (index !== at && other.action === one.action ? rivals | (1 << index) : rivals),
    0,
  ),
);

export function certaintyOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
