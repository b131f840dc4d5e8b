import type { Audit } from "../../model/audit.ts";
import type { Finding } from "../../model/finding.ts";
import type { StoredFinding } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { compare } from "./compare.ts";
import { type Mover, moveOrder, type OrderRow } from "./move-order.ts";

/** Compares the new version with the order, and notes what became of each finding. */
export async function reAudit(
  tx: Tx,
  order: OrderRow,
  by: Mover,
  auditId: string,
  after: Audit,
  now: Date,
): Promise<void> {
  const items = await tx
    .selectFrom("order_finding")
    .selectAll()
    .where("order_id", "=", order.id)
    .where("ordered", "=", true)
    .orderBy("position")
    .execute();
  const old = await tx
    .selectFrom("finding")
    .select(["fingerprint", "rule", "data", "sdk"])
    .where("audit_id", "=", order.audit_id)
    .execute();
  const byFingerprint = new Map(old.map((one) => [one.fingerprint, one]));
  const ordered = items.map(
    ({ fingerprint, finding }) =>
      byFingerprint.get(fingerprint) ?? { fingerprint, rule: finding.rule, data: null, sdk: null },
  );
  const { ordered: compared, added } = compare(ordered, new Set(byFingerprint.keys()), after);
  for (const { fingerprint, outcome, because } of compared) {
    await tx
      .updateTable("order_finding")
      .set({ outcome, because: JSON.stringify(because) })
      .where("order_id", "=", order.id)
      .where("fingerprint", "=", fingerprint)
      .execute();
  }
  await tx
    .deleteFrom("order_finding")
    .where("order_id", "=", order.id)
    .where("ordered", "=", false)
    .execute();
  if (added.length > 0) {
    await tx
      .insertInto("order_finding")
      .values(added.map((finding, at) => newRow(order.id, finding, items.length + at)))
      .execute();
  }
  const count = (name: string): number => compared.filter(({ outcome }) => outcome === name).length;
  const detail = {
    audit: auditId,
    fixed: count("fixed"),
    persists: count("persists"),
    moved: count("moved"),
    cannotTell: count("cannot-tell"),
    new: added.length,
  };
  await moveOrder(
    tx,
    order,
    by,
    { to: "re-audited", words: null, set: { re_audit_id: auditId }, detail },
    now,
  );
}

function newRow(orderId: string, finding: Finding, position: number) {
  return {
    order_id: orderId,
    fingerprint: finding.fingerprint,
    position,
    ordered: false,
    finding: JSON.stringify(storedFinding(finding)),
    outcome: "new" as const,
    because: null,
  };
}

export function storedFinding({ id, rule, severity, title, says, fix, cites }: StoredFinding): StoredFinding {
  return { id, rule, severity, title, says, fix, cites };
}
