import { Switch } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { ORDER_SORTS, ORDER_STATES } from "../../shell/routes-search.ts";
import { oneOf, PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { uiWords } from "../../ui/words.ts";
import { orderColumns } from "./columns.tsx";
import { orderStateWords, ordersWords } from "./words.ts";

const route = getRouteApi("/desk/orders");
export function OrdersPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page, filtered, set, onPage, onClear } = listAddress(search, navigate);
  const sort = search.sort ?? "-created";
  const orders = api.useQuery(
    "get",
    "/orders",
    { params: { query: { ...search, page, sort, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say(ordersWords.title)} lead={say(ordersWords.lead)}>
      <Filters onClear={onClear}>
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
      <PagedList
        of={orders}
        page={page}
        onPage={onPage}
        label={say(ordersWords.title)}
        columns={orderColumns(say)}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(next) => set({ sort: oneOf(...ORDER_SORTS)(next) })}
        empty={
          filtered ? (
            <Empty title={say(uiWords.noMatch)} />
          ) : (
            <Empty title={say(ordersWords.empty)} hint={say(ordersWords.emptyHint)} />
          )
        }
      />
    </Page>
  );
}
