import type { StoredFile } from "./audits.ts";
import type { Json, JsonOrNull, OrDefault, OrNull, Time, TimeOrNull, Words } from "./columns.ts";

export interface ComplaintTable {
  id: string;
  /** SHA-256 of the receipt. */
  receipt: string;
  receipt_end: string;
  app: string;
  package_name: OrNull<string>;
  version: OrNull<string>;
  store: OrNull<string>;
  what: string;
  happened: OrNull<string>;
  contact: OrNull<string>;
  attachments: Json<readonly StoredFile[]>;
  state: "received" | "in-review" | "in-audit" | "answered" | "closed";
  app_id: OrNull<string>;
  reply: OrNull<string>;
  sent_at: Time;
  updated_at: Time;
}

export type OrderStateName =
  | "submitted"
  | "audited"
  | "reviewed"
  | "notified"
  | "responded"
  | "due"
  | "re-audited"
  | "closed"
  | "escalated"
  | "published"
  | "withdrawn";

export interface OrderTable {
  id: string;
  number: string;
  state: OrderStateName;
  app_id: OrNull<string>;
  audit_id: string;
  re_audit_id: OrNull<string>;
  /** Whose order it is, from the notice on: a later change of the app's owner does not move it. */
  company_id: OrNull<string>;
  working_days: OrNull<number>;
  /** `YYYY-MM-DD` */
  deadline: OrNull<string>;
  contact: OrNull<string>;
  notified_at: TimeOrNull;
  created_by: string;
  created_at: Time;
  updated_at: Time;
}

export type OutcomeName = "fixed" | "persists" | "moved" | "new" | "cannot-tell";

export interface OrderFindingTable {
  order_id: string;
  fingerprint: string;
  position: number;
  /** `false`: a finding of the new version that the order does not name. */
  ordered: boolean;
  /** As it stood when the order was reviewed. */
  finding: Json<StoredFinding>;
  outcome: OrNull<OutcomeName>;
  because: JsonOrNull<Words>;
  answer: OrNull<string>;
}

export interface StoredFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: "low" | "medium" | "high";
  readonly title: Words;
  readonly says: Words;
  readonly fix: Words;
  readonly cites: readonly string[];
}

export interface OrderResponseTable {
  id: string;
  order_id: string;
  account_id: string;
  words: string;
  attachments: Json<readonly StoredFile[]>;
  at: Time;
}

export interface OrderStepTable {
  id: string;
  order_id: string;
  /** Account id, or null where it went by itself. */
  account_id: OrNull<string>;
  from_state: OrNull<OrderStateName>;
  to_state: OrderStateName;
  words: OrNull<string>;
  at: Time;
}

export interface BulletinTable {
  id: string;
  number: string;
  state: "draft" | "published" | "withdrawn";
  title: Json<Words>;
  foreword: Json<Words>;
  deadline: OrNull<string>;
  created_by: string;
  approved_by: OrNull<string>;
  created_at: Time;
  published_at: TimeOrNull;
}

export interface BulletinRowTable {
  bulletin_id: string;
  position: number;
  order_id: string;
  app: string;
  developer: OrNull<string>;
  source: OrNull<string>;
  version: OrNull<string>;
  issues: Json<{ readonly en: readonly string[]; readonly zh: readonly string[] }>;
}

export interface LogTable {
  seq: number;
  at: string;
  by_name: string;
  what: string;
  object: string;
  /** The very text that was hashed. */
  detail: string;
  previous: string;
  hash: string;
}

export interface RejudgementTable {
  id: string;
  state: "running" | "ready" | "accepted" | "rejected" | "failed";
  created_by: string;
  created_at: Time;
  catalog_version: string;
  tool_version: string;
  total: OrDefault<number>;
  judged: OrDefault<number>;
  changed: OrDefault<number>;
  added: OrDefault<number>;
  removed: OrDefault<number>;
  altered: OrDefault<number>;
  /** The last audit that was judged: it goes on behind it. */
  after_id: OrDefault<string>;
  /** Until then the process that judges is alive. */
  lease_until: TimeOrNull;
}

export interface FindingChange {
  readonly kind: "added" | "removed" | "altered";
  readonly fingerprint: string;
  readonly rule: string;
  readonly title: Words;
  readonly before: { readonly verdict: string; readonly severity: string } | null;
  readonly after: { readonly verdict: string; readonly severity: string } | null;
}

export interface RejudgedTable {
  rejudgement_id: string;
  audit_id: string;
  /** The result that was judged again: where it is another by now, accepting leaves it alone. */
  before_result: string;
  after_result: string;
  changes: Json<readonly FindingChange[]>;
}

export interface WorkerTable {
  id: string;
  seen_at: Time;
  running: number;
}
