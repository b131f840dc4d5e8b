import * as routes from "../api/reviews.ts";
import { type ApiApp, whoOf } from "../http/api-app.ts";
import { conflict, notFound } from "../refusal.ts";
import { listFindings } from "../reviews/findings.ts";
import { confirmed, decide, reviewHistory } from "../reviews/review.ts";
import type { Site } from "../site.ts";

export function reviewRoutes(api: ApiApp, site: Site): void {
  const { db, totals } = site;

  api.openapi(routes.listFindings, async (c) =>
    c.json(await listFindings(db, totals, c.req.valid("query")), 200),
  );

  api.openapi(routes.getReview, async (c) => c.json(await reviewHistory(db, c.req.valid("param")), 200));

  api.openapi(routes.confirm, async (c) => {
    const who = whoOf(c.get("who"));
    const { words } = c.req.valid("json");
    const key = c.req.valid("param");
    const note = words === "" ? null : words;
    return c.json(await decide(site, who, key, "confirm", note, confirmed(who)), 200);
  });

  api.openapi(routes.dismiss, async (c) => {
    const who = whoOf(c.get("who"));
    const { reason } = c.req.valid("json");
    const answer = await decide(site, who, c.req.valid("param"), "dismiss", reason, () => ({
      state: "dismissed",
      dismissed_by: who.accountId,
      reason,
      confirmed_by: [],
    }));
    return c.json(answer, 200);
  });

  api.openapi(routes.reopen, async (c) => {
    const who = whoOf(c.get("who"));
    const { reason } = c.req.valid("json");
    const answer = await decide(site, who, c.req.valid("param"), "reopen", reason, (before) => {
      if (before.state === "open")
        throw conflict("open", { en: "It is open.", zh: "该问题本来就是打开的。" });
      return { state: "open", dismissed_by: null, reason: null, confirmed_by: [] };
    });
    return c.json(answer, 200);
  });

  api.openapi(routes.comment, async (c) => {
    const who = whoOf(c.get("who"));
    const { words } = c.req.valid("json");
    const answer = await decide(site, who, c.req.valid("param"), "comment", words, ({ comments }) => ({
      comments: comments + 1,
    }));
    return c.json(answer, 201);
  });

  api.openapi(routes.assign, async (c) => {
    const who = whoOf(c.get("who"));
    const { accountId } = c.req.valid("json");
    const answer = await decide(
      site,
      who,
      c.req.valid("param"),
      "assign",
      null,
      async (_before, _count, tx) => {
        if (accountId === null) return { assigned_to: null };
        const person = await tx
          .selectFrom("account")
          .select("id")
          .where("id", "=", accountId)
          .where("role", "<>", "company")
          .where("disabled", "=", false)
          .executeTakeFirst();
        if (person === undefined) throw notFound();
        return { assigned_to: accountId };
      },
    );
    return c.json(answer, 200);
  });
}
