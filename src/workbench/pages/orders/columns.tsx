import { Link } from "@tanstack/react-router";
import type { schemas } from "../../api/client.ts";
import type { Text } from "../../shell/lang.tsx";
import type { Column } from "../../ui/listing.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Pill } from "../../ui/pill.tsx";
import { number } from "../../ui/words.ts";
import { orderStateWords, ordersWords } from "./words.ts";

type Order = schemas["Order"];

export const ORDER_TONES = {
  submitted: "calm",
  audited: "calm",
  reviewed: "cool",
  notified: "cool",
  responded: "cool",
  due: "bad",
  "re-audited": "warn",
  closed: "good",
  escalated: "bad",
  published: "open",
  withdrawn: "calm",
} satisfies Record<schemas["OrderState"], Tone>;

export function orderColumns(say: (text: Text) => string): readonly Column<Order>[] {
  return [
    {
      id: "app",
      head: say(ordersWords.app),
      cell: ({ id, label, packageName, versionName, number: no }) => (
        <Link to="/orders/$id" params={{ id }} className="row-name">
          <b>
            <bdi>{label ?? packageName ?? no}</bdi>{" "}
            <span className="soft">
              <bdi>{versionName}</bdi>
            </span>
          </b>
          <span className="soft small number">{no}</span>
        </Link>
      ),
    },
    {
      id: "state",
      head: say(ordersWords.state),
      cell: ({ state, overdue }) => (
        <span className="standing">
          <Pill tone={ORDER_TONES[state]}>{say(orderStateWords[state])}</Pill>
          {overdue ? <Pill tone="bad">{say(ordersWords.overdue)}</Pill> : null}
        </span>
      ),
    },
    {
      id: "findings",
      head: say(ordersWords.findings),
      cell: ({ findings, fixed }) => (
        <span className="number">
          {fixed === null ? number(findings) : say(ordersWords.fixed(fixed, findings))}
        </span>
      ),
    },
    {
      id: "company",
      head: say(ordersWords.company),
      wide: true,
      cell: ({ company }) => <bdi className="soft">{company ?? "—"}</bdi>,
    },
    {
      id: "deadline",
      head: say(ordersWords.deadline),
      sort: "deadline",
      cell: ({ deadline }) => <span className="number nowrap">{deadline ?? "—"}</span>,
    },
  ];
}
