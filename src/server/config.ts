import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";
import type { S3Settings } from "./blobs/s3.ts";
import { SetUpError } from "./set-up-error.ts";

/** Limits of one audit's process. */
export interface AuditLimits {
  readonly memoryMb: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

export interface Config {
  readonly dataFolder: string;
  /** Null: embedded. */
  readonly databaseUrl: string | null;
  /** Null: in the data folder. */
  readonly s3: S3Settings | null;
  readonly host: string;
  readonly port: number;
  /** How people reach it, for links and passkeys; null: `http://localhost:PORT`. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  /** Audits that run at once in this process. */
  readonly workers: number;
  readonly limits: AuditLimits;
  readonly leaseSeconds: number;
  readonly maxUploadBytes: number;
  /** Files that appear here are audited. */
  readonly watchFolder: string | null;
  readonly oidc: OidcSettings | null;
  /** A module to load first, which registers an OpenTelemetry SDK. */
  readonly telemetry: string | null;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
}

/** What the command line says; the rest comes from the environment. */
export interface Asked {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly workers?: string | undefined;
  readonly watch?: string | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

const MB = 1024 * 1024;

export function configOf(asked: Asked, env: Env): Config {
  const word = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };
  const number = (name: string, value: string | null | undefined, fallback: number, low: number): number => {
    if (value === null || value === undefined) return fallback;
    const parsed = Number(value);
    if (Number.isInteger(parsed) && parsed >= low) return parsed;
    throw new SetUpError({
      en: `${name} must be a whole number of at least ${low}, not "${value}"`,
      zh: `${name} 须为不小于 ${low} 的整数，而不是“${value}”`,
    });
  };
  const memory = Math.max(1024, Math.min(4096, Math.floor(totalmem() / MB / 4)));
  return {
    dataFolder: resolve(asked.data ?? word("CANDOR_DATA") ?? "candor-data"),
    databaseUrl: word("DATABASE_URL"),
    s3: s3Of(word),
    host: asked.host ?? word("CANDOR_HOST") ?? "127.0.0.1",
    port: number("--port", asked.port ?? word("CANDOR_PORT"), 8080, 0),
    publicUrl: word("CANDOR_PUBLIC_URL")?.replace(/\/+$/, "") ?? null,
    trustProxy: word("CANDOR_TRUST_PROXY") === "1",
    workers: number(
      "--workers",
      asked.workers ?? word("CANDOR_WORKERS"),
      Math.max(1, availableParallelism() - 1),
      0,
    ),
    limits: {
      memoryMb: number("CANDOR_AUDIT_MEMORY_MB", word("CANDOR_AUDIT_MEMORY_MB"), memory, 64),
      cpuSeconds: number("CANDOR_AUDIT_CPU_SECONDS", word("CANDOR_AUDIT_CPU_SECONDS"), 600, 1),
      wallSeconds: number("CANDOR_AUDIT_SECONDS", word("CANDOR_AUDIT_SECONDS"), 900, 1),
    },
    leaseSeconds: number("CANDOR_LEASE_SECONDS", word("CANDOR_LEASE_SECONDS"), 30, 2),
    maxUploadBytes: number("CANDOR_MAX_UPLOAD_MB", word("CANDOR_MAX_UPLOAD_MB"), 2048, 1) * MB,
    watchFolder: watchOf(asked.watch ?? word("CANDOR_WATCH")),
    oidc: oidcOf(word),
    telemetry: word("CANDOR_TELEMETRY"),
  };
}

function watchOf(folder: string | null): string | null {
  return folder === null ? null : resolve(folder);
}

function s3Of(word: (name: string) => string | null): S3Settings | null {
  const url = word("CANDOR_S3_URL");
  if (url === null) return null;
  return {
    url,
    accessKeyId: needed(word, "CANDOR_S3_KEY", "CANDOR_S3_URL"),
    secretAccessKey: needed(word, "CANDOR_S3_SECRET", "CANDOR_S3_URL"),
    region: word("CANDOR_S3_REGION") ?? "us-east-1",
  };
}

function oidcOf(word: (name: string) => string | null): OidcSettings | null {
  const issuer = word("CANDOR_OIDC_ISSUER");
  if (issuer === null) return null;
  return {
    issuer,
    clientId: needed(word, "CANDOR_OIDC_CLIENT_ID", "CANDOR_OIDC_ISSUER"),
    clientSecret: needed(word, "CANDOR_OIDC_CLIENT_SECRET", "CANDOR_OIDC_ISSUER"),
    label: word("CANDOR_OIDC_LABEL") ?? new URL(issuer).host,
  };
}

function needed(word: (name: string) => string | null, name: string, because: string): string {
  const value = word(name);
  if (value !== null) return value;
  throw new SetUpError({
    en: `${because} needs ${name} beside it`,
    zh: `设置 ${because} 时还须设置 ${name}`,
  });
}
