import { Select } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { api, client, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Ask } from "../../ui/ask.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { eventWords, findingsWords, reviewWords } from "../findings/words.ts";

type Review = schemas["Review"];

interface ReviewPanelProps {
  readonly appId: string;
  readonly fingerprint: string;
  readonly review: Review | null;
}

/** What people say of a finding. The same panel stands wherever a finding is read. */
export function ReviewPanel({ appId, fingerprint, review }: ReviewPanelProps) {
  const { say } = useSpeech();
  const path = { path: { appId, fingerprint } };
  const history = api.useQuery("get", "/apps/{appId}/findings/{fingerprint}", { params: path });
  const instance = api.useQuery("get", "/instance", {}, { staleTime: 60_000 });
  const now = history.data?.review ?? review;
  if (now === null) return <ProblemNote error={history.error} />;
  return (
    <section className="review" aria-label={say(findingsWords.review)}>
      <header>
        <h3>{say(findingsWords.review)}</h3>
        <ReviewPill state={now.state} />
      </header>
      {now.state === "confirmed-once" || now.confirmedBy.length > 0 ? (
        <p className="soft small">
          <bdi>{now.confirmedBy.join(" · ")}</bdi>
        </p>
      ) : null}
      {instance.data?.confirmations === 2 && now.state === "open" ? (
        <p className="soft small">{say(findingsWords.twoPeople)}</p>
      ) : null}
      <ReviewActions {...path.path} review={now} />
      <ol className="timeline">
        {(history.data?.events ?? []).map(({ id, kind, by, at, words }) => (
          <li key={id} className={kind}>
            <p className="small">
              <b>
                <bdi>{by}</bdi>
              </b>{" "}
              {say(eventWords[kind])}{" "}
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
    </section>
  );
}

const TONES = {
  open: "calm",
  "confirmed-once": "warn",
  confirmed: "good",
  dismissed: "calm",
} satisfies Record<Review["state"], Tone>;

export function ReviewPill({ state }: { readonly state: Review["state"] }) {
  const { say } = useSpeech();
  return <Pill tone={TONES[state]}>{say(reviewWords[state])}</Pill>;
}

interface ReviewActionsProps {
  readonly appId: string;
  readonly fingerprint: string;
  readonly review: Review;
}

function ReviewActions({ appId, fingerprint, review }: ReviewActionsProps) {
  const { say } = useSpeech();
  const may = useMay();
  const queries = useQueryClient();
  const people = api.useQuery("get", "/people", {}, { staleTime: 60_000 });
  const params = { path: { appId, fingerprint } };
  const done = async ({ error }: { error?: unknown }) => {
    if (error !== undefined) throw error;
    await Promise.all(
      ["/apps/{appId}/findings/{fingerprint}", "/findings", "/overview"].map((path) =>
        queries.invalidateQueries({ queryKey: ["get", path] }),
      ),
    );
  };
  const open = review.state === "open" || review.state === "confirmed-once";
  const judges = may("post /apps/{appId}/findings/{fingerprint}/confirm");
  return (
    <div className="row wrap">
      {judges && open ? (
        <>
          <Ask
            variant="filled"
            action={say(review.state === "open" ? findingsWords.confirm : findingsWords.confirmSecond)}
            title={say(findingsWords.confirmTitle)}
            label={say(findingsWords.note)}
            hint={say(findingsWords.confirmHint)}
            required={false}
            onAnswer={async (words) =>
              done(
                await client.POST("/apps/{appId}/findings/{fingerprint}/confirm", {
                  params,
                  body: { words },
                }),
              )
            }
          />
          <Ask
            action={say(findingsWords.dismiss)}
            title={say(findingsWords.dismissTitle)}
            hint={say(findingsWords.dismissHint)}
            onAnswer={async (reason) =>
              done(
                await client.POST("/apps/{appId}/findings/{fingerprint}/dismiss", {
                  params,
                  body: { reason },
                }),
              )
            }
          />
        </>
      ) : null}
      {judges && !open ? (
        <Ask
          action={say(findingsWords.reopen)}
          title={say(findingsWords.reopenTitle)}
          onAnswer={async (reason) =>
            done(
              await client.POST("/apps/{appId}/findings/{fingerprint}/reopen", { params, body: { reason } }),
            )
          }
        />
      ) : null}
      {may("post /apps/{appId}/findings/{fingerprint}/comments") ? (
        <>
          <Ask
            action={say(findingsWords.comment)}
            title={say(findingsWords.commentTitle)}
            label={say(findingsWords.words)}
            hint=""
            onAnswer={async (words) =>
              done(
                await client.POST("/apps/{appId}/findings/{fingerprint}/comments", {
                  params,
                  body: { words },
                }),
              )
            }
          />
          <Select
            size="sm"
            aria-label={say(findingsWords.assign)}
            placeholder={say(findingsWords.assign)}
            clearable
            searchable
            data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={review.assignedTo?.id ?? null}
            onChange={async (accountId) => {
              await done(
                await client.PUT("/apps/{appId}/findings/{fingerprint}/assignee", {
                  params,
                  body: { accountId },
                }),
              );
            }}
          />
        </>
      ) : null}
    </div>
  );
}
