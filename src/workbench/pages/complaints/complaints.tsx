import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { COMPLAINT_STATES } from "../../shell/routes-search.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { uiWords } from "../../ui/words.ts";
import { complaintColumns } from "./columns.tsx";
import { complaintStateWords, complaintsWords } from "./words.ts";

const route = getRouteApi("/desk/complaints");

export function ComplaintsPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page = 1, ...filters } = search;
  const complaints = api.useQuery(
    "get",
    "/complaints",
    { params: { query: { ...filters, page, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  const set = useCallback(
    (part: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true }),
    [navigate],
  );
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <Page title={say(complaintsWords.title)} lead={say(complaintsWords.lead)}>
      <Filters onClear={filtered ? () => void navigate({ search: {} }) : undefined}>
        <SearchBox label={say(complaintsWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(complaintsWords.state)}
          choices={COMPLAINT_STATES.map((value) => ({ value, label: say(complaintStateWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
      </Filters>
      <Answer of={complaints}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(complaintsWords.title)}
            columns={complaintColumns(say)}
            rows={items}
            keyOf={({ id }) => id}
            stale={complaints.isPlaceholderData}
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
                <Empty
                  title={say(complaintsWords.empty)}
                  hint={say(complaintsWords.emptyHint)}
                  action={<Link to="/complain">{say(complaintsWords.openForm)}</Link>}
                />
              )
            }
          />
        )}
      </Answer>
    </Page>
  );
}
