import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { type Column, Listing } from "../../ui/listing.tsx";
import { SeverityMark, type Tone } from "../../ui/marks.tsx";
import { Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { ordersWords, outcomeWordsOf } from "./words.ts";

type OrderFinding = schemas["OrderFinding"];

const OUTCOME_TONES = {
  fixed: "good",
  persists: "bad",
  moved: "warn",
  new: "bad",
  "cannot-tell": "open",
} satisfies Record<NonNullable<schemas["Outcome"]>, Tone>;

interface ComparisonProps {
  readonly items: readonly OrderFinding[];
  readonly newFindings: readonly OrderFinding[];
  readonly compared: boolean;
}

/** Finding by finding: what was ordered, what the new version shows, what the company says of it. */
export function Comparison({ items, newFindings, compared }: ComparisonProps) {
  const { say } = useSpeech();
  const columns = useColumns();
  if (items.length === 0) return null;
  return (
    <>
      <Panel title={say(compared ? ordersWords.items : ordersWords.chosenItems)} flush>
        <Listing
          label={say(ordersWords.items)}
          columns={columns}
          rows={items}
          keyOf={({ fingerprint }) => fingerprint}
        />
      </Panel>
      {newFindings.length === 0 ? null : (
        <Panel title={say(ordersWords.newFindings)}>
          <ul className="notes">
            {newFindings.map((finding) => (
              <li key={finding.fingerprint}>
                <SeverityMark severity={finding.severity} />
                <FindingWords finding={finding} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function useColumns(): readonly Column<OrderFinding>[] {
  const { lang, say } = useSpeech();
  return [
    {
      id: "finding",
      head: say(ordersWords.finding),
      cell: (finding) => (
        <span className="row-name marked">
          <SeverityMark severity={finding.severity} />
          <FindingWords finding={finding} />
        </span>
      ),
    },
    {
      id: "outcome",
      head: say(ordersWords.outcome),
      cell: ({ outcome, because }) =>
        outcome === null ? (
          <span className="soft small">{say(ordersWords.notCompared)}</span>
        ) : (
          <>
            <Pill tone={OUTCOME_TONES[outcome]}>{say(outcomeWordsOf[outcome])}</Pill>
            {because === null ? null : (
              <span className="soft small block">
                <bdi>{because[lang]}</bdi>
              </span>
            )}
          </>
        ),
    },
    {
      id: "answer",
      head: say(ordersWords.answer),
      cell: ({ answer }) =>
        answer === null ? (
          <span className="soft small">{say(ordersWords.noAnswer)}</span>
        ) : (
          <bdi>{answer}</bdi>
        ),
    },
  ];
}

export function FindingWords({ finding }: { readonly finding: OrderFinding }) {
  const { lang } = useSpeech();
  return (
    <span>
      <b>{finding.title[lang]}</b>
      <span className="soft small block">
        <bdi>{finding.says[lang]}</bdi>
      </span>
    </span>
  );
}
