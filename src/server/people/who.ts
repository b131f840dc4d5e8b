import { ROLES, type Role } from "../api/access.ts";

/** Who sends a request. */
export interface Who {
  readonly accountId: string;
  readonly name: string;
  /** What they may do with this session or token; a token may be weaker than its account. */
  readonly role: Role;
  readonly companyId: string | null;
  readonly via: "session" | "token";
  /** Hash of the session cookie, or id of the token. */
  readonly key: string;
  readonly csrf: string | null;
}

/** Staff roles from weakest to strongest; `company` stands beside them and is compared with nothing else. */
export function weaker(a: Role, b: Role): Role | null {
  if (a === "company" || b === "company") return a === b ? a : null;
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b;
}
