import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Audit } from "../../model/audit.ts";
import type { Blobs } from "../blobs/blobs.ts";

const MAX_AUDIT_BYTES = 1024 * 1024 * 1024;

export function unpackAudit(bytes: Uint8Array): Audit {
  const value: unknown = JSON.parse(gunzipSync(bytes, { maxOutputLength: MAX_AUDIT_BYTES }).toString("utf8"));
  if (!isAudit(value)) throw new Error("the stored result is no candor/audit@1");
  return value;
}

/** The same audit gives the same bytes, and so the same blob. */
export function packAudit(audit: Audit): { readonly sha256: string; readonly bytes: Uint8Array } {
  const bytes = gzipSync(JSON.stringify(audit));
  return { sha256: createHash("sha256").update(bytes).digest("hex"), bytes };
}

export async function readStoredAudit(blobs: Blobs, sha256: string): Promise<Audit> {
  return unpackAudit(await blobs.read(sha256));
}

/** Written by the engine and kept by its hash: the name of the schema is all there is to check. */
function isAudit(value: unknown): value is Audit {
  return (
    typeof value === "object" && value !== null && "schema" in value && value.schema === "candor/audit@1"
  );
}
