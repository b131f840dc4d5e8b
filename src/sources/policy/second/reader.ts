import type { Mention } from "../sentence/mentions.ts";
import type { Statement } from "../sentence/statement.ts";
import { isSpeltOut } from "../sentence/umbrellas.ts";
import { SAYINGS, sayingOf } from "./classes.ts";
import { certaintyOf, decide, type Thresholds } from "./decide.ts";
import { makeFeatures } from "./feature-set.ts";
import { featuresOf, prepare } from "./features.ts";
import { proposed } from "./propose.ts";
import type { Reading, SecondReader } from "./reading.ts";
import { score, type Weights } from "./weights.ts";

/** Reads with these weights what the rules have read before. */
export function secondReader(weights: Weights, thresholds: Thresholds): SecondReader {
  const features = makeFeatures();
  const certainty = new Float64Array(SAYINGS.length);
  return (reading) => {
    const { mentions } = reading.context;
    if (mentions.length === 0 || mentions.length > MAX_MENTIONS) return reading.statements;
    const prepared = prepare(reading);
    const taken = new Set<Statement>();
    const added: Statement[] = [];
    mentions.forEach((mention, index) => {
      if (!isOpen(reading, mention)) return;
      featuresOf(prepared, index, true, features);
      score(weights, features, certainty);
      for (let saying = 0; saying < SAYINGS.length; saying++)
        certainty[saying] = certaintyOf(certainty[saying] ?? 0);
      const decision = decide(certainty, saidOf(reading, mention), thresholds);
      for (let saying = 0; saying < SAYINGS.length; saying++) {
        if (decision.added & (1 << saying))
          added.push(...proposed(prepared, mention, saying, certainty[saying] ?? 0, { weights, features }));
        if (decision.taken & (1 << saying))
          for (const one of statementsOn(reading, mention))
            if (sayingOfStatement(one) === saying) taken.add(one);
      }
    });
    if (added.length === 0 && taken.size === 0) return reading.statements;
    return [...reading.statements.filter((one) => !taken.has(one)), ...added];
  };
}

/** A sentence with more names for data is no sentence. */
const MAX_MENTIONS = 200;

/** Whether something of its own may be said of it: not of a word whose list follows. */
export function isOpen({ context }: Reading, mention: Mention): boolean {
  if (mention.kind === "data" || mention.umbrella.members.length === 0) return true;
  return (
    !context.definitions.has(mention.umbrella.id) && !isSpeltOut(context.parse, mention, context.mentions)
  );
}

function statementsOn({ statements }: Reading, mention: Mention): Statement[] {
  return statements.filter(({ start, end, duty, right }) => {
    return start < mention.end && mention.start < end && duty === null && right === null;
  });
}

/** What the rules say of a mention, as a set of sayings. */
export function saidOf(reading: Reading, mention: Mention): number {
  let said = 0;
  for (const one of statementsOn(reading, mention)) {
    const saying = sayingOfStatement(one);
    if (saying >= 0) said |= 1 << saying;
  }
  return said;
}

function sayingOfStatement({ action, affirms, actor }: Statement): number {
  return sayingOf(action, affirms, actor.kind);
}
