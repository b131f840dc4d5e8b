import { clean } from "./clean.ts";

/** Text that is safe both between tags and inside a double-quoted attribute. */
export function escapeHtml(words: string): string {
  return clean(words).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
