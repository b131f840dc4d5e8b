import { getRouteApi } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { number } from "../../ui/words.ts";
import { companyWords } from "./words.ts";

const route = getRouteApi("/desk/company/apps");

export function CompanyAppsPage() {
  const { say } = useSpeech();
  const { page, onPage } = listAddress(route.useSearch(), route.useNavigate());
  const apps = api.useQuery("get", "/company/apps", { params: { query: { page, pageSize: PAGE_SIZE } } });
  return (
    <Page title={say(companyWords.apps)}>
      <PagedList
        of={apps}
        page={page}
        onPage={onPage}
        label={say(companyWords.apps)}
        keyOf={({ id }) => id}
        empty={<Empty title={say(companyWords.noApps)} />}
        columns={[
          {
            id: "app",
            head: say(companyWords.app),
            cell: ({ label, packageName }) => (
              <span className="row-name">
                <b>
                  <bdi>{label ?? packageName ?? "—"}</bdi>
                </b>
                <span className="soft small">
                  <bdi>{packageName}</bdi>
                </span>
              </span>
            ),
          },
          {
            id: "orders",
            head: say(companyWords.openOrders),
            numeric: true,
            cell: ({ openOrders }) => number(openOrders),
          },
        ]}
      />
    </Page>
  );
}
