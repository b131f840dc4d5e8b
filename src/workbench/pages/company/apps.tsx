import { getRouteApi } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { PAGE_SIZE } from "../../shell/search.ts";
import { Listing } from "../../ui/listing.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { number } from "../../ui/words.ts";
import { companyWords } from "./words.ts";

const route = getRouteApi("/desk/company/apps");

export function CompanyAppsPage() {
  const { say } = useSpeech();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const apps = api.useQuery("get", "/company/apps", { params: { query: { page, pageSize: PAGE_SIZE } } });
  return (
    <Page title={say(companyWords.apps)}>
      <Answer of={apps}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(companyWords.apps)}
            rows={items}
            keyOf={({ id }) => id}
            empty={<Empty title={say(companyWords.noApps)} />}
            paging={{ page, pageSize, total, onPage: (next) => void navigate({ search: { page: next } }) }}
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
        )}
      </Answer>
    </Page>
  );
}
