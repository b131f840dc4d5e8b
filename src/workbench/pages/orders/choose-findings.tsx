import { Button, Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { useOrderChanged } from "./actions.tsx";
import { ordersWords } from "./words.ts";

const AT_ONCE = 200;

/** audited → reviewed: the confirmed findings that the company must rectify. */
export function ChooseFindings({ order }: { readonly order: schemas["OrderDetail"] }) {
  const { say } = useSpeech();
  const confirmed = api.useQuery("get", "/findings", {
    params: { query: { auditId: order.auditId, state: "confirmed", page: 1, pageSize: AT_ONCE } },
  });
  return (
    <div className="stack">
      <h3>{say(ordersWords.chooseFindings)}</h3>
      <p className="soft small">{say(ordersWords.chooseHint)}</p>
      <Answer of={confirmed}>
        {({ items }) =>
          items.length === 0 ? (
            <p>
              {say(ordersWords.noConfirmed)}{" "}
              <Link to="/audits/$id" params={{ id: order.auditId }}>
                {say(ordersWords.toReview)}
              </Link>
            </p>
          ) : (
            <Choice order={order} findings={items} />
          )
        }
      </Answer>
    </div>
  );
}

interface ChoiceProps {
  readonly order: schemas["OrderDetail"];
  readonly findings: readonly schemas["FindingEntry"][];
}

function Choice({ order, findings }: ChoiceProps) {
  const { lang, say } = useSpeech();
  const changed = useOrderChanged();
  const review = api.useMutation("post", "/orders/{id}/review");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = findings.filter(({ fingerprint }) => !left.has(fingerprint));
  const toggle = (fingerprint: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(fingerprint)) after.add(fingerprint);
      return after;
    });
  return (
    <>
      <ul className="choices">
        {findings.map(({ fingerprint, severity, title, says }) => (
          <li key={fingerprint}>
            <Checkbox
              checked={!left.has(fingerprint)}
              onChange={() => toggle(fingerprint)}
              label={
                <span className="row-name marked">
                  <SeverityMark severity={severity} />
                  <span>
                    <b>{title[lang]}</b>
                    <span className="soft small block">
                      <bdi>{says[lang]}</bdi>
                    </span>
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      <ProblemNote error={review.error} />
      <div className="row">
        <Button
          loading={review.isPending}
          disabled={chosen.length === 0}
          onClick={() =>
            review.mutate(
              {
                params: { path: { id: order.id } },
                body: { fingerprints: chosen.map(({ fingerprint }) => fingerprint) },
              },
              { onSuccess: () => void changed() },
            )
          }
        >
          {say(ordersWords.order(chosen.length))}
        </Button>
      </div>
    </>
  );
}
