import type { ClaimAction, Party } from "../../../model/claim.ts";
import type { Mark } from "../lexicon/marks.ts";
import type { Setting } from "./frames.ts";
import type { Parse } from "./grammar.ts";
import type { Polarity } from "./polarity.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What a verb says of data, once it is known who stands on its sides. */
export interface Act {
  readonly action: ClaimAction | null;
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly needsPermission: boolean;
}

export interface Situation {
  readonly verb: Mark;
  /** null where the sentence names nobody. */
  readonly actor: Party | null;
  readonly recipient: Party | null;
  readonly polarity: Polarity;
  readonly parse: Parse;
  readonly group: VerbGroup;
  readonly setting: Setting;
}

export const US: Party = { kind: "first-party" };
export const USER: Party = { kind: "user" };

export type Decide = (situation: Situation, actor: Party) => Act;

export const nothing = (actor: Party): Act => ({
  action: null,
  actor,
  recipient: null,
  needsPermission: false,
});
export const act = (action: ClaimAction, actor: Party, recipient: Party | null = null): Act => ({
  action,
  actor,
  recipient,
  needsPermission: false,
});
