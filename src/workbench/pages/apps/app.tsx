import { Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { categoryName } from "../../../report/words/names.ts";
import { api, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { shellWords } from "../../shell/words.ts";
import { Listing } from "../../ui/listing.tsx";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { Facts, Page, Panel } from "../../ui/page.tsx";
import { auditColumns } from "../audits/columns.tsx";
import { complaintColumns } from "../complaints/columns.tsx";
import { findingColumns } from "../findings/columns.tsx";
import { orderColumns } from "../orders/columns.tsx";
import { Trend } from "./trend.tsx";
import { appsWords } from "./words.ts";

type AppDetail = schemas["AppDetail"];
const route = getRouteApi("/desk/apps/$id");

export function AppPage() {
  const { say } = useSpeech();
  const { id } = route.useParams();
  const app = api.useQuery("get", "/apps/{id}", { params: { path: { id } } });
  return (
    <Answer of={app}>
      {(data) => (
        <Page
          title={data.label ?? data.packageName ?? data.id}
          above={<Link to="/apps">{say(appsWords.title)}</Link>}
          lead={data.packageName === null ? undefined : <bdi className="mono">{data.packageName}</bdi>}
        >
          <div className="two-thirds">
            <div>
              <NewestFindings app={data} />
              <Panel title={say(appsWords.history)} flush>
                <Listing
                  label={say(appsWords.history)}
                  columns={auditColumns(say)}
                  rows={data.history}
                  keyOf={(audit) => audit.id}
                />
              </Panel>
              <Complaints appId={id} />
              <Orders appId={id} />
            </div>
            <aside>
              <About app={data} />
              <Trend history={data.history} />
            </aside>
          </div>
        </Page>
      )}
    </Answer>
  );
}

function About({ app }: { readonly app: AppDetail }) {
  const { lang, say } = useSpeech();
  const may = useMay();
  const queries = useQueryClient();
  const companies = api.useQuery("get", "/companies", {});
  const change = api.useMutation("patch", "/apps/{id}");
  return (
    <Panel title={say(appsWords.about)}>
      <Facts
        rows={[
          [say(appsWords.category), app.category === null ? "—" : categoryName(app.category, lang)],
          [say(appsWords.company), <bdi key="company">{app.company ?? say(appsWords.noCompany)}</bdi>],
        ]}
      />
      {may("patch /apps/{id}") ? (
        <Select
          label={say(appsWords.changeCompany)}
          clearable
          searchable
          data={(companies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={app.companyId}
          onChange={(companyId) =>
            change.mutate(
              { params: { path: { id: app.id } }, body: { companyId } },
              { onSuccess: () => void queries.invalidateQueries({ queryKey: ["get", "/apps/{id}"] }) },
            )
          }
        />
      ) : null}
      <ProblemNote error={change.error} />
    </Panel>
  );
}

const ROWS = 10;

function NewestFindings({ app }: { readonly app: AppDetail }) {
  const { say } = useSpeech();
  const findings = api.useQuery("get", "/findings", {
    params: { query: { appId: app.id, page: 1, pageSize: ROWS } },
  });
  if (findings.data === undefined || findings.data.items.length === 0) return null;
  return (
    <Panel title={say(appsWords.findingsOf)} flush>
      <Listing
        label={say(appsWords.findingsOf)}
        columns={findingColumns(say).filter(({ id }) => id !== "app")}
        rows={findings.data.items}
        keyOf={({ fingerprint }) => fingerprint}
      />
    </Panel>
  );
}

function Complaints({ appId }: { readonly appId: string }) {
  const { say } = useSpeech();
  const complaints = api.useQuery("get", "/complaints", {
    params: { query: { appId, page: 1, pageSize: ROWS } },
  });
  if (complaints.data === undefined || complaints.data.items.length === 0) return null;
  return (
    <Panel title={say(appsWords.complaintsAbout)} flush>
      <Listing
        label={say(appsWords.complaintsAbout)}
        columns={complaintColumns(say)}
        rows={complaints.data.items}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}

function Orders({ appId }: { readonly appId: string }) {
  const { say } = useSpeech();
  const orders = api.useQuery("get", "/orders", { params: { query: { appId, page: 1, pageSize: ROWS } } });
  if (orders.data === undefined || orders.data.items.length === 0) return null;
  return (
    <Panel title={say(appsWords.ordersTo)} aside={<Link to="/orders">{say(shellWords.orders)}</Link>} flush>
      <Listing
        label={say(appsWords.ordersTo)}
        columns={orderColumns(say)}
        rows={orders.data.items}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}
