import { Button, Menu, Tabs } from "@mantine/core";
import { DownloadIcon } from "@radix-ui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { Audit } from "../../../model/audit.ts";
import { API_BASE, api, onceKey, type schemas } from "../../api/client.ts";
import { isRecord } from "../../api/problem.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { AUDIT_TABS } from "../../shell/routes-search.ts";
import { shellWords } from "../../shell/words.ts";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { AuditStanding } from "../audits/progress.tsx";
import { FileTab } from "./file-tab.tsx";
import { FindingsTab } from "./findings-tab.tsx";
import { GapsTab } from "./gaps-tab.tsx";
import { MapTab } from "./map-tab.tsx";
import { PermissionsTab } from "./permissions-tab.tsx";
import { PolicyTab } from "./policy-tab.tsx";
import { PracticeTab } from "./practice-tab.tsx";
import { SdksTab } from "./sdks-tab.tsx";
import { VerdictBlock } from "./verdict.tsx";
import { auditWords } from "./words.ts";
import "./audit.css";

type AuditDetail = schemas["AuditDetail"];
const route = getRouteApi("/desk/audits/$id");

export function AuditPage() {
  const { say } = useSpeech();
  const { id } = route.useParams();
  const entry = api.useQuery(
    "get",
    "/audits/{id}",
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.state === "queued" || state.data?.state === "running" ? 3000 : false,
    },
  );
  return (
    <Answer of={entry}>
      {(audit) => (
        <Page
          title={[audit.label ?? audit.file, audit.versionName].filter((part) => part !== null).join(" ")}
          above={<Link to="/audits">{say(shellWords.audits)}</Link>}
          lead={<Identity audit={audit} />}
          actions={<Actions audit={audit} />}
        >
          {audit.state === "done" ? (
            <Result audit={audit} />
          ) : (
            <p className="soft">{say(auditWords.notYet)}</p>
          )}
        </Page>
      )}
    </Answer>
  );
}

function Identity({ audit }: { readonly audit: AuditDetail }) {
  const { say } = useSpeech();
  return (
    <span className="inline-list">
      {audit.packageName === null ? null : <bdi className="mono">{audit.packageName}</bdi>}
      {audit.state === "done" ? null : <AuditStanding audit={audit} />}
      {audit.appId === null ? null : (
        <Link to="/apps/$id" params={{ id: audit.appId }}>
          {say(auditWords.versions(audit.versions.length + 1))}
        </Link>
      )}
    </span>
  );
}

function Actions({ audit }: { readonly audit: AuditDetail }) {
  const { lang, say } = useSpeech();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const order = api.useMutation("post", "/orders");
  const cancel = api.useMutation("post", "/audits/{id}/cancel");
  const retry = api.useMutation("post", "/audits/{id}/retry");
  const path = { params: { path: { id: audit.id } } };
  const again = { onSuccess: () => void queries.invalidateQueries({ queryKey: ["get", "/audits/{id}"] }) };
  const waits = audit.state === "queued" || audit.state === "running";
  return (
    <>
      {waits && may("post /audits/{id}/cancel") ? (
        <Button variant="default" onClick={() => cancel.mutate(path, again)}>
          {say(auditWords.cancelAudit)}
        </Button>
      ) : null}
      {(audit.state === "failed" || audit.state === "cancelled") && may("post /audits/{id}/retry") ? (
        <Button onClick={() => retry.mutate(path, again)}>{say(auditWords.retry)}</Button>
      ) : null}
      {audit.state === "done" ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<DownloadIcon />}>
              {say(auditWords.reports)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(choices.data?.reports ?? []).map(({ id, extension }) => (
              <Menu.Item
                key={id}
                component="a"
                href={`${API_BASE}/audits/${encodeURIComponent(audit.id)}/report?format=${encodeURIComponent(id)}&lang=${lang}`}
                target="_blank"
                rel="noreferrer"
              >
                {id} <span className="soft">.{extension}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {audit.orderId === null ? (
        audit.state === "done" && may("post /orders") ? (
          <Button
            loading={order.isPending}
            onClick={() =>
              order.mutate(
                { params: { header: { "idempotency-key": onceKey() } }, body: { auditId: audit.id } },
                { onSuccess: ({ id }) => void navigate({ to: "/orders/$id", params: { id } }) },
              )
            }
          >
            {say(auditWords.order)}
          </Button>
        ) : null
      ) : (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/orders/$id" params={{ id: audit.orderId ?? "" }} {...props} />}
        >
          {say(auditWords.seeOrder)}
        </Button>
      )}
      <ProblemNote error={order.error ?? cancel.error ?? retry.error} />
    </>
  );
}

function Result({ audit }: { readonly audit: AuditDetail }) {
  const result = api.useQuery(
    "get",
    "/audits/{id}/result",
    { params: { path: { id: audit.id } } },
    { staleTime: 60_000 },
  );
  const { say } = useSpeech();
  return (
    <Answer of={result}>
      {(judged: unknown) =>
        isAudit(judged) ? (
          <Parts entry={audit} audit={judged} />
        ) : (
          <p className="soft">{say(auditWords.notKnown)}</p>
        )
      }
    </Answer>
  );
}

/** The engine's own document: its schema names it, and the server takes it from nobody else. */
function isAudit(value: unknown): value is Audit {
  return isRecord(value) && value.schema === "candor/audit@1";
}

function Parts({ entry, audit }: { readonly entry: AuditDetail; readonly audit: Audit }) {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tab = search.tab ?? "findings";
  const { facts, gaps } = audit.evidence;
  const counts: Partial<Record<(typeof AUDIT_TABS)[number], number>> = {
    findings: audit.findings.length,
    practice: audit.practice.length,
    sdks: facts.sdks.length,
    permissions: facts.permissions.length,
    gaps: gaps.length,
  };
  return (
    <>
      <VerdictBlock audit={audit} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          const next = AUDIT_TABS.find((one) => one === value);
          void navigate({ search: { tab: next === "findings" ? undefined : next }, replace: true });
        }}
      >
        <Tabs.List aria-label={say(auditWords.tabs)} className="audit-tabs">
          {AUDIT_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {say(auditWords[one])}
              {counts[one] === undefined ? null : <span className="tab-count number">{counts[one]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="findings">
          <FindingsTab entry={entry} audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="practice">
          <PracticeTab audit={audit} auditId={entry.id} />
        </Tabs.Panel>
        <Tabs.Panel value="map">
          <MapTab audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="sdks">
          <SdksTab audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="permissions">
          <PermissionsTab audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="policy">
          <PolicyTab audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="gaps">
          <GapsTab audit={audit} />
        </Tabs.Panel>
        <Tabs.Panel value="file">
          <FileTab entry={entry} audit={audit} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
