import { Button, Menu } from "@mantine/core";
import { DownloadIcon } from "@radix-ui/react-icons";
import { getRouteApi, Link } from "@tanstack/react-router";
import { API_BASE, api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Attachments } from "../../ui/attachments.tsx";
import { Answer } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { auditStateWords } from "../audits/words.ts";
import { ORDER_TONES } from "../orders/columns.tsx";
import { Comparison } from "../orders/comparison.tsx";
import { orderStateWords, ordersWords } from "../orders/words.ts";
import { AnswerForm } from "./answer.tsx";
import { FixForm } from "./fix.tsx";
import { companyWords } from "./words.ts";

type CompanyOrder = schemas["CompanyOrder"];
const route = getRouteApi("/desk/company/orders/$id");

/** States in which the company still speaks. */
const OPEN: readonly schemas["OrderState"][] = ["notified", "responded", "due", "re-audited"];

export function CompanyOrderPage() {
  const { say } = useSpeech();
  const { id } = route.useParams();
  const order = api.useQuery("get", "/company/orders/{id}", { params: { path: { id } } });
  return (
    <Answer of={order}>
      {(data) => (
        <Page
          title={[data.label ?? data.number, data.versionName].filter((part) => part !== null).join(" ")}
          above={
            <>
              <Link to="/company">{say(companyWords.orders)}</Link> ·{" "}
              <span className="number">{data.number}</span>
            </>
          }
          lead={
            <span className="inline-list">
              <Pill tone={ORDER_TONES[data.state]}>{say(orderStateWords[data.state])}</Pill>
              {data.deadline === null ? null : (
                <span>
                  {say(companyWords.deadline)} <b className="number">{data.deadline}</b>
                </span>
              )}
            </span>
          }
          actions={<Papers id={id} />}
        >
          <Comparison
            items={data.items}
            newFindings={[]}
            compared={data.items.some(({ outcome }) => outcome !== null)}
          />
          {OPEN.includes(data.state) ? (
            <>
              <AnswerForm order={data} />
              <FixForm orderId={id} />
            </>
          ) : null}
          <Past order={data} />
        </Page>
      )}
    </Answer>
  );
}

const FORMATS = ["html", "pdf", "docx"] as const;

function Papers({ id }: { readonly id: string }) {
  const { lang, say } = useSpeech();
  const base = `${API_BASE}/company/orders/${encodeURIComponent(id)}`;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<DownloadIcon />}>
            {say(companyWords.notice)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => (
            <Menu.Item
              key={format}
              component="a"
              target="_blank"
              rel="noreferrer"
              href={`${base}/notice?format=${format}&lang=${lang}`}
            >
              {format.toUpperCase()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" component="a" href={`${base}/evidence`} download>
        {say(companyWords.evidence)}
      </Button>
    </>
  );
}

function Past({ order }: { readonly order: CompanyOrder }) {
  const { say } = useSpeech();
  return (
    <>
      {order.responses.length === 0 ? null : (
        <Panel title={say(companyWords.responses)}>
          <ol className="timeline">
            {order.responses.map(({ id, by, at, words, attachments }) => (
              <li key={id}>
                <p className="small">
                  <b>
                    <bdi>{by}</bdi>
                  </b>{" "}
                  <span className="soft">
                    <When at={at} />
                  </span>
                </p>
                <p className="timeline-words" dir="auto">
                  {words}
                </p>
                <Attachments
                  files={attachments}
                  base={`${API_BASE}/company/orders/${encodeURIComponent(order.id)}`}
                />
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {order.fixes.length === 0 ? null : (
        <Panel title={say(companyWords.fixes)}>
          <ul className="lines">
            {order.fixes.map(({ auditId, file, state, createdAt }) => (
              <li key={auditId}>
                <bdi className="grow">{file}</bdi>
                <span className="soft small">
                  {say(auditStateWords[state])} · <When at={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {order.items.length === 0 ? <p className="soft">{say(ordersWords.nothing)}</p> : null}
    </>
  );
}
