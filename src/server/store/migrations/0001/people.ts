export const PEOPLE = `
create table setting (key text primary key, value jsonb not null);

create table company (id text primary key, name text not null unique, created_at timestamptz not null);

create table account (
  id text primary key,
  login text not null unique,
  name text not null,
  role text not null,
  company_id text references company (id),
  password text,
  disabled boolean not null default false,
  invitation text unique,
  invitation_until timestamptz,
  oidc text unique,
  created_at timestamptz not null,
  last_seen_at timestamptz
);

create table session (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  csrf text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

create table api_token (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  name text not null,
  prefix text not null,
  hash text not null unique,
  role text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz
);
create index api_token_account on api_token (account_id);

create table passkey (
  id text primary key,
  account_id text not null references account (id) on delete cascade,
  name text not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

create table challenge (
  id text primary key,
  kind text not null,
  account_id text references account (id) on delete cascade,
  data jsonb not null,
  expires_at timestamptz not null
);

create table idempotency (key text primary key, object_id text not null, created_at timestamptz not null);
`;
