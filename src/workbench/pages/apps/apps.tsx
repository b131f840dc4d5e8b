import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { type Text, useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { APP_SORTS } from "../../shell/routes-search.ts";
import { oneOf, PAGE_SIZE } from "../../shell/search.ts";
import type { Column } from "../../ui/listing.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { When } from "../../ui/time.tsx";
import { number, uiWords } from "../../ui/words.ts";
import { NoAudits } from "../audits/columns.tsx";
import { Counts } from "../audits/counts.tsx";
import { AppFilters } from "./filters.tsx";
import { appsWords } from "./words.ts";

type AppEntry = schemas["AppEntry"];
const route = getRouteApi("/desk/apps");
export function AppsPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page, filtered, set, onPage, onClear } = listAddress(search, navigate);
  const sort = search.sort ?? "-audited";
  const apps = api.useQuery(
    "get",
    "/apps",
    { params: { query: { ...search, page, sort, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say(appsWords.title)} lead={say(appsWords.lead)}>
      <AppFilters search={search} set={set} onClear={onClear} />
      <PagedList
        of={apps}
        page={page}
        onPage={onPage}
        label={say(appsWords.title)}
        columns={appColumns(say)}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(next) => set({ sort: oneOf(...APP_SORTS)(next) })}
        empty={filtered ? <Empty title={say(uiWords.noMatch)} /> : <NoAudits />}
      />
    </Page>
  );
}

function appColumns(say: (text: Text) => string): readonly Column<AppEntry>[] {
  return [
    {
      id: "app",
      head: say(appsWords.app),
      sort: "label",
      cell: ({ id, label, packageName }) => (
        <Link to="/apps/$id" params={{ id }} className="row-name">
          <b>
            <bdi>{label ?? packageName ?? id}</bdi>
          </b>
          <span className="soft small">
            <bdi>{packageName ?? "—"}</bdi>
          </span>
        </Link>
      ),
    },
    {
      id: "findings",
      head: say(appsWords.findings),
      sort: "high",
      cell: ({ latest }) =>
        latest === null || latest.counts === null ? (
          "—"
        ) : (
          <Link to="/audits/$id" params={{ id: latest.id }} search={{}} className="quiet-link">
            <Counts counts={latest.counts} />
          </Link>
        ),
    },
    {
      id: "version",
      head: say(appsWords.version),
      cell: ({ latest }) => <bdi className="soft">{latest?.versionName ?? "—"}</bdi>,
    },
    {
      id: "company",
      head: say(appsWords.company),
      wide: true,
      cell: ({ company }) => <bdi className="soft">{company ?? "—"}</bdi>,
    },
    {
      id: "complaints",
      head: say(appsWords.complaints),
      numeric: true,
      wide: true,
      cell: ({ complaints }) => number(complaints),
    },
    {
      id: "orders",
      head: say(appsWords.orders),
      numeric: true,
      wide: true,
      cell: ({ openOrders }) => number(openOrders),
    },
    {
      id: "audited",
      head: say(appsWords.audited),
      sort: "audited",
      cell: ({ latest }) =>
        latest === null || latest.finishedAt === null ? (
          "—"
        ) : (
          <span className="soft nowrap">
            <When at={latest.finishedAt} />
          </span>
        ),
    },
  ];
}
