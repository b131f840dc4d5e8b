export const AUDITS = `
create table blob (sha256 text primary key, size_bytes bigint not null, created_at timestamptz not null);

create table upload (
  id text primary key,
  account_id text references account (id),
  secret text,
  kind text not null,
  name text not null,
  size_bytes bigint not null,
  received_bytes bigint not null default 0,
  sha256 text,
  created_at timestamptz not null
);
create index upload_account on upload (account_id);

create table app (
  id text primary key,
  key text not null unique,
  package_name text,
  label text,
  category text,
  company_id text references company (id),
  words text not null,
  latest_audit_id text,
  latest_at timestamptz,
  latest_high integer not null default 0,
  created_at timestamptz not null
);
create index app_company on app (company_id);
create index app_latest_at on app (latest_at desc nulls last, id);
create index app_latest_high on app (latest_high desc, id);
create index app_label on app (label, id);

create table audit (
  id text primary key,
  app_id text references app (id),
  state text not null,
  step text,
  run_id text not null unique,
  attempts integer not null default 0,
  failure jsonb,
  priority integer not null default 0,
  turn integer not null default 0,
  worker_id text,
  lease_until timestamptz,
  file text not null,
  sha256 text not null,
  size_bytes bigint not null,
  policies jsonb not null,
  category text,
  functions jsonb not null,
  laws jsonb,
  source jsonb not null,
  order_id text,
  company_id text references company (id),
  created_by text references account (id),
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  updated_at timestamptz not null,
  label text,
  package_name text,
  version_name text,
  version_code bigint,
  words text not null,
  counts jsonb,
  high integer not null default 0,
  breach integer not null default 0,
  sentence jsonb,
  result text,
  texts text,
  tool_version text,
  catalog_version text,
  isolation jsonb,
  terms text[] not null default '{}',
  sdk_versions jsonb not null default '{}'
);
create index audit_created on audit (created_at desc, id);
create index audit_state on audit (state, created_at desc);
create index audit_app on audit (app_id, created_at desc);
create index audit_updated on audit (updated_at);
create index audit_high on audit (high desc, id);
create index audit_order on audit (order_id) where order_id is not null;
create index audit_waiting on audit (created_by, turn) where state = 'queued';
create index audit_terms on audit using gin (terms);

create table finding (
  audit_id text not null references audit (id) on delete cascade,
  id text not null,
  position integer not null,
  app_id text not null references app (id),
  fingerprint text not null,
  rule text not null,
  verdict text not null,
  severity text not null,
  weight integer not null,
  confidence text not null,
  data text,
  sdk text,
  title jsonb not null,
  says jsonb not null,
  fix jsonb not null,
  cites jsonb not null,
  latest boolean not null,
  state text not null,
  primary key (audit_id, id)
);
create index finding_of_app on finding (app_id, fingerprint);
create index finding_latest on finding (weight desc, app_id, position) where latest;
create index finding_latest_rule on finding (rule, weight desc, app_id, position) where latest;
create index finding_latest_state on finding (state, weight desc, app_id, position) where latest;

create table review (
  app_id text not null references app (id),
  fingerprint text not null,
  state text not null,
  confirmed_by jsonb not null,
  dismissed_by text references account (id),
  reason text,
  assigned_to text references account (id),
  comments integer not null default 0,
  updated_at timestamptz not null,
  primary key (app_id, fingerprint)
);
create index review_assigned on review (assigned_to) where assigned_to is not null;

create table review_event (
  id text primary key,
  app_id text not null references app (id),
  fingerprint text not null,
  kind text not null,
  account_id text not null references account (id),
  words text,
  at timestamptz not null
);
create index review_event_of on review_event (app_id, fingerprint, at);
`;
