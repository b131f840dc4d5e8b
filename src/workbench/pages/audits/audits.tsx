import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { AUDIT_STATES, SEVERITY_LEVELS } from "../../shell/routes-search.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { auditColumns, NoAudits } from "./columns.tsx";
import { auditStateWords, auditsWords } from "./words.ts";

const route = getRouteApi("/desk/audits");

export function AuditsPage() {
  const { lang, say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const { page = 1, sort = "-created", ...filters } = search;
  const audits = api.useQuery(
    "get",
    "/audits",
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
    <Page title={say(auditsWords.title)}>
      <Filters onClear={filtered ? () => void navigate({ search: {} }) : undefined}>
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
      <Answer of={audits}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(auditsWords.title)}
            columns={auditColumns(say)}
            rows={items}
            keyOf={({ id }) => id}
            sort={sort}
            onSort={(next) => void navigate({ search: (before) => ({ ...before, sort: sortOf(next) }) })}
            stale={audits.isPlaceholderData}
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

const SORTS = ["created", "-created", "label", "-label", "high", "-high", "breach", "-breach"] as const;

function sortOf(word: string) {
  return SORTS.find((one) => one === word);
}
