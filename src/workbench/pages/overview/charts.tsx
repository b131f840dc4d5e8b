import { Link } from "@tanstack/react-router";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Bars, DayColumns } from "../../ui/bars.tsx";
import { Panel } from "../../ui/page.tsx";
import { overviewWords } from "./words.ts";

const SHOWN = 8;

/** Charts where people would rather look than read; each bar leads to the apps behind it. */
export function Charts({ overview }: { readonly overview: schemas["Overview"] }) {
  const { lang, say } = useSpeech();
  const choices = api.useQuery("get", "/choices", {}, { staleTime: Number.POSITIVE_INFINITY });
  const named = (
    list: readonly { readonly id: string; readonly en: string; readonly zh: string }[] | undefined,
    id: string,
  ) => list?.find((one) => one.id === id)?.[lang] ?? id;
  const takes = overview.byData.filter(({ does }) => does === "sends" || does === "reads");
  return (
    <div className="chart-grid">
      {overview.byRule.length === 0 ? null : (
        <Panel title={say(overviewWords.byRule)} aside={<Unit />}>
          <Bars
            label={say(overviewWords.byRule)}
            bars={overview.byRule.slice(0, SHOWN).map(({ key, apps }) => ({
              key,
              value: apps,
              label: (
                <Link to="/apps" search={{ rule: key }}>
                  {named(choices.data?.rules, key)}
                </Link>
              ),
            }))}
          />
        </Panel>
      )}
      {takes.length === 0 ? null : (
        <Panel title={say(overviewWords.byData)} aside={<Unit />}>
          <Bars
            label={say(overviewWords.byData)}
            bars={takes.slice(0, SHOWN).map(({ key, apps, does }) => ({
              key: `${key}-${does}`,
              value: apps,
              label: (
                <Link to="/apps" search={{ data: key, does: does === "sends" ? "sends" : "reads" }}>
                  {named(choices.data?.dataTypes, key)}
                </Link>
              ),
            }))}
          />
        </Panel>
      )}
      {overview.bySdk.length === 0 ? null : (
        <Panel title={say(overviewWords.bySdk)} aside={<Unit />}>
          <Bars
            label={say(overviewWords.bySdk)}
            bars={overview.bySdk.slice(0, SHOWN).map(({ key, apps }) => ({
              key,
              value: apps,
              label: (
                <Link to="/apps" search={{ sdk: key }}>
                  <bdi>{choices.data?.sdks.find(({ id }) => id === key)?.name ?? key}</bdi>
                </Link>
              ),
            }))}
          />
        </Panel>
      )}
      {overview.byDay.length === 0 ? null : (
        <Panel title={say(overviewWords.byDay)}>
          <DayColumns
            label={say(overviewWords.byDay)}
            days={overview.byDay.map(({ day, audits }) => ({ day, count: audits }))}
          />
        </Panel>
      )}
    </div>
  );
}

function Unit() {
  const { say } = useSpeech();
  return <span className="soft small">{say(overviewWords.inApps)}</span>;
}
