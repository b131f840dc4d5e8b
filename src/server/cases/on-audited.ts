import type { Audit } from "../../model/audit.ts";
import type { Tx } from "../store/store.ts";

/** What an audit that is done moves on: cases that waited for it, and orders whose fix it is. */
export async function onAudited(
  _tx: Tx,
  _auditId: string,
  _appId: string,
  _audit: Audit,
  _now: Date,
): Promise<void> {}
