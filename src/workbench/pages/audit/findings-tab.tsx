import { useHotkeys } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Audit } from "../../../model/audit.ts";
import type { Finding } from "../../../model/finding.ts";
import { capital } from "../../../report/words/capital.ts";
import { verdictWords } from "../../../report/words/terms.ts";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { FindingMark, Mark } from "../../ui/marks.tsx";
import { Empty } from "../../ui/notes.tsx";
import { reviewWords } from "../findings/words.ts";
import { FindingView } from "./finding.tsx";
import { auditWords } from "./words.ts";

type Review = schemas["Review"];
const route = getRouteApi("/desk/audits/$id");

interface FindingsTabProps {
  readonly entry: schemas["AuditDetail"];
  readonly audit: Audit;
}

/** The list on the left, the chosen finding on the right; on a phone one after the other. */
export function FindingsTab({ entry, audit }: FindingsTabProps) {
  const { say } = useSpeech();
  const { finding: chosenId } = route.useSearch();
  const navigate = route.useNavigate();
  const reviews = useReviews(entry);
  const { findings } = audit;
  const at = findings.findIndex(({ id }) => id === chosenId);
  const chosen = findings[at] ?? null;
  const shown = chosen ?? findings[0] ?? null;
  const go = (to: Finding | undefined) => {
    if (to !== undefined)
      void navigate({ search: (before) => ({ ...before, finding: to.id }), replace: true });
  };
  useHotkeys([
    ["j", () => go(findings[at + 1])],
    ["k", () => go(findings[Math.max(0, at - 1)])],
  ]);
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenId !== undefined && matchMedia("(max-width: 62em)").matches)
      detail.current?.scrollIntoView({ block: "start" });
  }, [chosenId]);
  if (shown === null) return <Empty title={say(auditWords.none)} hint={say(auditWords.noneHint)} />;
  return (
    <div className={chosen === null ? "split" : "split chosen"}>
      <nav className="split-list" aria-label={say(auditWords.findings)}>
        <ul>
          {findings.map((finding) => (
            <li key={finding.id}>
              <button
                type="button"
                className={finding === shown ? "finding-row current" : "finding-row"}
                aria-current={finding === shown}
                onClick={() => go(finding)}
              >
                <FindingRow finding={finding} review={reviews.get(finding.fingerprint)} />
              </button>
            </li>
          ))}
        </ul>
        <p className="soft small only-wide keys">{say(auditWords.keys)}</p>
      </nav>
      <div className="split-detail" ref={detail}>
        <button
          type="button"
          className="back-link only-narrow"
          onClick={() => void navigate({ search: (before) => ({ ...before, finding: undefined }) })}
        >
          ← {say(auditWords.allFindings)}
        </button>
        <FindingView
          key={shown.fingerprint}
          audit={audit}
          entry={entry}
          finding={shown}
          review={reviews.get(shown.fingerprint) ?? null}
        />
      </div>
    </div>
  );
}

function FindingRow({ finding, review }: { readonly finding: Finding; readonly review: Review | undefined }) {
  const { lang, say } = useSpeech();
  return (
    <>
      <FindingMark verdict={finding.verdict} severity={finding.severity} />
      <span className="grow">
        <b>{finding.title[lang]}</b>
        <span className="soft small">{finding.says[lang]}</span>
        <span className="soft small finding-row-foot">
          <code>{finding.id}</code> {capital(verdictWords[finding.verdict][lang])}
          {review === undefined || review.state === "open" ? null : (
            <span className={`review-state ${review.state}`}>
              {review.state === "dismissed" ? null : <Mark form="check" tone="good" />}
              {say(reviewWords[review.state])}
            </span>
          )}
        </span>
      </span>
    </>
  );
}

const REVIEWS_AT_ONCE = 200;

function useReviews({ id }: schemas["AuditDetail"]): ReadonlyMap<string, Review> {
  const page = api.useQuery("get", "/findings", {
    params: { query: { auditId: id, page: 1, pageSize: REVIEWS_AT_ONCE } },
  });
  return new Map((page.data?.items ?? []).map(({ fingerprint, review }) => [fingerprint, review]));
}
