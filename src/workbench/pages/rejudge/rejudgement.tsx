import { Button, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Listing } from "../../ui/listing.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Answer, Empty, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { number } from "../../ui/words.ts";
import { RejudgementPill } from "./rejudge.tsx";
import { changeWords, rejudgeWords } from "./words.ts";

type Rejudgement = schemas["Rejudgement"];
const route = getRouteApi("/desk/rejudge/$id");
const REFRESH_MS = 1500;
const CHANGES_AT_ONCE = 50;

export function RejudgementPage() {
  const { say } = useSpeech();
  const { id } = route.useParams();
  const rejudgement = api.useQuery(
    "get",
    "/rejudgements/{id}",
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.state === "running" ? REFRESH_MS : false) },
  );
  return (
    <Answer of={rejudgement}>
      {(data) => (
        <Page
          title={say(rejudgeWords.changes)}
          above={<Link to="/rejudge">{say(rejudgeWords.title)}</Link>}
          lead={
            <span className="inline-list">
              <RejudgementPill state={data.state} />
              <When at={data.createdAt} />
              <bdi>{data.createdBy}</bdi>
            </span>
          }
          actions={data.state === "ready" ? <Decide id={id} /> : undefined}
        >
          {data.state === "running" ? (
            <Progress
              value={(100 * data.judged) / Math.max(1, data.total)}
              aria-label={say(rejudgeWords.judged)}
            />
          ) : (
            <Changes rejudgement={data} />
          )}
        </Page>
      )}
    </Answer>
  );
}

function Decide({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const accept = api.useMutation("post", "/rejudgements/{id}/accept");
  const reject = api.useMutation("post", "/rejudgements/{id}/reject");
  // The findings of every audit may have changed: nothing that was shown stays.
  const again = { onSuccess: () => void queries.invalidateQueries() };
  const params = { params: { path: { id } } };
  return (
    <>
      <Button variant="default" loading={reject.isPending} onClick={() => reject.mutate(params, again)}>
        {say(rejudgeWords.reject)}
      </Button>
      <Button loading={accept.isPending} onClick={() => accept.mutate(params, again)}>
        {say(rejudgeWords.accept)}
      </Button>
      <ProblemNote error={accept.error ?? reject.error} />
    </>
  );
}

const TONES = { added: "bad", removed: "good", altered: "warn" } satisfies Record<string, Tone>;

function Changes({ rejudgement }: { readonly rejudgement: Rejudgement }) {
  const { lang, say } = useSpeech();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const changes = api.useQuery("get", "/rejudgements/{id}/changes", {
    params: { path: { id: rejudgement.id }, query: { page, pageSize: CHANGES_AT_ONCE } },
  });
  return (
    <>
      <ul className="figures">
        <li>
          <b className="number">{number(rejudgement.changed)}</b> <span>{say(rejudgeWords.changed)}</span>
        </li>
        <li className={rejudgement.added > 0 ? "bad" : ""}>
          <b className="number">{number(rejudgement.added)}</b> <span>{say(rejudgeWords.added)}</span>
        </li>
        <li>
          <b className="number">{number(rejudgement.removed)}</b> <span>{say(rejudgeWords.removed)}</span>
        </li>
        <li>
          <b className="number">{number(rejudgement.altered)}</b> <span>{say(rejudgeWords.altered)}</span>
        </li>
      </ul>
      <Answer of={changes}>
        {({ items, total, pageSize }) => (
          <Panel flush>
            <Listing
              label={say(rejudgeWords.changes)}
              rows={items}
              keyOf={({ auditId }) => auditId}
              empty={<Empty title={say(rejudgeWords.same)} />}
              paging={{
                page,
                pageSize,
                total,
                onPage: (next) => void navigate({ search: { page: next } }),
              }}
              columns={[
                {
                  id: "audit",
                  head: say(rejudgeWords.audit),
                  cell: ({ auditId, label, versionName }) => (
                    <Link to="/audits/$id" params={{ id: auditId }} search={{}}>
                      <bdi>{label ?? auditId}</bdi> <bdi className="soft">{versionName}</bdi>
                    </Link>
                  ),
                },
                {
                  id: "changes",
                  head: say(rejudgeWords.finding),
                  cell: ({ changes: each }) => (
                    <ul className="lines">
                      {each.map(({ kind, fingerprint, title, before, after }) => (
                        <li key={fingerprint}>
                          <Pill tone={TONES[kind]}>{say(changeWords[kind])}</Pill>
                          <span className="grow">{title[lang]}</span>
                          {before === null || after === null ? null : (
                            <span className="soft small">
                              {before.verdict} {before.severity} → {after.verdict} {after.severity}
                            </span>
                          )}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          </Panel>
        )}
      </Answer>
    </>
  );
}
