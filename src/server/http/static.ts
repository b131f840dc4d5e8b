import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { distFile } from "../dist-file.ts";
import { newNonce, workbenchPolicy } from "./security-headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Vite puts a hash into the names below `assets`: they never change. */
  readonly forever: boolean;
}

/** Where the page wants the nonce of this answer, for styles that a component library adds. */
const NONCE = "__CSP_NONCE__";

/** The built workbench. All names are known at the start, so that no path of a request ever reaches the disk. */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, StaticFile>;
  readonly #page: string | null;

  constructor(folder = distFile("workbench")) {
    this.#files = existsSync(folder) ? new Map(filesBelow(folder, "")) : new Map();
    const page = this.#files.get("/index.html");
    this.#page = page === undefined ? null : new TextDecoder().decode(page.bytes);
  }

  /** A file, or the page itself: the workbench finds its own way by the path. */
  answer(c: Context): Response | Promise<Response> {
    const file = this.#files.get(c.req.path);
    if (file === undefined || c.req.path === "/index.html") {
      if (extname(c.req.path) !== "" && c.req.path !== "/index.html") return c.notFound();
      return this.#pageAnswer(c);
    }
    c.header("Content-Type", file.type);
    c.header("Cache-Control", file.forever ? "public, max-age=31536000, immutable" : "no-cache");
    return c.body(file.bytes);
  }

  #pageAnswer(c: Context): Response | Promise<Response> {
    const nonce = newNonce();
    c.header("Content-Security-Policy", workbenchPolicy(nonce));
    c.header("Cache-Control", "no-cache");
    return c.html((this.#page ?? NO_WORKBENCH).replaceAll(NONCE, nonce));
  }
}

const NO_WORKBENCH = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Candor</title>
<p>This build has no workbench pages; the API is at <a href="/api/v1/docs">/api/v1/docs</a>.</p>
<p lang="zh">此构建不含工作台页面；接口见 <a href="/api/v1/docs">/api/v1/docs</a>。</p></html>`;

function filesBelow(folder: string, path: string): (readonly [string, StaticFile])[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const below = `${path}/${name}`;
    if (statSync(join(folder, below)).isDirectory()) return filesBelow(folder, below);
    const type = TYPES[extname(name)];
    if (type === undefined) return [];
    const bytes = new Uint8Array(readFileSync(join(folder, below)));
    return [[below, { bytes, type, forever: below.startsWith("/assets/") }] as const];
  });
}
