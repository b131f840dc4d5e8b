import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { AUDIT_SORTS, AUDIT_STATES, SEVERITY_LEVELS } from "../../shell/routes-search.ts";
import { oneOf, PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { uiWords } from "../../ui/words.ts";
import { auditColumns, NoAudits } from "./columns.tsx";
import { auditStateWords, auditsWords } from "./words.ts";

const route = getRouteApi("/desk/audits");

export function AuditsPage() {
  const { lang, say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const { page, filtered, set, onPage, onClear } = listAddress(search, navigate);
  const sort = search.sort ?? "-created";
  const audits = api.useQuery(
    "get",
    "/audits",
    { params: { query: { ...search, page, sort, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say(auditsWords.title)}>
      <Filters onClear={onClear}>
        <SearchBox label={say(auditsWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(auditsWords.state)}
          choices={AUDIT_STATES.map((value) => ({ value, label: say(auditStateWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
        <ChoiceBox
          label={say(auditsWords.severity)}
          choices={SEVERITY_LEVELS.map((value) => ({ value, label: say(auditsWords[value]) }))}
          value={search.severity}
          onChange={(severity) => set({ severity })}
        />
        <ChoiceBox
          label={say(auditsWords.category)}
          choices={(choices.data?.categories ?? []).map((one) => ({ value: one.id, label: one[lang] }))}
          value={search.category}
          onChange={(category) => set({ category })}
        />
      </Filters>
      <PagedList
        of={audits}
        page={page}
        onPage={onPage}
        label={say(auditsWords.title)}
        columns={auditColumns(say)}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(next) => set({ sort: oneOf(...AUDIT_SORTS)(next) })}
        empty={filtered ? <Empty title={say(uiWords.noMatch)} /> : <NoAudits />}
      />
    </Page>
  );
}
