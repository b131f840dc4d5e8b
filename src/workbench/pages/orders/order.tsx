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
import { OrderActions } from "./actions.tsx";
import { ORDER_TONES } from "./columns.tsx";
import { Comparison } from "./comparison.tsx";
import { OrderPath } from "./path.tsx";
import { orderStateWords, ordersWords } from "./words.ts";

type OrderDetail = schemas["OrderDetail"];
const route = getRouteApi("/desk/orders/$id");

export function OrderPage() {
  const { say } = useSpeech();
  const { id } = route.useParams();
  const order = api.useQuery("get", "/orders/{id}", { params: { path: { id } } });
  return (
    <Answer of={order}>
      {(data) => (
        <Page
          title={[data.label ?? data.packageName ?? data.number, data.versionName]
            .filter((part) => part !== null)
            .join(" ")}
          above={
            <>
              <Link to="/orders">{say(ordersWords.title)}</Link> ·{" "}
              <span className="number">{data.number}</span>
            </>
          }
          lead={<Standing order={data} />}
          actions={<Papers order={data} />}
        >
          <OrderPath order={data} />
          <OrderActions order={data} />
          <Comparison items={data.items} newFindings={data.newFindings} compared={data.reAuditId !== null} />
          <Answers order={data} />
          <Course order={data} />
        </Page>
      )}
    </Answer>
  );
}

function Standing({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  return (
    <span className="inline-list">
      <Pill tone={ORDER_TONES[order.state]}>{say(orderStateWords[order.state])}</Pill>
      {order.overdue ? <Pill tone="bad">{say(ordersWords.overdue)}</Pill> : null}
      {order.deadline === null ? null : (
        <span>
          {say(ordersWords.deadline)} <b className="number">{order.deadline}</b>
          {order.deadlineCertain ? null : <span className="small"> · {say(ordersWords.uncertain)}</span>}
        </span>
      )}
      {order.company === null ? null : <bdi>{order.company}</bdi>}
      <Link to="/audits/$id" params={{ id: order.auditId }}>
        {say(ordersWords.audit)}
      </Link>
      {order.reAuditId === null ? null : (
        <Link to="/audits/$id" params={{ id: order.reAuditId }}>
          {say(ordersWords.reAuditLink)}
        </Link>
      )}
    </span>
  );
}

const FORMATS = ["html", "pdf", "docx"] as const;
const LANGS = ["zh", "en"] as const;

function Papers({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  const base = `${API_BASE}/orders/${encodeURIComponent(order.id)}`;
  const drafted = order.items.length > 0;
  return (
    <>
      {drafted ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={<DownloadIcon />}>
              {say(ordersWords.notice)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LANGS.flatMap((lang) =>
              FORMATS.map((format) => (
                <Menu.Item
                  key={`${lang} ${format}`}
                  component="a"
                  target="_blank"
                  rel="noreferrer"
                  href={`${base}/notice?format=${format}&lang=${lang}`}
                >
                  {lang === "zh" ? "中文" : "English"} · {format.toUpperCase()}
                </Menu.Item>
              )),
            )}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <Button variant="default" component="a" href={`${base}/evidence`} download>
        {say(ordersWords.evidence)}
      </Button>
    </>
  );
}

function Answers({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  if (order.responses.length === 0) return null;
  return (
    <Panel title={say(ordersWords.responses)}>
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
            <Attachments files={attachments} base={`${API_BASE}/orders/${encodeURIComponent(order.id)}`} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Course({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  return (
    <Panel title={say(ordersWords.steps)}>
      <ol className="timeline">
        {order.steps.map(({ at, by, to, words }) => (
          <li key={`${at} ${to}`}>
            <p className="small">
              <b>{say(orderStateWords[to])}</b> · <bdi>{by === "system" ? say(ordersWords.system) : by}</bdi>{" "}
              <span className="soft">
                <When at={at} />
              </span>
            </p>
            {words === null || words === "" ? null : (
              <p className="timeline-words" dir="auto">
                {words}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
