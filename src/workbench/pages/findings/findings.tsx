import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { severityWords, verdictWords } from "../../../report/words/terms.ts";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { FINDING_SORTS, REVIEW_STATES, SEVERITY_LEVELS, VERDICTS } from "../../shell/routes-search.ts";
import { oneOf, PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { uiWords } from "../../ui/words.ts";
import { findingColumns } from "./columns.tsx";
import { findingsWords, reviewWords } from "./words.ts";

const route = getRouteApi("/desk/findings");
export function FindingsPage() {
  const { lang, say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page, filtered, set, onPage, onClear } = listAddress(search, navigate);
  const sort = search.sort ?? "-severity";
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const people = api.useQuery("get", "/people", {}, { staleTime: 60_000 });
  const findings = api.useQuery(
    "get",
    "/findings",
    { params: { query: { ...search, page, sort, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say(findingsWords.title)} lead={say(findingsWords.lead)}>
      <Filters onClear={onClear}>
        <SearchBox label={say(findingsWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(findingsWords.state)}
          choices={REVIEW_STATES.map((value) => ({ value, label: say(reviewWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
        <ChoiceBox
          label={say(findingsWords.severity)}
          choices={SEVERITY_LEVELS.map((value) => ({ value, label: say(severityWords[value]) }))}
          value={search.severity}
          onChange={(severity) => set({ severity })}
        />
        <ChoiceBox
          label={say(findingsWords.verdict)}
          choices={VERDICTS.map((value) => ({ value, label: say(verdictWords[value]) }))}
          value={search.verdict}
          onChange={(verdict) => set({ verdict })}
        />
        <ChoiceBox
          label={say(findingsWords.rule)}
          choices={(choices.data?.rules ?? []).map((one) => ({ value: one.id, label: one[lang] }))}
          value={search.rule}
          onChange={(rule) => set({ rule })}
        />
        <ChoiceBox
          label={say(findingsWords.assigned)}
          choices={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={search.assignedTo}
          onChange={(assignedTo) => set({ assignedTo })}
        />
      </Filters>
      <PagedList
        of={findings}
        page={page}
        onPage={onPage}
        label={say(findingsWords.title)}
        columns={findingColumns(say)}
        keyOf={({ auditId, fingerprint }) => `${auditId} ${fingerprint}`}
        sort={sort}
        onSort={(next) => set({ sort: oneOf(...FINDING_SORTS)(next) })}
        empty={<Empty title={say(filtered ? uiWords.noMatch : findingsWords.empty)} />}
      />
    </Page>
  );
}
