import { Switch } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ORDER_STATES } from "../../shell/routes-search.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { orderColumns } from "./columns.tsx";
import { orderStateWords, ordersWords } from "./words.ts";

const route = getRouteApi("/desk/orders");
const SORTS = ["deadline", "-deadline", "created", "-created"] as const;

export function OrdersPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, sort = "-created", ...filters } = search;
  const orders = api.useQuery(
    "get",
    "/orders",
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
    <Page title={say(ordersWords.title)} lead={say(ordersWords.lead)}>
      <Filters onClear={filtered ? () => void navigate({ search: {} }) : undefined}>
        <SearchBox label={say(ordersWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(ordersWords.state)}
          choices={ORDER_STATES.map((value) => ({ value, label: say(orderStateWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
        <Switch
          label={say(ordersWords.onlyOverdue)}
          checked={search.overdue === "true"}
          onChange={(event) => set({ overdue: event.currentTarget.checked ? "true" : undefined })}
        />
      </Filters>
      <Answer of={orders}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(ordersWords.title)}
            columns={orderColumns(say)}
            rows={items}
            keyOf={({ id }) => id}
            sort={sort}
            onSort={(next) =>
              void navigate({
                search: (before) => ({ ...before, sort: SORTS.find((one) => one === next) }),
              })
            }
            stale={orders.isPlaceholderData}
            paging={{
              page,
              pageSize,
              total,
              onPage: (next) => void navigate({ search: (before) => ({ ...before, page: next }) }),
            }}
            empty={
              filtered ? (
                <Empty title={say(uiWords.noMatch)} />
              ) : (
                <Empty title={say(ordersWords.empty)} hint={say(ordersWords.emptyHint)} />
              )
            }
          />
        )}
      </Answer>
    </Page>
  );
}
