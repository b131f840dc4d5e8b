import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

const LOG_N = 15;
const R = 8;
const P = 3;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MAX_MEMORY = 256 * 1024 * 1024;

/** scrypt with N=2^15, r=8, p=3 (OWASP's floor); the parameters stand in the hash, so they can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, LOG_N, R, P);
  return ["scrypt", LOG_N, R, P, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** With no hash (nobody of that login) it works just as long, so that logins cannot be told by the time it takes. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const parts = hash?.split("$") ?? [];
  const [name, logN, r, p, salt, key] = parts;
  if (name !== "scrypt" || salt === undefined || key === undefined) {
    await derive(password, Buffer.alloc(SALT_BYTES), LOG_N, R, P);
    return false;
  }
  const wanted = Buffer.from(key, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"), Number(logN), Number(r), Number(p));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

function derive(password: string, salt: Buffer, logN: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: 2 ** logN, r, p, maxmem: MAX_MEMORY };
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
