import { Button } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { listAddress } from "../../shell/list-address.ts";
import { BULLETIN_STATES } from "../../shell/routes-search.ts";
import { PAGE_SIZE } from "../../shell/search.ts";
import { ChoiceBox, Filters } from "../../ui/filters.tsx";
import type { Tone } from "../../ui/marks.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { Pill } from "../../ui/pill.tsx";
import { When } from "../../ui/time.tsx";
import { number } from "../../ui/words.ts";
import { bulletinStateWords, bulletinsWords } from "./words.ts";

const route = getRouteApi("/desk/bulletins");

const TONES = { draft: "warn", published: "good", withdrawn: "calm" } satisfies Record<
  schemas["BulletinState"],
  Tone
>;

export function BulletinPill({ state }: { readonly state: schemas["BulletinState"] }) {
  const { say } = useSpeech();
  return <Pill tone={TONES[state]}>{say(bulletinStateWords[state])}</Pill>;
}

export function BulletinsPage() {
  const { lang, say } = useSpeech();
  const may = useMay();
  const search = route.useSearch();
  const { page, set, onPage, onClear } = listAddress(search, route.useNavigate());
  const bulletins = api.useQuery(
    "get",
    "/bulletins",
    { params: { query: { ...search, page, pageSize: PAGE_SIZE } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page
      title={say(bulletinsWords.title)}
      lead={say(bulletinsWords.lead)}
      actions={
        may("post /bulletins") ? (
          <Button renderRoot={(props) => <Link to="/bulletins/new" {...props} />}>
            {say(bulletinsWords.compose)}
          </Button>
        ) : undefined
      }
    >
      <Filters onClear={onClear}>
        <ChoiceBox
          label={say(bulletinsWords.state)}
          choices={BULLETIN_STATES.map((value) => ({ value, label: say(bulletinStateWords[value]) }))}
          value={search.state}
          onChange={(state) => set({ state })}
        />
      </Filters>
      <PagedList
        of={bulletins}
        page={page}
        onPage={onPage}
        label={say(bulletinsWords.title)}
        keyOf={({ id }) => id}
        empty={<Empty title={say(bulletinsWords.empty)} />}
        columns={[
          {
            id: "title",
            head: say(bulletinsWords.name),
            cell: (bulletin) => (
              <Link to="/bulletins/$id" params={{ id: bulletin.id }} className="row-name">
                <b>
                  <bdi>{bulletin.title[lang]}</bdi>
                </b>
                <span className="soft small number">{bulletin.number}</span>
              </Link>
            ),
          },
          {
            id: "state",
            head: say(bulletinsWords.state),
            cell: (bulletin) => <BulletinPill state={bulletin.state} />,
          },
          {
            id: "apps",
            head: say(bulletinsWords.apps),
            numeric: true,
            cell: ({ rows }) => number(rows),
          },
          {
            id: "by",
            head: say(bulletinsWords.by),
            wide: true,
            cell: ({ createdBy }) => <bdi className="soft">{createdBy}</bdi>,
          },
          {
            id: "published",
            head: say(bulletinsWords.published),
            cell: ({ publishedAt }) => (publishedAt === null ? "—" : <When at={publishedAt} />),
          },
        ]}
      />
    </Page>
  );
}
