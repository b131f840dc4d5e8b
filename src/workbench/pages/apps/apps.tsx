import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { api, type schemas } from "../../api/client.ts";
import { type Text, useSpeech } from "../../shell/lang.tsx";
import { PAGE_SIZE } from "../../shell/search.ts";
import { type Column, Listing } from "../../ui/listing.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { When } from "../../ui/time.tsx";
import { number, uiWords } from "../../ui/words.ts";
import { NoAudits } from "../audits/columns.tsx";
import { Counts } from "../audits/counts.tsx";
import { AppFilters } from "./filters.tsx";
import { appsWords } from "./words.ts";

type AppEntry = schemas["AppEntry"];
const route = getRouteApi("/desk/apps");
const SORTS = ["label", "-label", "audited", "-audited", "high", "-high"] as const;

export function AppsPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, sort = "-audited", ...filters } = search;
  const apps = api.useQuery(
    "get",
    "/apps",
    { params: { query: { ...filters, page, sort, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  const set = useCallback(
    (part: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true }),
    [navigate],
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Page title={say(appsWords.title)} lead={say(appsWords.lead)}>
      <AppFilters
        search={search}
        set={set}
        onClear={filtered ? () => void navigate({ search: {} }) : undefined}
      />
      <Answer of={apps}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(appsWords.title)}
            columns={appColumns(say)}
            rows={items}
            keyOf={({ id }) => id}
            sort={sort}
            onSort={(next) =>
              void navigate({
                search: (before) => ({ ...before, sort: SORTS.find((one) => one === next) }),
              })
            }
            stale={apps.isPlaceholderData}
            paging={{
              page,
              pageSize,
              total,
              onPage: (next) => void navigate({ search: (before) => ({ ...before, page: next }) }),
            }}
            empty={filtered ? <Empty title={say(uiWords.noMatch)} /> : <NoAudits />}
          />
        )}
      </Answer>
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
