import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { API_BASE, api, type schemas } from "./client.ts";
import { isRecord } from "./problem.ts";

type AuditPage = schemas["AuditPage"];
type AuditEntry = schemas["AuditEntry"];

const STATES: readonly schemas["AuditState"][] = ["queued", "running", "done", "failed", "cancelled"];

/** What the live stream tells of one audit; null for what is no such event. */
function eventOf(data: string): Pick<AuditEntry, "id" | "state" | "step"> | null {
  const value: unknown = JSON.parse(data);
  if (!isRecord(value) || typeof value.id !== "string") return null;
  const state = STATES.find((one) => one === value.state);
  if (state === undefined) return null;
  return { id: value.id, state, step: typeof value.step === "string" ? value.step : null };
}

/** Keeps lists and pages of audits live: a step is written into what is shown; an end asks the server anew. */
export function useWatchAudits(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(`${API_BASE}/events`);
    const listKey = api.queryOptions("get", "/audits").queryKey.slice(0, 2);
    const oneKey = api
      .queryOptions("get", "/audits/{id}", { params: { path: { id: "" } } })
      .queryKey.slice(0, 2);
    const refresh = () => {
      for (const path of [
        "/audits",
        "/audits/{id}",
        "/apps",
        "/apps/{id}",
        "/overview",
        "/findings",
        "/queue",
      ])
        void queries.invalidateQueries({ queryKey: ["get", path] });
    };
    stream.addEventListener("audit", (event) => {
      const seen = eventOf(String(event.data));
      if (seen === null) return;
      if (seen.state !== "running") {
        refresh();
        return;
      }
      const patched = <T extends AuditEntry>(audit: T): T =>
        audit.id === seen.id ? { ...audit, state: seen.state, step: seen.step, ahead: null } : audit;
      queries.setQueriesData<AuditPage>({ queryKey: listKey }, (page) =>
        page === undefined ? page : { ...page, items: page.items.map(patched) },
      );
      queries.setQueriesData<AuditEntry>({ queryKey: oneKey }, (audit) =>
        audit === undefined ? audit : patched(audit),
      );
    });
    let lost = false;
    stream.addEventListener("error", () => {
      lost = true;
    });
    stream.addEventListener("open", () => {
      if (lost) refresh();
      lost = false;
    });
    return () => stream.close();
  }, [queries]);
}
