import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Pill } from "../../ui/pill.tsx";
import { number } from "../../ui/words.ts";
import { ORDER_TONES } from "../orders/columns.tsx";
import { orderStateWords } from "../orders/words.ts";
import { companyWords } from "./words.ts";

const route = getRouteApi("/desk/company");

export function CompanyOrdersPage() {
  const { say } = useSpeech();
  const { page, onPage } = listAddress(route.useSearch(), route.useNavigate());
  const orders = api.useQuery("get", "/company/orders", { params: { query: { page, pageSize: PAGE_SIZE } } });
  return (
    <Page title={say(companyWords.orders)} lead={say(companyWords.ordersLead)}>
      <PagedList
        of={orders}
        page={page}
        onPage={onPage}
        label={say(companyWords.orders)}
        keyOf={({ id }) => id}
        empty={<Empty title={say(companyWords.empty)} hint={say(companyWords.emptyHint)} />}
        columns={[
          {
            id: "app",
            head: say(companyWords.app),
            cell: ({ id, label, versionName, number: no }) => (
              <Link to="/company/orders/$id" params={{ id }} className="row-name">
                <b>
                  <bdi>{label ?? no}</bdi> <bdi className="soft">{versionName}</bdi>
                </b>
                <span className="soft small number">{no}</span>
              </Link>
            ),
          },
          {
            id: "state",
            head: say(companyWords.state),
            cell: ({ state }) => <Pill tone={ORDER_TONES[state]}>{say(orderStateWords[state])}</Pill>,
          },
          {
            id: "findings",
            head: say(companyWords.findings),
            numeric: true,
            cell: ({ findings }) => number(findings),
          },
          {
            id: "deadline",
            head: say(companyWords.deadline),
            cell: ({ deadline }) => <b className="number nowrap">{deadline ?? "—"}</b>,
          },
        ]}
      />
    </Page>
  );
}
