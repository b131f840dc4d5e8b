import type { Migration } from "kysely";
import { statements } from "../statements.ts";

/**
 * What is read beside the app, by whose law and for whom; which uploads became part of something; and where a
 * re-judgement stands.
 */
const BESIDE = `
alter table audit
  add column companions jsonb not null default '[]',
  add column as_of text,
  add column children boolean not null default false;

alter table upload add column used boolean not null default true;
alter table upload alter column used set default false;

alter table rejudgement
  add column after_id text not null default '',
  add column lease_until timestamptz
`;

export const migration: Migration = { up: statements(BESIDE) };
