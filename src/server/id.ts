import { createHash, randomBytes } from "node:crypto";

const MAX_COUNT = 0xfff;
const made = { count: 0 };

/** UUID version 7: sorts by time, and within a millisecond of this process by order, so that tables grow at their end. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  made.count = (made.count + 1) & MAX_COUNT;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | made.count, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** 256 bits nobody can guess, for cookies and links. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: who reads the database cannot use it. */
export function hashed(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
