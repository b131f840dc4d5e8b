import { comparableFrom } from "../../audit/comparable.ts";
import { compare } from "../../audit/compare.ts";
import type { Audit } from "../../model/audit.ts";
import type { Change, ComparedFinding } from "../../model/comparison.ts";
import type { Finding } from "../../model/finding.ts";
import type { Text } from "../../model/text.ts";
import type { OutcomeName, StoredFinding } from "../store/schema.ts";
import type { Tx } from "../store/store.ts";
import { type Mover, moveOrder, type OrderRow } from "./move-order.ts";

export interface TwoAudits {
  readonly before: Audit;
  readonly after: Audit;
}

interface Answer {
  readonly outcome: OutcomeName;
  readonly because: Text;
}

/** Compares the new version with the order, and notes what became of each finding. */
export async function reAudit(
  tx: Tx,
  order: OrderRow,
  by: Mover,
  auditId: string,
  audits: TwoAudits,
  now: Date,
): Promise<void> {
  const items = await tx
    .selectFrom("order_finding")
    .select(["fingerprint", "finding"])
    .where("order_id", "=", order.id)
    .where("ordered", "=", true)
    .execute();
  const changes = changesOf(audits);
  const answers = items.map(({ fingerprint, finding }) => ({
    fingerprint,
    ...answerOf(changes, fingerprint, finding.rule, audits.after),
  }));
  for (const { fingerprint, outcome, because } of answers) {
    await tx
      .updateTable("order_finding")
      .set({ outcome, because: JSON.stringify(because) })
      .where("order_id", "=", order.id)
      .where("fingerprint", "=", fingerprint)
      .execute();
  }
  const added = newFindings(changes, audits.after);
  await tx
    .deleteFrom("order_finding")
    .where("order_id", "=", order.id)
    .where("ordered", "=", false)
    .execute();
  if (added.length > 0) {
    await tx
      .insertInto("order_finding")
      .values(added.map((finding, at) => newRow(order.id, finding, items.length + at)))
      .onConflict((clash) => clash.columns(["order_id", "fingerprint"]).doNothing())
      .execute();
  }
  const count = (name: OutcomeName): number => answers.filter(({ outcome }) => outcome === name).length;
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

function changesOf({ before, after }: TwoAudits): readonly Change[] {
  const [old, now] = [comparableFrom(before), comparableFrom(after)];
  if (old === null || now === null) throw new Error("a stored audit cannot be compared");
  return compare(old, now).changes;
}

function answerOf(changes: readonly Change[], fingerprint: string, rule: string, after: Audit): Answer {
  const change =
    changes.find(({ old }) => old?.fingerprint === fingerprint) ??
    changes.find(({ old, now }) => old === null && now?.fingerprint === fingerprint);
  const version = after.evidence.facts.app.versionName ?? "?";
  if (change === undefined) {
    return {
      outcome: "cannot-tell",
      because: { en: `The audits do not speak of it (${rule}).`, zh: `两次审计均未涉及此项（${rule}）。` },
    };
  }
  const found = change.now;
  // A question that stayed open accuses nobody, and clears nobody.
  if (found?.verdict === "unknown") return { outcome: "cannot-tell", because: saysOf(after, found) };
  if (change.kind === "fixed") {
    return {
      outcome: "fixed",
      because: {
        en: `Not found in version ${version}; what this check reads could be read.`,
        zh: `在版本 ${version} 中未再发现，且此项检查所需内容均可读取。`,
      },
    };
  }
  const id = found?.id ?? "";
  const again = {
    en: `Found again in version ${version} (${id}).`,
    zh: `在版本 ${version} 中再次发现（${id}）。`,
  };
  if (change.kind === "moved") {
    return { outcome: "moved", because: both(again, change.because) };
  }
  if (change.kind === "cannot-tell" && found === null) {
    return { outcome: "cannot-tell", because: change.because ?? again };
  }
  return { outcome: "persists", because: again };
}

function both(one: Text, other: Text | null): Text {
  return other === null ? one : { en: `${one.en} ${other.en}`, zh: `${one.zh}${other.zh}` };
}

function saysOf(audit: Audit, finding: ComparedFinding): Text {
  return audit.findings.find(({ id }) => id === finding.id)?.says ?? finding.title;
}

function newFindings(changes: readonly Change[], after: Audit): readonly Finding[] {
  const ids = new Set(
    changes.flatMap(({ kind, now }) =>
      kind === "new" && now !== null && now.verdict !== "unknown" ? [now.id] : [],
    ),
  );
  return after.findings.filter(({ id }) => ids.has(id));
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
