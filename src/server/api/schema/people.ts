import { z } from "@hono/zod-openapi";
import { ROLES } from "../access.ts";
import { Id, Line, Text, Time } from "./shared.ts";

export const RoleName = z.enum(ROLES).openapi("Role");
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(100)
  .regex(/^[a-z0-9._@+-]+$/);
export const Password = z.string().min(12).max(200);

export const Account = z
  .object({
    id: Id,
    login: Login,
    name: z.string(),
    role: RoleName,
    companyId: Id.nullable(),
    disabled: z.boolean(),
    /** False until the invitation was taken up. */
    active: z.boolean(),
    createdAt: Time,
    lastSeenAt: Time.nullable(),
  })
  .openapi("Account");

export const Session = z
  .object({
    account: Account,
    /** To be sent as `X-Candor-CSRF` with every request that changes something. */
    csrf: z.string(),
    expiresAt: Time,
  })
  .openapi("Session");

/** What the sign-in page must know. */
export const Instance = z
  .object({
    name: z.string(),
    authority: Text,
    version: z.string(),
    /** False before the first account was made through the set-up link. */
    setUp: z.boolean(),
    publicComplaints: z.boolean(),
    publicBulletins: z.boolean(),
    oidc: z.object({ label: z.string() }).nullable(),
    /** How many people must confirm a finding before it goes out: 1 or 2. */
    confirmations: z.number().int(),
    maxUploadBytes: z.number().int(),
    uploadChunkBytes: z.number().int(),
  })
  .openapi("Instance");

export const SignIn = z
  .object({ login: z.string().max(100), password: z.string().max(200) })
  .openapi("SignIn");
export const SetUp = z
  .object({ token: z.string().max(200), login: Login, name: Line, password: Password })
  .openapi("SetUp");
export const NewPassword = z.object({ password: Password }).openapi("NewPassword");
export const ChangePassword = z
  .object({ current: z.string().max(200), password: Password })
  .openapi("ChangePassword");

export const NewAccount = z
  .object({ login: Login, name: Line, role: RoleName, companyId: Id.nullable().default(null) })
  .openapi("NewAccount");
export const AccountChange = z
  .object({ name: Line, role: RoleName, companyId: Id.nullable(), disabled: z.boolean() })
  .partial()
  .openapi("AccountChange");
/** The link is shown once; whoever opens it chooses the password. */
export const Invitation = z
  .object({ account: Account, link: z.string(), expiresAt: Time })
  .openapi("Invitation");

export const Person = z.object({ id: Id, name: z.string(), role: RoleName }).openapi("Person");

export const Token = z
  .object({
    id: Id,
    name: z.string(),
    /** First characters, to tell tokens apart. */
    prefix: z.string(),
    role: RoleName,
    createdAt: Time,
    lastUsedAt: Time.nullable(),
    expiresAt: Time.nullable(),
  })
  .openapi("Token");
export const NewToken = z
  .object({
    name: Line,
    /** At most the account's own; default: the account's own. */
    role: RoleName.optional(),
    days: z.number().int().min(1).max(3650).nullable().default(90),
  })
  .openapi("NewToken");
/** `secret` is shown this once and kept as a hash only. */
export const MadeToken = z.object({ token: Token, secret: z.string() }).openapi("MadeToken");

export const Passkey = z
  .object({ id: z.string(), name: z.string(), createdAt: Time, lastUsedAt: Time.nullable() })
  .openapi("Passkey");
/** As WebAuthn's JSON forms have it; see `PublicKeyCredential.toJSON()`. */
export const WebAuthnOptions = z
  .object({ challengeId: Id, options: z.record(z.string(), z.unknown()) })
  .openapi("WebAuthnOptions");
export const WebAuthnAnswer = z
  .object({
    challengeId: Id,
    name: Line.optional(),
    response: z.record(z.string(), z.unknown()),
  })
  .openapi("WebAuthnAnswer");

export const Company = z
  .object({ id: Id, name: z.string(), apps: z.number().int(), accounts: z.number().int() })
  .openapi("Company");
export const CompanyName = z.object({ name: Line }).openapi("CompanyName");

export const Settings = z
  .object({
    name: Line,
    authority: z.object({ en: z.string().max(200), zh: z.string().max(200) }),
    publicComplaints: z.boolean(),
    publicBulletins: z.boolean(),
    confirmations: z.number().int().min(1).max(2),
    /** Bytes of uploads that one account may hold; null: no bound. */
    quotaBytes: z.number().int().nullable(),
    /** Audits of one account that may wait at once. */
    quotaQueued: z.number().int().min(1),
    /** IANA zone by which days end and deadlines fall. */
    timeZone: z.string(),
  })
  .openapi("Settings");
export const SettingsChange = Settings.partial().openapi("SettingsChange");
