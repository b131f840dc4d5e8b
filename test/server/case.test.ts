import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppPage } from "../../src/server/api/schema/apps.ts";
import { AuditDetail, AuditEntry } from "../../src/server/api/schema/audits.ts";
import { BulletinDetail, PublicBulletin } from "../../src/server/api/schema/bulletins.ts";
import { CompanyOrder, CompanyOrderPage } from "../../src/server/api/schema/company.ts";
import {
  Complaint,
  ComplaintPage,
  ComplaintStatus,
  Receipt,
} from "../../src/server/api/schema/complaints.ts";
import { OrderDetail, OrderPage, Reminder } from "../../src/server/api/schema/orders.ts";
import { LogCheck } from "../../src/server/api/schema/records.ts";
import { FindingPage } from "../../src/server/api/schema/reviews.ts";
import { passDeadlines } from "../../src/server/cases/reminders.ts";
import { checkLog } from "../../src/server/record/log.ts";
import { checkBundle } from "../../src/server/record/seal.ts";
import { type Person, STORES, testSite } from "./harness.ts";

describe.each(STORES)("a case on the %s store", async (store) => {
  const there = await testSite(store);
  const { anybody } = there;
  const officer = await there.person("officer");
  const reviewer = await there.person("reviewer");
  const admin = await there.person("admin");
  const bytes = await there.fixture("test/apps/lies/app.apk");
  const state: { app: string; order: string; audit: string } = { app: "", order: "", audit: "" };
  there.clock.now = new Date("2026-02-10T02:00:00Z");
  there.worker();

  const audited = async (by: Person, body: object): Promise<string> => {
    const { id } = (await by.call("POST", "/audits", body)).as(AuditEntry);
    await there.until(
      async () => (await admin.call("GET", `/audits/${id}`)).as(AuditDetail).state === "done",
    );
    return id;
  };

  test("a complaint of anybody has a receipt and gathers on the app", async () => {
    const words = { app: "Lies", what: "It reads my contacts though it says it does not." };
    const made = await anybody("POST", "/public/complaints", words, { "idempotency-key": "one-complaint" });
    const { receipt } = made.as(Receipt);
    const again = await anybody("POST", "/public/complaints", words, { "idempotency-key": "one-complaint" });
    expect(again.as(Receipt).receipt).toBe(receipt);
    expect((await officer.call("GET", "/complaints")).as(ComplaintPage).total).toBe(1);
    const typed = receipt.toLowerCase().replaceAll("-", " ");
    const seen = (await anybody("GET", `/public/complaints/${encodeURIComponent(typed)}`)).as(
      ComplaintStatus,
    );
    expect(seen).toMatchObject({ receipt, state: "received" });
    expect((await anybody("GET", "/public/complaints/0000-0000-0000-0000")).status).toBe(404);
  });

  test("an order goes its way from the confirmed finding to the notice", async () => {
    const app = await there.upload(officer, "app", "lies.apk", bytes);
    const policy = await there.upload(officer, "policy", "policy.txt", new TextEncoder().encode(POLICY));
    state.audit = await audited(officer, {
      app,
      policies: [policy],
      category: "camera_beauty",
      source: { store: "示例商店", developer: "Lies Ltd." },
    });
    const { items } = (await officer.call("GET", "/apps?q=lies")).as(AppPage);
    state.app = items[0]?.id ?? "";
    const [complaint] = (await officer.call("GET", "/complaints")).as(ComplaintPage).items;
    const linked = await officer.call("PATCH", `/complaints/${complaint?.id}`, {
      appId: state.app,
      state: "in-audit",
    });
    expect(linked.as(Complaint).appId).toBe(state.app);
    expect((await officer.call("GET", `/apps?q=lies`)).as(AppPage).items[0]?.complaints).toBe(1);

    const made = (await reviewer.call("POST", "/orders", { auditId: state.audit })).as(OrderDetail);
    state.order = made.id;
    expect(made).toMatchObject({ state: "audited", next: ["reviewed"] });
    const found = (await officer.call("GET", `/findings?auditId=${state.audit}&verdict=breach`)).as(
      FindingPage,
    );
    const fingerprints = found.items.map(({ fingerprint }) => fingerprint);
    expect(fingerprints.length).toBeGreaterThan(0);
    const early = await reviewer.call("POST", `/orders/${state.order}/review`, { fingerprints });
    expect(early.status).toBe(409);
    for (const one of fingerprints) {
      for (const person of [reviewer, admin]) {
        const path = `/apps/${state.app}/findings/${one}/confirm`;
        expect((await person.call("POST", path, {})).status).toBe(200);
      }
    }
    const reviewed = await reviewer.call("POST", `/orders/${state.order}/review`, { fingerprints });
    expect(reviewed.as(OrderDetail).state).toBe("reviewed");
    expect((await reviewer.call("POST", `/orders/${state.order}/notify`, { workingDays: 5 })).status).toBe(
      403,
    );
    const draft = await officer.call("GET", `/orders/${state.order}/notice?lang=zh`);
    expect(draft.text).toContain("草稿");
  });

  test("its company, and no other, sees it, answers and sends the fix, which is compared by itself", async () => {
    const mine = (await officer.call("POST", "/companies", { name: "Lies Ltd." })).as(
      z.object({ id: z.string() }),
    );
    const other = (await officer.call("POST", "/companies", { name: "Other Ltd." })).as(
      z.object({ id: z.string() }),
    );
    await officer.call("PATCH", `/apps/${state.app}`, { companyId: mine.id });
    // What the fields of search promise: the company's name finds its apps and its orders.
    expect((await officer.call("GET", "/apps?q=S%20LTD")).as(AppPage).items.map(({ id }) => id)).toEqual([
      state.app,
    ]);
    expect((await officer.call("GET", "/orders?q=S%20LTD")).as(OrderPage).total).toBe(1);
    expect((await officer.call("GET", "/orders?q=Other%20Ltd")).as(OrderPage).total).toBe(0);
    const company = await there.person("company", mine.id);
    const stranger = await there.person("company", other.id);
    expect((await company.call("GET", "/company/orders")).as(CompanyOrderPage).total).toBe(0);

    there.clock.now = new Date("2026-02-13T02:00:00Z");
    const notified = await officer.call("POST", `/orders/${state.order}/notify`, {
      workingDays: 5,
      contact: `Office ${RUNS}`,
    });
    expect(notified.as(OrderDetail)).toMatchObject({ state: "notified", deadline: "2026-02-27" });
    const notice = await company.call("GET", `/company/orders/${state.order}/notice?lang=zh`);
    expect(notice.text).toContain("责令整改通知书");
    expect(notice.text).not.toContain("草稿");
    expect(notice.text).toContain("globalThis.ran");
    expect(notice.text).not.toMatch(RAN);
    const pdf = await company.call("GET", `/company/orders/${state.order}/notice?format=pdf&lang=en`);
    expect(pdf.text.slice(0, 5)).toBe("%PDF-");

    for (const path of ["", "/notice", "/evidence"]) {
      expect((await stranger.call("GET", `/company/orders/${state.order}${path}`)).status).toBe(404);
    }
    const answer = { words: "We fixed it." };
    expect((await stranger.call("POST", `/company/orders/${state.order}/response`, answer)).status).toBe(404);
    const answered = await company.call("POST", `/company/orders/${state.order}/response`, answer);
    expect(answered.as(CompanyOrder)).toMatchObject({
      state: "responded",
      responses: [{ words: "We fixed it." }],
    });

    const wrong = await there.upload(
      company,
      "app",
      "quiet.apk",
      await there.fixture("test/apps/quiet/app.apk"),
    );
    const sent = (await company.call("POST", `/company/orders/${state.order}/fix`, { app: wrong })).as(
      AuditEntry,
    );
    await there.until(
      async () => (await admin.call("GET", `/audits/${sent.id}`)).as(AuditDetail).state === "failed",
    );

    const fix = await there.upload(company, "app", "lies-2.apk", bytes);
    const good = (await company.call("POST", `/company/orders/${state.order}/fix`, { app: fix })).as(
      AuditEntry,
    );
    await there.until(
      async () => (await admin.call("GET", `/audits/${good.id}`)).as(AuditDetail).state === "done",
    );
    const order = (await officer.call("GET", `/orders/${state.order}`)).as(OrderDetail);
    expect(order).toMatchObject({ state: "re-audited", reAuditId: good.id, newFindings: [] });
    expect(new Set(order.items.map(({ outcome }) => outcome))).toEqual(new Set(["persists"]));
    expect((await company.call("GET", `/orders/${state.order}`)).status).toBe(403);
  });

  test("a deadline that passes makes it due, and it may be named in a bulletin by two people", async () => {
    const extended = { deadline: "2026-03-03", reason: "more time" };
    const again = await officer.call("POST", `/orders/${state.order}/extend`, extended);
    expect(again.as(OrderDetail).state).toBe("notified");
    there.clock.now = new Date("2026-03-03T08:00:00Z");
    await passDeadlines(there.site);
    expect((await officer.call("GET", "/reminders")).as(z.array(Reminder))[0]?.kind).toBe("due-today");
    there.clock.now = new Date("2026-03-03T16:30:00Z");
    await passDeadlines(there.site);
    await passDeadlines(there.site);
    expect((await officer.call("GET", `/orders/${state.order}`)).as(OrderDetail).state).toBe("due");

    await officer.call("POST", `/orders/${state.order}/escalate`, { reason: "nothing came" });
    const draft = {
      title: { en: `First bulletin ${RUNS}`, zh: `第一批通报${RUNS}` },
      orderIds: [state.order],
    };
    const made = (await officer.call("POST", "/bulletins", draft)).as(BulletinDetail);
    expect(made.entries[0]).toMatchObject({ position: 1, developer: "Lies Ltd.", source: "示例商店" });
    expect((await anybody("GET", `/public/bulletins/${made.number}`)).status).toBe(404);
    expect((await officer.call("POST", `/bulletins/${made.id}/publish`, {})).status).toBe(409);
    const published = await admin.call("POST", `/bulletins/${made.id}/publish`, {});
    expect(published.as(BulletinDetail).state).toBe("published");
    const seen = (await anybody("GET", `/public/bulletins/${made.number}`)).as(PublicBulletin);
    expect(seen.rows).toHaveLength(1);
    const csv = await anybody("GET", `/public/bulletins/${made.number}/export?format=csv&lang=zh`);
    expect(csv.text).toContain('"序号","应用名称","应用开发者","应用来源","应用版本","所涉问题"');
    const feed = (await anybody("GET", "/public/feed")).text;
    expect(feed).toContain("第一批通报");
    // The page that everybody can open, not the one of those who work here.
    expect(feed).toContain(`href="${there.site.publicUrl}/public/bulletins/${made.number}"`);
    for (const path of ["/public/feed", `/public/bulletins/${made.number}/export?format=html&lang=zh`]) {
      const exported = await anybody("GET", path);
      expect(exported.status, path).toBe(200);
      expect(exported.text, path).toContain("globalThis.ran");
      expect(exported.text, path).not.toMatch(RAN);
    }
    await officer.call("POST", `/bulletins/${made.id}/withdraw`, { reason: "an error" });
    expect((await anybody("GET", `/public/bulletins/${made.number}`)).as(PublicBulletin)).toMatchObject({
      withdrawn: true,
      rows: [],
    });
    const order = (await officer.call("GET", `/orders/${state.order}`)).as(OrderDetail);
    expect(order.steps.map(({ to }) => to)).toEqual([
      "audited",
      "reviewed",
      "notified",
      "responded",
      "re-audited",
      "notified",
      "due",
      "escalated",
      "published",
    ]);
  });

  test("the evidence bundle is sealed", async () => {
    const response = await there.app.request(`/api/v1/orders/${state.order}/evidence`, {
      headers: { authorization: `Bearer ${await tokenOf(officer)}` },
    });
    expect(response.status).toBe(200);
    expect(checkBundle(new Uint8Array(await response.arrayBuffer()))).toMatchObject({
      intact: true,
      files: 7,
    });
  });

  test("the log is whole, and shows what is changed, removed or added behind its back", async () => {
    expect((await admin.call("GET", "/log/check")).as(LogCheck)).toMatchObject({
      intact: true,
      brokenAt: null,
    });
    const { db } = there.site;
    const { entries } = await checkLog(db);
    const tamper = async (change: string): Promise<number | null> => {
      try {
        await there.site.store.transaction(async (tx) => {
          await sql.raw(change).execute(tx);
          const answer = await checkLog(tx);
          throw Object.assign(new Error("undo"), { answer });
        });
      } catch (error) {
        const answer = error instanceof Error && "answer" in error ? error.answer : null;
        return LogCheck.parse(answer).brokenAt;
      }
      return null;
    };
    expect(await tamper("update log set detail = '{}' where seq = 3")).toBe(3);
    expect(await tamper("delete from log where seq = 5")).toBe(5);
    expect(await tamper("update log set by_name = 'nobody' where seq = 1")).toBe(1);
    expect(
      await tamper(`insert into log select seq + 1, at, by_name, what, object, detail, previous, hash from log
      where seq = ${entries}`),
    ).toBe(entries + 1);
    expect((await checkLog(db)).intact).toBe(true);
  });

  async function tokenOf(person: Person): Promise<string> {
    const made = await person.call("POST", "/account/tokens", { name: "test" });
    return made.as(z.object({ secret: z.string() })).secret;
  }
});

/** Words that would run if any page or paper took them for markup. */
const RUNS = "<script>globalThis.ran=1</script><img src=x onerror=globalThis.ran=1>";
const RAN = /<script[^>]*>globalThis|<img src=x/;

const POLICY = `隐私政策

我们收集您的手机号码，用于注册账号。我们不会收集您的通讯录、位置信息和设备标识符，也不会向任何第三方提供您的个人信息。
`;
