import type { Context } from "hono";

/** Saves under that name; RFC 6266 for names beyond ASCII. */
export function attachment(c: Context, name: string): void {
  const plain = name.replace(/[^\w.+-]+/g, "_");
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  c.header("Content-Disposition", `attachment; filename="${plain}"; filename*=UTF-8''${full}`);
}
