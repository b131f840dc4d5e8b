import { Button, Menu } from "@mantine/core";
import { DownloadIcon } from "@radix-ui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { API_BASE, api, client, type schemas } from "../../api/client.ts";
import { useMay } from "../../api/session.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Ask } from "../../ui/ask.tsx";
import { Answer, ProblemNote } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { When } from "../../ui/time.tsx";
import { BulletinPill } from "./bulletins.tsx";
import { BulletinRows } from "./rows.tsx";
import { bulletinsWords } from "./words.ts";

type BulletinDetail = schemas["BulletinDetail"];
const route = getRouteApi("/desk/bulletins/$id");

export function BulletinPage() {
  const { lang, say } = useSpeech();
  const { id } = route.useParams();
  const bulletin = api.useQuery("get", "/bulletins/{id}", { params: { path: { id } } });
  return (
    <Answer of={bulletin}>
      {(data) => (
        <Page
          title={data.title[lang]}
          above={
            <>
              <Link to="/bulletins">{say(bulletinsWords.title)}</Link> ·{" "}
              <span className="number">{data.number}</span>
            </>
          }
          lead={<Standing bulletin={data} />}
          actions={<Actions bulletin={data} />}
        >
          {data.foreword[lang] === "" ? null : (
            <Panel title={say(bulletinsWords.foreword)}>
              <p className="prose" dir="auto">
                {data.foreword[lang]}
              </p>
            </Panel>
          )}
          <Panel title={say(bulletinsWords.rows)} flush>
            <BulletinRows rows={data.entries} />
          </Panel>
        </Page>
      )}
    </Answer>
  );
}

function Standing({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { say } = useSpeech();
  return (
    <span className="inline-list">
      <BulletinPill state={bulletin.state} />
      <span>
        {say(bulletinsWords.by)} <bdi>{bulletin.createdBy}</bdi>
      </span>
      {bulletin.approvedBy === null ? null : (
        <span>
          {say(bulletinsWords.approvedBy)} <bdi>{bulletin.approvedBy}</bdi>
        </span>
      )}
      {bulletin.publishedAt === null ? null : <When at={bulletin.publishedAt} />}
      {bulletin.deadline === null ? null : (
        <span>
          {say(bulletinsWords.deadline)} <b className="number">{bulletin.deadline}</b>
        </span>
      )}
      {bulletin.state === "draft" ? null : (
        <Link to="/public/bulletins/$number" params={{ number: bulletin.number }}>
          {say(bulletinsWords.publicPage)}
        </Link>
      )}
    </span>
  );
}

function Actions({ bulletin }: { readonly bulletin: BulletinDetail }) {
  const { say } = useSpeech();
  const may = useMay();
  const queries = useQueryClient();
  const params = { path: { id: bulletin.id } };
  const publish = api.useMutation("post", "/bulletins/{id}/publish");
  const changed = () =>
    Promise.all(
      ["/bulletins/{id}", "/bulletins", "/orders", "/overview"].map((path) =>
        queries.invalidateQueries({ queryKey: ["get", path] }),
      ),
    );
  return (
    <>
      <ExportMenu base={`${API_BASE}/bulletins/${encodeURIComponent(bulletin.id)}`} />
      {bulletin.state === "draft" && may("post /bulletins/{id}/publish") ? (
        <Button
          title={say(bulletinsWords.publishHint)}
          loading={publish.isPending}
          onClick={() => publish.mutate({ params }, { onSuccess: () => void changed() })}
        >
          {say(bulletinsWords.publish)}
        </Button>
      ) : null}
      {bulletin.state !== "withdrawn" && may("post /bulletins/{id}/withdraw") ? (
        <Ask
          action={say(bulletinsWords.withdraw)}
          title={say(bulletinsWords.withdraw)}
          hint={say(bulletinsWords.withdrawHint)}
          onAnswer={async (reason) => {
            const { error } = await client.POST("/bulletins/{id}/withdraw", { params, body: { reason } });
            if (error !== undefined) throw error;
            await changed();
          }}
        />
      ) : null}
      <ProblemNote error={publish.error} />
    </>
  );
}

const FORMATS = ["html", "pdf", "csv"] as const;
const LANGS = ["zh", "en"] as const;

export function ExportMenu({ base }: { readonly base: string }) {
  const { say } = useSpeech();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<DownloadIcon />}>
          {say(bulletinsWords.exports)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGS.flatMap((lang) =>
          FORMATS.map((format) => (
            <Menu.Item
              key={`${lang} ${format}`}
              component="a"
              target="_blank"
              rel="noreferrer"
              href={`${base}/export?format=${format}&lang=${lang}`}
            >
              {lang === "zh" ? "中文" : "English"} · {format.toUpperCase()}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
