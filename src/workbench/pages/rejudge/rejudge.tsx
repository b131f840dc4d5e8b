import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { PAGE_SIZE } from "../../shell/search.ts";
import { Listing } from "../../ui/listing.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Answer, Empty, ProblemNote } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { number } from "../../ui/words.ts";
import { rejudgementStateWords, rejudgeWords } from "./words.ts";

const route = getRouteApi("/desk/rejudge");
const REFRESH_MS = 2000;

const TONES = {
  running: "cool",
  ready: "warn",
  accepted: "good",
  rejected: "calm",
  failed: "bad",
} satisfies Record<schemas["RejudgementState"], Tone>;

export function RejudgementPill({ state }: { readonly state: schemas["RejudgementState"] }) {
  const { say } = useSpeech();
  return <Pill tone={TONES[state]}>{say(rejudgementStateWords[state])}</Pill>;
}

export function RejudgePage() {
  const { say } = useSpeech();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const list = api.useQuery(
    "get",
    "/rejudgements",
    { params: { query: { page, pageSize: PAGE_SIZE } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some((one) => one.state === "running") ? REFRESH_MS : false,
    },
  );
  const begin = api.useMutation("post", "/rejudgements");
  return (
    <Page
      title={say(rejudgeWords.title)}
      lead={say(rejudgeWords.lead)}
      actions={
        <Button
          loading={begin.isPending}
          onClick={() =>
            begin.mutate(
              {},
              { onSuccess: () => void queries.invalidateQueries({ queryKey: ["get", "/rejudgements"] }) },
            )
          }
        >
          {say(rejudgeWords.begin)}
        </Button>
      }
    >
      <ProblemNote error={begin.error} />
      <Answer of={list}>
        {({ items, total, pageSize }) => (
          <Listing
            label={say(rejudgeWords.title)}
            rows={items}
            keyOf={({ id }) => id}
            empty={<Empty title={say(rejudgeWords.empty)} />}
            paging={{
              page,
              pageSize,
              total,
              onPage: (next) => void navigate({ search: { page: next } }),
            }}
            columns={[
              {
                id: "when",
                head: say(rejudgeWords.when),
                cell: ({ id, createdAt, createdBy }) => (
                  <Link to="/rejudge/$id" params={{ id }} className="row-name">
                    <b>
                      <When at={createdAt} />
                    </b>
                    <span className="soft small">
                      <bdi>{createdBy}</bdi>
                    </span>
                  </Link>
                ),
              },
              {
                id: "state",
                head: say(rejudgeWords.state),
                cell: ({ state }) => <RejudgementPill state={state} />,
              },
              {
                id: "judged",
                head: say(rejudgeWords.judged),
                numeric: true,
                cell: ({ judged, total: all }) => `${number(judged)} / ${number(all)}`,
              },
              {
                id: "changed",
                head: say(rejudgeWords.changed),
                numeric: true,
                cell: ({ changed }) => number(changed),
              },
              {
                id: "catalog",
                head: say(rejudgeWords.catalog),
                wide: true,
                cell: ({ catalogVersion }) => <span className="mono soft">{catalogVersion}</span>,
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
