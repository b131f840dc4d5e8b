import { describe, expect, test } from "vitest";
import { AppPage, Overview } from "../../src/server/api/schema/apps.ts";
import { AuditDetail, AuditEntry, AuditPage } from "../../src/server/api/schema/audits.ts";
import { tally } from "../../src/server/audits/found.ts";
import { STORES, testSite } from "./harness.ts";

// Lists find rows by narrow indexes and tallies that are kept beside the audits: they must say what the audits say.

describe.each(STORES)("lists (%s store)", async (kind) => {
  const there = await testSite(kind);
  const officer = await there.person("officer");
  const { transaction } = there.site.store;
  there.worker();

  const audited = async (name: string) => {
    const app = await there.upload(
      officer,
      "app",
      `${name}.apk`,
      await there.fixture(`test/apps/${name}/app.apk`),
    );
    const { id } = (await officer.call("POST", "/audits", { app })).as(AuditEntry);
    const now = async () => (await officer.call("GET", `/audits/${id}`)).as(AuditDetail);
    await there.until(async () => (await now()).state === "done");
    return { id, name };
  };
  const found = async (question: string) =>
    (await officer.call("GET", `/apps?${question}`))
      .as(AppPage)
      .items.map(({ packageName }) => packageName)
      .sort();
  const tallied = async () => {
    while (!(await tally(transaction)));
    const rows = await there.site.db
      .selectFrom("term")
      .select(["word", "apps"])
      .where("apps", "<>", 0)
      .execute();
    return new Map(rows.map(({ word, apps }) => [word, apps]));
  };

  test("the tallies are what a search finds, also when an audit comes again and when it goes", async () => {
    await audited("quiet");
    await audited("lies");
    const before = await tallied();
    expect(before.get("rule no-policy")).toBe(2);
    expect(await found("rule=no-policy")).toHaveLength(2);
    expect(await found("rule=nothing-of-the-kind")).toEqual([]);
    const again = await audited("lies");
    expect(await tallied()).toEqual(before);
    await officer.call("DELETE", `/audits/${again.id}`);
    expect(await tallied()).toEqual(before);
    const { items } = (await officer.call("GET", "/audits?q=lies")).as(AuditPage);
    expect((await officer.call("DELETE", `/audits/${items[0]?.id}`)).status).toBe(200);
    expect((await tallied()).get("rule no-policy")).toBe(1);
    expect(await found("rule=no-policy")).toHaveLength(1);
    const overview = (await officer.call("GET", "/overview")).as(Overview);
    expect(overview.byRule.find(({ key }) => key === "no-policy")?.apps).toBe(1);
  }, 120_000);

  test("are sorted by what they show, both ways, and cut into pages without a hole", async () => {
    await audited("lies");
    await audited("bill");
    for (const sort of ["created", "label", "high", "breach"]) {
      const ids = async (order: string, more = "") =>
        (await officer.call("GET", `/audits?sort=${order}${more}`)).as(AuditPage).items.map(({ id }) => id);
      const up = await ids(sort);
      expect(up).toHaveLength(3);
      expect(await ids(`-${sort}`)).toEqual(up.toReversed());
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ids(sort, `&pageSize=1&page=${page}`)));
      expect(pages.flat()).toEqual(up);
    }
    const { total } = (await officer.call("GET", "/audits?pageSize=2")).as(AuditPage);
    expect(total).toBe(3);
    const severe = (await officer.call("GET", "/audits?severity=high")).as(AuditPage).items;
    expect(severe.map(({ state }) => state)).not.toContain("failed");
    for (const { id } of severe) {
      const rows = await there.site.db
        .selectFrom("finding")
        .select("id")
        .where("audit_id", "=", id)
        .where("severity", "=", "high")
        .where("verdict", "<>", "unknown")
        .execute();
      expect(rows.length).toBeGreaterThan(0);
    }
  }, 120_000);
});
