import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { COMPLAINT_STATES } from "../../shell/routes-search.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters, SearchBox } from "../../ui/filters.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { uiWords } from "../../ui/words.ts";
import { complaintColumns } from "./columns.tsx";
import { complaintStateWords, complaintsWords } from "./words.ts";

const route = getRouteApi("/desk/complaints");

export function ComplaintsPage() {
  const { say } = useSpeech();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { page, filtered, set, onPage, onClear } = listAddress(search, navigate);
  const complaints = api.useQuery(
    "get",
    "/complaints",
    { params: { query: { ...search, page, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={say(complaintsWords.title)} lead={say(complaintsWords.lead)}>
      <Filters onClear={onClear}>
        <SearchBox label={say(complaintsWords.searchLabel)} value={search.q} onChange={(q) => set({ q })} />
        <ChoiceBox
          label={say(complaintsWords.state)}
          choices={COMPLAINT_STATES.map((value) => ({ value, label: say(complaintStateWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
      </Filters>
      <PagedList
        of={complaints}
        page={page}
        onPage={onPage}
        label={say(complaintsWords.title)}
        columns={complaintColumns(say)}
        keyOf={({ id }) => id}
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
    </Page>
  );
}
