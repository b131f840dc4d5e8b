export const CASES = `
create table complaint (
  id text primary key,
  receipt text not null unique,
  receipt_end text not null,
  app text not null,
  package_name text,
  version text,
  store text,
  what text not null,
  happened text,
  contact text,
  attachments jsonb not null,
  state text not null,
  app_id text references app (id),
  reply text,
  sent_at timestamptz not null,
  updated_at timestamptz not null
);
create index complaint_sent on complaint (sent_at desc);
create index complaint_app on complaint (app_id) where app_id is not null;

create table orders (
  id text primary key,
  number text not null unique,
  state text not null,
  app_id text references app (id),
  audit_id text not null references audit (id),
  re_audit_id text references audit (id),
  company_id text references company (id),
  working_days integer,
  deadline text,
  contact text,
  notified_at timestamptz,
  created_by text not null references account (id),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index orders_created on orders (created_at desc);
create index orders_app on orders (app_id);
create index orders_audit on orders (audit_id);
create index orders_state on orders (state, deadline);
create index orders_company on orders (company_id) where company_id is not null;

create table order_finding (
  order_id text not null references orders (id),
  fingerprint text not null,
  position integer not null,
  ordered boolean not null,
  finding jsonb not null,
  outcome text,
  because jsonb,
  answer text,
  primary key (order_id, fingerprint)
);

create table order_response (
  id text primary key,
  order_id text not null references orders (id),
  account_id text not null references account (id),
  words text not null,
  attachments jsonb not null,
  at timestamptz not null
);
create index order_response_of on order_response (order_id, at);

create table order_step (
  id text primary key,
  order_id text not null references orders (id),
  account_id text references account (id),
  from_state text,
  to_state text not null,
  words text,
  at timestamptz not null
);
create index order_step_of on order_step (order_id, at);

create table bulletin (
  id text primary key,
  number text not null unique,
  state text not null,
  title jsonb not null,
  foreword jsonb not null,
  deadline text,
  created_by text not null references account (id),
  approved_by text references account (id),
  created_at timestamptz not null,
  published_at timestamptz
);
create index bulletin_published on bulletin (published_at desc) where published_at is not null;

create table bulletin_row (
  bulletin_id text not null references bulletin (id),
  position integer not null,
  order_id text not null references orders (id),
  app text not null,
  developer text,
  source text,
  version text,
  issues jsonb not null,
  primary key (bulletin_id, position)
);
create index bulletin_row_order on bulletin_row (order_id);

create table log (
  seq bigint primary key,
  at text not null,
  by_name text not null,
  what text not null,
  object text not null,
  detail text not null,
  previous text not null,
  hash text not null
);
create index log_object on log (object, seq);

create table rejudgement (
  id text primary key,
  state text not null,
  created_by text not null references account (id),
  created_at timestamptz not null,
  catalog_version text not null,
  tool_version text not null,
  total integer not null default 0,
  judged integer not null default 0,
  changed integer not null default 0,
  added integer not null default 0,
  removed integer not null default 0,
  altered integer not null default 0
);

create table rejudged (
  rejudgement_id text not null references rejudgement (id) on delete cascade,
  audit_id text not null references audit (id) on delete cascade,
  before_result text not null,
  after_result text not null,
  changes jsonb not null,
  primary key (rejudgement_id, audit_id)
);

create table worker (id text primary key, seen_at timestamptz not null, running integer not null);
`;
