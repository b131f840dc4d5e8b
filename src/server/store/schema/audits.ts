import type { ColumnType } from "kysely";
import type { Json, JsonOrNull, OrDefault, OrNull, Time, TimeOrNull, Words } from "./columns.ts";

export interface StoredFile {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A file that is read beside the app and its policies. */
export interface StoredCompanion extends StoredFile {
  readonly kind: "mapping" | "run-log" | "label";
}

export interface StoredSource {
  readonly store: string | null;
  readonly link: string | null;
  readonly sentBy: string | null;
  readonly obtainedAt: string | null;
  readonly developer: string | null;
}

export interface BlobTable {
  sha256: string;
  size_bytes: number;
  created_at: Time;
}

export type UploadKindName = "app" | "policy" | "attachment" | StoredCompanion["kind"];

export interface UploadTable {
  id: string;
  account_id: OrNull<string>;
  /** SHA-256 of the secret of a public upload. */
  secret: OrNull<string>;
  kind: UploadKindName;
  name: string;
  size_bytes: number;
  received_bytes: OrDefault<number>;
  sha256: OrNull<string>;
  /** Something names it: an audit, an answer, a complaint. */
  used: OrDefault<boolean>;
  created_at: Time;
}

export interface AppTable {
  id: string;
  /** `android:PACKAGE`, or `file:SHA256` where no package name could be read. */
  key: string;
  package_name: OrNull<string>;
  label: string;
  category: OrNull<string>;
  company_id: OrNull<string>;
  /** Lower case words that people search by. */
  words: string;
  /** The newest audit that is done. */
  latest_audit_id: OrNull<string>;
  latest_at: TimeOrNull;
  latest_high: OrDefault<number>;
  created_at: Time;
}

export type AuditStateName = "queued" | "running" | "done" | "failed" | "cancelled";

export interface StoredCounts {
  readonly breach: number;
  readonly risk: number;
  readonly unknown: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly gaps: number;
  readonly unchecked?: number;
}

export interface AuditTable {
  id: string;
  app_id: OrNull<string>;
  state: AuditStateName;
  step: OrNull<string>;
  /** The run that may write the result: every enqueueing makes a new one. */
  run_id: string;
  attempts: OrDefault<number>;
  failure: JsonOrNull<Words>;
  priority: OrDefault<number>;
  /** Place in the round of the senders; see queue/turn.ts. */
  turn: OrDefault<number>;
  worker_id: OrNull<string>;
  lease_until: TimeOrNull;
  file: string;
  sha256: string;
  size_bytes: number;
  policies: Json<readonly StoredFile[]>;
  companions: ColumnType<readonly StoredCompanion[], string | undefined, string>;
  category: OrNull<string>;
  functions: Json<readonly string[]>;
  laws: JsonOrNull<readonly string[]>;
  /** ISO date by whose law it is judged; null: by all that the catalog has. */
  as_of: OrNull<string>;
  /** It was said to be for children under 14. */
  children: OrDefault<boolean>;
  source: Json<StoredSource>;
  order_id: OrNull<string>;
  /** The company whose fix it is: it may only be about an app of theirs. */
  company_id: OrNull<string>;
  created_by: OrNull<string>;
  created_at: Time;
  started_at: TimeOrNull;
  finished_at: TimeOrNull;
  updated_at: Time;
  label: OrNull<string>;
  package_name: OrNull<string>;
  version_name: OrNull<string>;
  version_code: OrNull<number>;
  words: string;
  counts: JsonOrNull<StoredCounts>;
  high: OrDefault<number>;
  breach: OrDefault<number>;
  sentence: JsonOrNull<Words>;
  /** Blob of the engine's answer, JSON in gzip. */
  result: OrNull<string>;
  /** Blob of the plain texts of the policies, JSON in gzip. */
  texts: OrNull<string>;
  tool_version: OrNull<string>;
  catalog_version: OrNull<string>;
  isolation: JsonOrNull<Isolation>;
  /** What lists call it and sort it by: its label, else its package, else its file. */
  name: OrDefault<string>;
  /** Severities of its findings that are not `unknown`, as a sum: 1 low, 2 medium, 4 high. */
  severities: OrDefault<number>;
}

/** What an audit that is done can be found by. */
export interface AuditFoundTable {
  audit_id: string;
  /** It is the newest of its app: searches look at these alone. */
  latest: OrDefault<boolean>;
  /** Its terms are in the tallies of `term`; see audits/tally.ts. */
  counted: OrDefault<boolean>;
  /** Ids of `term`. */
  terms: number[];
  /** SDK id to the version in sortable form. */
  sdk_versions: ColumnType<Readonly<Record<string, string>>, string, string>;
}

/** The words that audits are found by; see audits/terms.ts. */
export interface TermTable {
  id: OrDefault<number>;
  word: string;
  /** Apps whose newest audit has it, as of the last tally. */
  apps: OrDefault<number>;
}

export interface Isolation {
  readonly network: "none" | "unrestricted";
  readonly memoryMb: number;
  readonly cpuSeconds: number;
}

export type ReviewStateName = "open" | "confirmed-once" | "confirmed" | "dismissed";

export interface FindingTable {
  audit_id: string;
  /** `P1` … */
  id: string;
  position: number;
  app_id: string;
  fingerprint: string;
  rule: string;
  verdict: "breach" | "risk" | "unknown";
  severity: "low" | "medium" | "high";
  /** 3 high, 2 medium, 1 low: what lists are sorted by. */
  weight: number;
  confidence: "low" | "medium" | "high";
  data: OrNull<string>;
  sdk: OrNull<string>;
  title: Json<Words>;
  says: Json<Words>;
  fix: Json<Words>;
  cites: Json<readonly string[]>;
  /** Of the newest finished audit of its app. */
  latest: boolean;
  /** As in `review`, for filters. */
  state: ReviewStateName;
}

export interface ReviewTable {
  app_id: string;
  fingerprint: string;
  state: ReviewStateName;
  /** Account ids in order. */
  confirmed_by: Json<readonly string[]>;
  dismissed_by: OrNull<string>;
  reason: OrNull<string>;
  assigned_to: OrNull<string>;
  comments: OrDefault<number>;
  updated_at: Time;
}

export interface ReviewEventTable {
  id: string;
  app_id: string;
  fingerprint: string;
  kind: "confirm" | "dismiss" | "reopen" | "comment" | "assign";
  account_id: string;
  words: OrNull<string>;
  at: Time;
}
