import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Pill } from "../../ui/pill.tsx";
import { Counts } from "./counts.tsx";
import { auditStateWords, auditsWords } from "./words.ts";

type AuditEntry = schemas["AuditEntry"];

const TONES = {
  queued: "calm",
  running: "cool",
  done: "good",
  failed: "bad",
  cancelled: "calm",
} satisfies Record<schemas["AuditState"], Tone>;

/** Where an audit is: waits, runs with its step, done, or why not. */
export function AuditStanding({ audit }: { readonly audit: AuditEntry }) {
  const { say } = useSpeech();
  const { state, step, ahead, failure, attempts } = audit;
  return (
    <span className="standing" aria-live={state === "running" ? "polite" : "off"}>
      <Pill tone={TONES[state]}>{say(auditStateWords[state])}</Pill>
      {state === "running" && step !== null ? <span className="soft small mono">{step}</span> : null}
      {state === "queued" && ahead !== null ? (
        <span className="soft small">{say(auditsWords.ahead(ahead))}</span>
      ) : null}
      {state === "running" && attempts > 1 ? (
        <span className="soft small">{say(auditsWords.attempt(attempts))}</span>
      ) : null}
      {state === "failed" && failure !== null ? <span className="soft small">{say(failure)}</span> : null}
    </span>
  );
}

/** The same for an audit that is known by its id only; live events keep it fresh, asking again covers for lost ones. */
export function AuditProgress({ id }: { readonly id: string }) {
  const audit = api.useQuery(
    "get",
    "/audits/{id}",
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.state === "queued" || state.data?.state === "running" ? 4000 : false,
    },
  );
  if (audit.data === undefined) return null;
  return (
    <span className="row">
      <AuditStanding audit={audit.data} />
      {audit.data.counts === null ? null : <Counts counts={audit.data.counts} />}
    </span>
  );
}
