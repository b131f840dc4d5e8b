import type { Migration } from "kysely";
import { statements } from "../statements.ts";
import { AUDITS } from "./0001/audits.ts";
import { CASES } from "./0001/cases.ts";
import { PEOPLE } from "./0001/people.ts";

/** Everything of the first version. Later changes are further files; this one never changes again. */
export const migration: Migration = { up: statements(PEOPLE + AUDITS + CASES) };
