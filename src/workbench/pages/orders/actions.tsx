import { useQueryClient } from "@tanstack/react-query";
import { client, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Ask } from "../../ui/ask.tsx";
import { Panel } from "../../ui/page.tsx";
import { ChooseFindings } from "./choose-findings.tsx";
import { ExtendDeadline } from "./extend.tsx";
import { NotifyForm } from "./notify.tsx";
import { ReAuditForm } from "./re-audit.tsx";
import { ordersWords } from "./words.ts";

type OrderDetail = schemas["OrderDetail"];

/** What the one who looks may do now: the server's `next` says it, nothing here guesses. */
export function OrderActions({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  const may = useMay();
  const { next, state } = order;
  const to = (target: schemas["OrderState"]) => next.includes(target);
  const extendable = ["notified", "responded", "due", "re-audited"].includes(state);
  const main = to("reviewed") || to("notified") || to("re-audited");
  const buttons = to("responded") || to("closed") || to("escalated") || to("withdrawn");
  if (!main && !buttons) return null;
  return (
    <Panel title={say(ordersWords.now)}>
      {to("reviewed") ? <ChooseFindings order={order} /> : null}
      {to("notified") && state === "reviewed" ? <NotifyForm order={order} /> : null}
      {to("re-audited") ? <ReAuditForm order={order} /> : null}
      {state === "submitted" ? <p className="soft">{say(ordersWords.waiting)}</p> : null}
      <div className="row wrap">
        <Endings order={order} />
        {extendable && may("post /orders/{id}/extend") ? <ExtendDeadline order={order} /> : null}
      </div>
    </Panel>
  );
}

/** Reads everything anew that shows a case, after it went on. */
export function useOrderChanged(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ["/orders/{id}", "/orders", "/reminders", "/overview", "/audits/{id}"].map((path) =>
        queries.invalidateQueries({ queryKey: ["get", path] }),
      ),
    );
}

function Endings({ order }: { readonly order: OrderDetail }) {
  const { say } = useSpeech();
  const changed = useOrderChanged();
  const params = { path: { id: order.id } };
  const done = async ({ error }: { error?: unknown }) => {
    if (error !== undefined) throw error;
    await changed();
  };
  const { next } = order;
  return (
    <>
      {next.includes("responded") ? (
        <Ask
          action={say(ordersWords.noteAnswer)}
          title={say(ordersWords.noteAnswerTitle)}
          label={say(ordersWords.answerWords)}
          onAnswer={async (words) =>
            done(await client.POST("/orders/{id}/response", { params, body: { words } }))
          }
        />
      ) : null}
      {next.includes("closed") ? (
        <Ask
          variant="filled"
          action={say(ordersWords.close)}
          title={say(ordersWords.close)}
          onAnswer={async (reason) =>
            done(await client.POST("/orders/{id}/close", { params, body: { reason } }))
          }
        />
      ) : null}
      {next.includes("escalated") ? (
        <Ask
          action={say(ordersWords.escalate)}
          title={say(ordersWords.escalate)}
          hint={say(ordersWords.escalateHint)}
          onAnswer={async (reason) =>
            done(await client.POST("/orders/{id}/escalate", { params, body: { reason } }))
          }
        />
      ) : null}
      {next.includes("withdrawn") ? (
        <Ask
          variant="subtle"
          action={say(ordersWords.withdraw)}
          title={say(ordersWords.withdraw)}
          onAnswer={async (reason) =>
            done(await client.POST("/orders/{id}/withdraw", { params, body: { reason } }))
          }
        />
      ) : null}
    </>
  );
}
