import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { orderStateWords, ordersWords } from "./words.ts";

type State = schemas["OrderState"];

const WAY: readonly State[] = [
  "submitted",
  "audited",
  "reviewed",
  "notified",
  "responded",
  "re-audited",
  "closed",
];

/** The way of the case as steps; where it ended otherwise, that end stands in place of "closed". */
export function OrderPath({ order }: { readonly order: schemas["OrderDetail"] }) {
  const { say } = useSpeech();
  // A case that was opened from findings has no step of its own for its beginning.
  const been = new Set<State>(["submitted", ...order.steps.map(({ to }) => to)]);
  const otherEnd = (["published", "escalated", "withdrawn"] as const).find((state) => state === order.state);
  const way: readonly State[] = [
    ...WAY.slice(0, -1).flatMap((state): readonly State[] =>
      state === "re-audited" && been.has("due") ? ["due", state] : [state],
    ),
    otherEnd ?? "closed",
  ];
  return (
    <nav className="order-path" aria-label={say(ordersWords.path)}>
      <ol>
        {way.map((state) => (
          <li
            key={state}
            className={state === order.state ? "current" : been.has(state) ? "past" : ""}
            {...(state === order.state ? { "aria-current": "step" as const } : {})}
          >
            {say(orderStateWords[state])}
          </li>
        ))}
      </ol>
    </nav>
  );
}
