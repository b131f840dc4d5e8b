import type {
  AppTable,
  AuditFoundTable,
  AuditTable,
  BlobTable,
  FindingTable,
  ReviewEventTable,
  ReviewTable,
  TermTable,
  UploadTable,
} from "./schema/audits.ts";
import type {
  BulletinRowTable,
  BulletinTable,
  ComplaintTable,
  LogTable,
  OrderFindingTable,
  OrderResponseTable,
  OrderStepTable,
  OrderTable,
  RejudgedTable,
  RejudgementTable,
  WorkerTable,
} from "./schema/cases.ts";
import type {
  AccountTable,
  ApiTokenTable,
  ChallengeTable,
  CompanyTable,
  IdempotencyTable,
  PasskeyTable,
  SessionTable,
  SettingTable,
} from "./schema/people.ts";

export type {
  AuditStateName,
  Isolation,
  ReviewStateName,
  StoredCompanion,
  StoredCounts,
  StoredFile,
  StoredSource,
  UploadKindName,
} from "./schema/audits.ts";
export type { FindingChange, OrderStateName, OutcomeName, StoredFinding } from "./schema/cases.ts";

/** All tables; their columns stand in schema/, and there only; the migrations beside it make them. Times are `timestamptz`. */
export interface Tables {
  readonly setting: SettingTable;
  readonly company: CompanyTable;
  readonly account: AccountTable;
  readonly session: SessionTable;
  readonly api_token: ApiTokenTable;
  readonly passkey: PasskeyTable;
  readonly challenge: ChallengeTable;
  readonly idempotency: IdempotencyTable;
  readonly blob: BlobTable;
  readonly upload: UploadTable;
  readonly app: AppTable;
  readonly audit: AuditTable;
  readonly audit_found: AuditFoundTable;
  readonly term: TermTable;
  readonly finding: FindingTable;
  readonly review: ReviewTable;
  readonly review_event: ReviewEventTable;
  readonly complaint: ComplaintTable;
  readonly orders: OrderTable;
  readonly order_finding: OrderFindingTable;
  readonly order_response: OrderResponseTable;
  readonly order_step: OrderStepTable;
  readonly bulletin: BulletinTable;
  readonly bulletin_row: BulletinRowTable;
  readonly log: LogTable;
  readonly rejudgement: RejudgementTable;
  readonly rejudged: RejudgedTable;
  readonly worker: WorkerTable;
}
