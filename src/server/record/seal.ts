import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { z } from "zod";

const MANIFEST = "manifest.json";
const SIGNATURE = "manifest.sig";
/** The first moment that a ZIP can name: the same content gives the same bytes. */
const NO_TIME = new Date("1980-01-01T00:00:00");

const Manifest = z.object({
  schema: z.literal("candor/evidence@1"),
  about: z.record(z.string(), z.unknown()),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), sizeBytes: z.number() })),
  /** DER in base64; compare its hash with the one that the authority publishes. */
  publicKey: z.string(),
});

/** The key of this instance, kept in its data folder and made at the first use. */
export function sealKey(folder: string): KeyObject {
  const path = join(folder, "seal-key.pem");
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  return createPrivateKey(readFileSync(path));
}

/** A ZIP whose manifest names every file by its hash and is signed: nothing can be changed, added or left out unseen. */
export function sealedBundle(
  files: Readonly<Record<string, Uint8Array>>,
  about: Readonly<Record<string, unknown>>,
  key: KeyObject,
): Uint8Array {
  const names = Object.keys(files).sort();
  const manifest: z.infer<typeof Manifest> = {
    schema: "candor/evidence@1",
    about,
    files: names.map((path) => {
      const bytes = files[path] ?? new Uint8Array();
      return { path, sha256: sha256(bytes), sizeBytes: bytes.length };
    }),
    publicKey: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64"),
  };
  const text = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const entries: Record<string, Uint8Array> = {
    [MANIFEST]: text,
    [SIGNATURE]: new Uint8Array(sign(null, text, key)),
  };
  for (const path of names) entries[path] = files[path] ?? new Uint8Array();
  return zipSync(entries, { mtime: NO_TIME, level: 6 });
}

export type BundleCheck =
  | { readonly intact: true; readonly files: number; readonly keySha256: string }
  | { readonly intact: false; readonly why: string };

/** Checks what `sealedBundle` made. Whose key it is, the reader must know from elsewhere. */
export function checkBundle(zip: Uint8Array): BundleCheck {
  let entries: Readonly<Record<string, Uint8Array>>;
  let manifest: z.infer<typeof Manifest>;
  const fail = (why: string): BundleCheck => ({ intact: false, why });
  try {
    entries = unzipSync(zip);
    manifest = Manifest.parse(JSON.parse(strFromU8(entries[MANIFEST] ?? new Uint8Array())));
  } catch {
    return fail("this is no evidence bundle");
  }
  const publicKey = Buffer.from(manifest.publicKey, "base64");
  const signature = entries[SIGNATURE];
  try {
    const key = createPublicKey({ key: publicKey, format: "der", type: "spki" });
    const signed =
      signature !== undefined && verify(null, entries[MANIFEST] ?? new Uint8Array(), key, signature);
    if (!signed) return fail("the manifest does not fit its signature");
  } catch {
    return fail("the manifest has no key that signs");
  }
  for (const { path, sha256: wanted } of manifest.files) {
    const bytes = entries[path];
    if (bytes === undefined) return fail(`${path} is missing`);
    if (sha256(bytes) !== wanted) return fail(`${path} was changed`);
  }
  const named = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ path }) => path)]);
  const stray = Object.keys(entries).find((path) => !named.has(path));
  if (stray !== undefined) return fail(`${stray} was added`);
  return { intact: true, files: manifest.files.length, keySha256: sha256(new Uint8Array(publicKey)) };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
