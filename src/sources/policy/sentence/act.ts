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

/** Who is a user too, of a service with two sides. */
const ROLES =
  /^(司乘人员|驾驶员|求职者|投保人|被保险人|收件人|寄件人|车友|房客|租客|旅客|drivers?|riders?|hosts?|guests?|sellers?|buyers?|teachers?|coach(es)?|trainers?|employers?|recruiters?|merchants?|couriers?|doctors?|司机|骑手|商家|商户|卖家|房东|车主|企业|用人单位|主播|教师|老师|家长|乘客|买家)$/;

export function isRole(party: Party): boolean {
  return party.kind === "third-party" && ROLES.test((party.name ?? "").toLowerCase());
}

/** Who deletes by a right of his own: 您可以删除, 您的选择：删除足迹. */
export const BY_RIGHT =
  /(权利|选择|控制)\s*[:：][^。;；]{0,40}$|(您|你|用户)(可以?|有权|能够?|通过)([更修]改|更正|查[阅询]|访问)?[,，]?[^,，。;；]{0,24}$/;
