import { createHash, randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** For everything that sets no policy of its own. */
export const STRICT_POLICY =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

export function securityHeaders(https: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", STRICT_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    const framed = headers.get("Content-Security-Policy")?.includes("frame-ancestors 'self'") === true;
    headers.set("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    if (https) headers.set("Strict-Transport-Security", "max-age=31536000");
  };
}

/** The workbench: its own files, and styles that carry the nonce of this answer. */
export function workbenchPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

export function newNonce(): string {
  return randomBytes(18).toString("base64");
}

/** A page that carries its style with it: that very style may run, no script, and nothing is fetched. */
export function documentPolicy(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = ""]) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  const style = styles.length === 0 ? "'none'" : styles.join(" ");
  return `default-src 'none'; style-src ${style}; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups`;
}
