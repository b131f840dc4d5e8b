import { dayIn } from "../calendar/calendar.ts";
import { type NoticeWords, noticePaper } from "../papers/notice.ts";
import type { Paper } from "../papers/paper.ts";
import { siteSettings } from "../people/settings.ts";
import { notFound } from "../refusal.ts";
import type { Site } from "../site.ts";
import { orderItems, orderRow } from "./orders.ts";

/** The notice of an order, as it stands. */
export async function orderNotice(site: Site, id: string, lang: "en" | "zh"): Promise<Paper> {
  const order = await orderRow(site.db, id);
  const audit = await site.db
    .selectFrom("audit")
    .selectAll()
    .where("id", "=", order.audit_id)
    .executeTakeFirst();
  if (audit === undefined) throw notFound();
  const settings = await siteSettings(site.db);
  const dayOf = (time: Date | null): string | null => (time === null ? null : dayIn(settings.timeZone, time));
  const items = await orderItems(site.db, id);
  const words: NoticeWords = {
    number: order.number,
    draft: order.notified_at === null,
    settings,
    company: order.company,
    app: {
      label: order.label ?? audit.file,
      packageName: audit.package_name,
      versionName: audit.version_name,
      file: { name: audit.file, sha256: audit.sha256, sizeBytes: audit.size_bytes },
      source: audit.source,
      auditedAt: dayOf(audit.finished_at),
    },
    findings: items
      .filter(({ ordered }) => ordered)
      .map(({ findingId, rule, severity, title, says, fix, cites }) => ({
        id: findingId,
        rule,
        severity,
        title,
        says,
        fix,
        cites,
      })),
    deadline: order.deadline,
    contact: order.contact,
    day: dayOf(order.notified_at),
  };
  return noticePaper(words, lang);
}
