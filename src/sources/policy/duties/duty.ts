import type { Parse } from "../sentence/grammar.ts";
import type { Statement } from "../sentence/statement.ts";

type Said = Partial<Omit<Statement, "trace">> & Pick<Statement, "action" | "start" | "end">;

/** A statement about no data: a right, a period, a place, a promise. It rests on the words from `start` to `end`. */
export function duty(parse: Parse, said: Said): Statement {
  return {
    data: null,
    affirms: true,
    actor: { kind: "first-party" },
    recipient: null,
    purpose: null,
    function: null,
    condition: null,
    exception: null,
    exactness: "exact",
    term: null,
    consent: "none-said",
    optional: null,
    right: null,
    way: null,
    basis: null,
    duty: null,
    ...said,
    trace: {
      leadIn: null,
      scope: null,
      words: [{ role: "duty", start: parse.at + said.start, end: parse.at + said.end }],
    },
  };
}
