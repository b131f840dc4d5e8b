import { getRouteApi, Link } from "@tanstack/react-router";
import { API_BASE, api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Answer, Empty } from "../../ui/notes.tsx";
import { Page } from "../../ui/page.tsx";
import { publicWords } from "./words.ts";

const route = getRouteApi("/open/public");
const AT_ONCE = 50;

export function PublicBulletinsPage() {
  const { lang, say } = useSpeech();
  const { page = 1 } = route.useSearch();
  const instance = api.useQuery("get", "/instance", {});
  const bulletins = api.useQuery("get", "/public/bulletins", {
    params: { query: { page, pageSize: AT_ONCE } },
  });
  return (
    <Page
      title={say(publicWords.bulletins)}
      above={<bdi>{instance.data?.authority[lang]}</bdi>}
      lead={say(publicWords.bulletinsLead)}
      actions={
        <span className="inline-list">
          {instance.data?.publicComplaints ? (
            <Link to="/complain" search={{}}>
              {say(publicWords.complain)}
            </Link>
          ) : null}
          <a href={`${API_BASE}/public/feed?lang=${lang}`}>{say(publicWords.feed)}</a>
        </span>
      }
      narrow
    >
      <Answer of={bulletins}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(publicWords.none)} />
          ) : (
            <ul className="public-list">
              {items.map(({ number, title, apps, publishedAt, withdrawn }) => (
                <li key={number}>
                  <Link to="/public/bulletins/$number" params={{ number }}>
                    <bdi>{title[lang]}</bdi>
                  </Link>
                  <p className="soft small inline-list">
                    <span className="number">{number}</span>
                    <time dateTime={publishedAt}>{publishedAt.slice(0, 10)}</time>
                    <span>{say(publicWords.apps(apps))}</span>
                    {withdrawn ? <span>{say(publicWords.withdrawn)}</span> : null}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}
