import type { Role } from "../../api/access.ts";
import type { Json, OrDefault, OrNull, Time, TimeOrNull } from "./columns.ts";

export interface SettingTable {
  key: string;
  value: Json<unknown>;
}

export interface CompanyTable {
  id: string;
  name: string;
  created_at: Time;
}

export interface AccountTable {
  id: string;
  login: string;
  name: string;
  role: Role;
  company_id: OrNull<string>;
  password: OrNull<string>;
  disabled: OrDefault<boolean>;
  /** SHA-256 of the token of the invitation link that waits, and its end. */
  invitation: OrNull<string>;
  invitation_until: TimeOrNull;
  /** Issuer and subject of the OpenID Connect provider, joined by a blank. */
  oidc: OrNull<string>;
  created_at: Time;
  last_seen_at: TimeOrNull;
}

export interface SessionTable {
  /** SHA-256 of the cookie. */
  id: string;
  account_id: string;
  csrf: string;
  created_at: Time;
  expires_at: Time;
}

export interface ApiTokenTable {
  id: string;
  account_id: string;
  name: string;
  prefix: string;
  /** SHA-256 of the secret. */
  hash: string;
  role: Role;
  created_at: Time;
  last_used_at: TimeOrNull;
  expires_at: TimeOrNull;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  name: string;
  public_key: string;
  counter: number;
  transports: Json<readonly string[]>;
  created_at: Time;
  last_used_at: TimeOrNull;
}

export interface ChallengeTable {
  id: string;
  kind: "passkey-new" | "passkey-use" | "oidc";
  account_id: OrNull<string>;
  data: Json<Readonly<Record<string, string>>>;
  expires_at: Time;
}

export interface IdempotencyTable {
  /** Account (or `public`), route and key. */
  key: string;
  object_id: string;
  created_at: Time;
}
