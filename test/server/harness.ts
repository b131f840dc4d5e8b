import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import { afterAll } from "vitest";
import { z } from "zod";
import type { Role } from "../../src/server/api/access.ts";
import { Worker } from "../../src/server/audits/work.ts";
import { configOf } from "../../src/server/config.ts";
import { serverApp } from "../../src/server/http/app.ts";
import { openSite } from "../../src/server/open-site.ts";
import { inviteAccount, makeAccount } from "../../src/server/people/accounts.ts";
import { makeSession } from "../../src/server/people/sessions.ts";
import type { Site } from "../../src/server/site.ts";

/** Both stores where PostgreSQL is there (test/all.sh starts it), else the embedded one. */
export const STORES: readonly ("embedded" | "postgres")[] =
  process.env.CANDOR_TEST_POSTGRES === undefined ? ["embedded"] : ["embedded", "postgres"];

export interface Person {
  readonly id: string;
  readonly role: Role;
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as what the schema says; the test fails where it is not. */
  readonly as: <T extends z.ZodType>(schema: T) => z.infer<T>;
}

export interface TestSite {
  readonly site: Site;
  readonly app: ReturnType<typeof serverApp>;
  /** Turns the clock. */
  readonly clock: { now: Date | null };
  readonly person: (role: Role, companyId?: string) => Promise<Person>;
  readonly anybody: Person["call"];
  readonly upload: (by: Person, kind: "app" | "policy", name: string, bytes: Uint8Array) => Promise<string>;
  readonly fixture: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly worker: () => Worker;
  readonly until: (what: () => Promise<boolean>) => Promise<void>;
}

const ROOT = new URL("../../", import.meta.url);

/** A server without a port: requests go in, responses come out. */
export async function testSite(
  store: "embedded" | "postgres",
  env: Record<string, string> = {},
): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), "candor-test-"));
  const database = store === "postgres" ? await freshDatabase() : null;
  const config = configOf(
    { data: folder },
    { ...env, ...(database === null ? {} : { DATABASE_URL: database.url }) },
  );
  const clock: { now: Date | null } = { now: null };
  const open = await openSite(
    config,
    pino({ level: process.env.CANDOR_TEST_LOG ?? "silent" }),
    () => clock.now ?? new Date(),
  );
  const { site } = open;
  const app = serverApp(site);
  const workers: Worker[] = [];
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await open.close();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const call = caller(app, {});
  return {
    site,
    app,
    clock,
    anybody: call,
    async person(role, companyId) {
      const login = `${role}-${randomBytes(4).toString("hex")}`;
      const made = await site.store.transaction(async (tx) => {
        const account = await makeAccount(
          tx,
          { login, name: login, role, companyId: companyId ?? null },
          new Date(),
        );
        await inviteAccount(tx, account.id, new Date());
        return { account, session: await makeSession(tx, account, new Date(Date.now() + 86_400_000)) };
      });
      const headers = {
        cookie: `candor_session=${made.session.cookie}`,
        "x-candor-csrf": made.session.answer.csrf,
      };
      return { id: made.account.id, role, call: caller(app, headers) };
    },
    async upload(by, kind, name, bytes) {
      const made = await by.call("POST", "/uploads", { kind, name, sizeBytes: bytes.length });
      const { id } = made.as(z.object({ id: z.string() }));
      const sent = await by.call("PATCH", `/uploads/${id}`, bytes, { "upload-offset": "0" });
      sent.as(z.object({ done: z.literal(true) }));
      return id;
    },
    fixture: async (path) => new Uint8Array(await readFile(new URL(path, ROOT))),
    worker() {
      const worker = new Worker(site);
      worker.start(1);
      workers.push(worker);
      return worker;
    },
    async until(what) {
      const end = Date.now() + 60_000;
      while (!(await what())) {
        if (Date.now() > end) throw new Error("waited for a minute");
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

function caller(app: ReturnType<typeof serverApp>, own: Record<string, string>): Person["call"] {
  return async (method, path, body, headers = {}) => {
    const bytes = body instanceof Uint8Array;
    const response = await app.request(
      path.startsWith("/api") || !path.startsWith("/") ? path : `/api/v1${path}`,
      {
        method,
        headers: {
          ...own,
          ...(body === undefined
            ? {}
            : { "content-type": bytes ? "application/octet-stream" : "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      as: (schema) => {
        const parsed = schema.safeParse(text === "" ? null : JSON.parse(text));
        if (parsed.success) return parsed.data;
        throw new Error(`${method} ${path} answers ${response.status}: ${text.slice(0, 500)}`);
      },
    };
  };
}

async function freshDatabase() {
  const server = process.env.CANDOR_TEST_POSTGRES ?? "";
  const name = `candor_${randomBytes(6).toString("hex")}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
