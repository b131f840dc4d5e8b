import { getRouteApi, Link } from "@tanstack/react-router";
import { API_BASE, api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Answer } from "../../ui/notes.tsx";
import { Page, Panel } from "../../ui/page.tsx";
import { ExportMenu } from "../bulletins/bulletin.tsx";
import { BulletinRows } from "../bulletins/rows.tsx";
import { publicWords } from "./words.ts";

const route = getRouteApi("/open/public/bulletins/$number");

export function PublicBulletinPage() {
  const { lang, say } = useSpeech();
  const { number } = route.useParams();
  const bulletin = api.useQuery("get", "/public/bulletins/{number}", { params: { path: { number } } });
  return (
    <Answer of={bulletin}>
      {(data) => (
        <Page
          title={data.title[lang]}
          above={
            <>
              <Link to="/public" search={{}}>
                {say(publicWords.bulletins)}
              </Link>{" "}
              · <span className="number">{data.number}</span>
            </>
          }
          lead={
            <span className="inline-list">
              {data.authority[lang] === "" ? null : <bdi>{data.authority[lang]}</bdi>}
              <time dateTime={data.publishedAt}>{data.publishedAt.slice(0, 10)}</time>
              {data.deadline === null ? null : (
                <span>
                  {say(publicWords.rectify)} <b className="number">{data.deadline}</b>
                </span>
              )}
            </span>
          }
          actions={<ExportMenu base={`${API_BASE}/public/bulletins/${encodeURIComponent(number)}`} />}
        >
          {data.withdrawn ? <p className="note warn">{say(publicWords.withdrawn)}</p> : null}
          {data.foreword[lang] === "" ? null : (
            <p className="prose" dir="auto">
              {data.foreword[lang]}
            </p>
          )}
          <Panel flush>
            <BulletinRows rows={data.rows} />
          </Panel>
        </Page>
      )}
    </Answer>
  );
}
