import { ByteReader } from "../byte-reader.ts";
import { FormatError } from "../format-error.ts";
import type { Zip } from "../zip/zip.ts";
import { type Certificate, readCertificate, readPkcs7 } from "./certificate.ts";
import { readSigningBlock, type SigningBlock } from "./signing-block.ts";

export type { Certificate } from "./certificate.ts";
export type Scheme = "v1" | "v2" | "v3" | "v3.1";

/** Who a scheme says signed. The certificates are read; that the signature fits the bytes is not checked. */
export interface ApkSigner {
  readonly scheme: Scheme;
  /** The signer's own first. */
  readonly certificates: readonly Certificate[];
  readonly minSdk?: number;
  readonly maxSdk?: number;
}

export interface Signing {
  readonly signers: readonly ApkSigner[];
  /** What is there but cannot be read; `scheme` null for the block that holds them all. */
  readonly broken: readonly {
    readonly scheme: Scheme | null;
    readonly error: FormatError;
    readonly entry: string | null;
  }[];
  readonly anomalies: readonly { readonly kind: string; readonly detail: string; readonly offset: number }[];
}

const BLOCK_SCHEMES: readonly { readonly scheme: "v2" | "v3" | "v3.1"; readonly id: number }[] = [
  { scheme: "v2", id: 0x7109871a },
  { scheme: "v3", id: 0xf05368c0 },
  { scheme: "v3.1", id: 0x1b93ad61 },
];
const MAX_SIGNERS = 100;
const MAX_V1_BYTES = 4 << 20;

export function readSigners(zip: Zip): Signing {
  const signers: ApkSigner[] = [];
  const broken: { scheme: Scheme | null; error: FormatError; entry: string | null }[] = [];
  const anomalies: { kind: string; detail: string; offset: number }[] = [];
  const attempt = (scheme: Scheme | null, entry: string | null, read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      broken.push({ scheme, error, entry });
    }
  };
  for (const entry of zip.entries.filter((one) => isV1Block(zip, one.name))) {
    attempt("v1", entry.name, () => {
      for (const certificates of readPkcs7(zip.read(entry, MAX_V1_BYTES)))
        signers.push({ scheme: "v1", certificates });
    });
  }
  attempt(null, null, () => {
    const block = readSigningBlock(zip.bytes, zip.layout.directoryOffset);
    if (block === null) return;
    for (const { scheme, id } of BLOCK_SCHEMES) {
      attempt(scheme, null, () => signers.push(...blockSigners(block, scheme, id, anomalies)));
    }
  });
  return { signers, broken, anomalies };
}

/** A signature block counts only beside its signature file. */
function isV1Block(zip: Zip, name: string): boolean {
  const stem = /^META-INF\/[^/]+\.(?=(?:RSA|DSA|EC)$)/i.exec(name)?.[0];
  return stem !== undefined && (zip.find(`${stem}SF`) ?? zip.find(`${stem}sf`)) !== undefined;
}

/** Of blocks with the same id the first counts, for Android as for apksigner. */
function blockSigners(
  block: SigningBlock,
  scheme: "v2" | "v3" | "v3.1",
  id: number,
  anomalies: { kind: string; detail: string; offset: number }[],
): ApkSigner[] {
  const [first, second] = block.pairs.filter((pair) => pair.id === id);
  if (first === undefined) return [];
  if (second !== undefined) {
    anomalies.push({
      kind: "duplicate-signing-block",
      detail: `scheme ${scheme} stands in the block twice; the first counts`,
      offset: second.offset,
    });
  }
  const list = new ByteReader(first.value, `scheme ${scheme} block`);
  const signers = prefixed(list, list.take(list.u32()));
  if (signers.length === 0) throw new FormatError(`scheme ${scheme} block: it holds no signer`, first.offset);
  return signers.map((signer) => readSigner(signer, scheme));
}

function readSigner(bytes: Uint8Array, scheme: "v2" | "v3" | "v3.1"): ApkSigner {
  const reader = new ByteReader(bytes, `scheme ${scheme} signer`);
  const signed = new ByteReader(reader.take(reader.u32()), `scheme ${scheme} signed data`);
  signed.skip(signed.u32());
  const certificates = prefixed(signed, signed.take(signed.u32())).map(readCertificate);
  if (certificates.length === 0) throw new FormatError(`scheme ${scheme} signer: no certificate`, 0);
  if (scheme === "v2") return { scheme, certificates };
  return { scheme, certificates, minSdk: reader.u32(), maxSdk: reader.u32() };
}

/** A sequence of items, each after its length. */
function prefixed(owner: ByteReader, bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes, owner.what);
  const items: Uint8Array[] = [];
  while (reader.left > 0) {
    if (items.length >= MAX_SIGNERS)
      throw new FormatError(`${owner.what}: more than ${MAX_SIGNERS} items`, reader.position);
    items.push(reader.take(reader.u32()));
  }
  return items;
}
