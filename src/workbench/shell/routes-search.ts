import { count, oneOf, text } from "./search.ts";

type Raw = Readonly<Record<string, unknown>>;

/** Whoever makes a link names what it needs, and leaves out the rest. */
function optional<Search extends object>(read: (raw: Raw) => Search): (raw: Raw) => Partial<Search> {
  return read;
}

// What each page keeps in its address, so that a list with its filters can be sent to a colleague.

export const AUDIT_STATES = ["queued", "running", "done", "failed", "cancelled"] as const;
export const SEVERITY_LEVELS = ["high", "medium", "low"] as const;
export const VERDICTS = ["breach", "risk", "unknown"] as const;
export const DOES = ["sends", "reads", "could", "no", "unknown"] as const;
export const SAYS = ["yes", "vague", "denies", "no", "unknown"] as const;
export const NEEDS = ["necessary", "optional", "unrelated", "unknown"] as const;
export const WHENS = ["before-consent", "after-consent", "in-background", "unknown"] as const;
export const REVIEW_STATES = ["open", "confirmed-once", "confirmed", "dismissed"] as const;
export const COMPLAINT_STATES = ["received", "in-review", "in-audit", "answered", "closed"] as const;
export const BULLETIN_STATES = ["draft", "published", "withdrawn"] as const;
export const ORDER_STATES = [
  "submitted",
  "audited",
  "reviewed",
  "notified",
  "responded",
  "due",
  "re-audited",
  "closed",
  "escalated",
  "published",
  "withdrawn",
] as const;
export const AUDIT_SORTS = [
  "created",
  "-created",
  "label",
  "-label",
  "high",
  "-high",
  "breach",
  "-breach",
] as const;
export const APP_SORTS = ["label", "-label", "audited", "-audited", "high", "-high"] as const;
export const FINDING_SORTS = ["severity", "-severity", "label", "-label", "rule"] as const;
export const ORDER_SORTS = ["deadline", "-deadline", "created", "-created"] as const;
export const AUDIT_TABS = [
  "findings",
  "practice",
  "map",
  "sdks",
  "permissions",
  "policy",
  "gaps",
  "file",
] as const;

export const auditsSearch = optional((raw) => ({
  page: count(raw.page),
  q: text(raw.q),
  state: oneOf(...AUDIT_STATES)(raw.state),
  severity: oneOf(...SEVERITY_LEVELS)(raw.severity),
  category: text(raw.category),
  sort: oneOf(...AUDIT_SORTS)(raw.sort),
}));

export const appsSearch = optional((raw) => ({
  page: count(raw.page),
  q: text(raw.q),
  sdk: text(raw.sdk),
  sdkBelow: text(raw.sdkBelow),
  data: text(raw.data),
  does: oneOf(...DOES)(raw.does),
  says: oneOf(...SAYS)(raw.says),
  needs: oneOf(...NEEDS)(raw.needs),
  when: oneOf(...WHENS)(raw.when),
  permission: text(raw.permission),
  host: text(raw.host),
  rule: text(raw.rule),
  verdict: oneOf(...VERDICTS)(raw.verdict),
  category: text(raw.category),
  companyId: text(raw.companyId),
  withGaps: oneOf("true", "false")(raw.withGaps),
  sort: oneOf(...APP_SORTS)(raw.sort),
}));

export const findingsSearch = optional((raw) => ({
  page: count(raw.page),
  q: text(raw.q),
  rule: text(raw.rule),
  verdict: oneOf(...VERDICTS)(raw.verdict),
  severity: oneOf(...SEVERITY_LEVELS)(raw.severity),
  state: oneOf(...REVIEW_STATES)(raw.state),
  assignedTo: text(raw.assignedTo),
  sort: oneOf(...FINDING_SORTS)(raw.sort),
}));

export const ordersSearch = optional((raw) => ({
  page: count(raw.page),
  q: text(raw.q),
  state: oneOf(...ORDER_STATES)(raw.state),
  overdue: oneOf("true", "false")(raw.overdue),
  sort: oneOf(...ORDER_SORTS)(raw.sort),
}));

export const complaintsSearch = optional((raw) => ({
  page: count(raw.page),
  q: text(raw.q),
  state: oneOf(...COMPLAINT_STATES)(raw.state),
}));

export const bulletinsSearch = optional((raw) => ({
  page: count(raw.page),
  state: oneOf(...BULLETIN_STATES)(raw.state),
}));

export const auditSearch = optional((raw) => ({
  tab: oneOf(...AUDIT_TABS)(raw.tab),
  finding: text(raw.finding),
}));

export const logSearch = optional((raw) => ({
  page: count(raw.page),
  what: text(raw.what),
  object: text(raw.object),
}));

export const pageSearch = optional((raw) => ({ page: count(raw.page) }));
export const backSearch = optional((raw) => ({ back: text(raw.back) }));
export const complainSearch = optional((raw) => ({ app: text(raw.app) }));
export const receiptSearch = optional((raw) => ({ receipt: text(raw.receipt) }));
export const submitSearch = optional((raw) => ({ order: text(raw.order) }));
