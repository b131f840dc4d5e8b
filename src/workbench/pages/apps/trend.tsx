import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Bars } from "../../ui/bars.tsx";
import { Panel } from "../../ui/page.tsx";
import { appsWords } from "./words.ts";

const SHOWN = 12;

/** Whether it gets better: the findings of each version, oldest first. */
export function Trend({ history }: { readonly history: readonly schemas["AuditEntry"][] }) {
  const { say } = useSpeech();
  const done = history.filter(({ counts }) => counts !== null).slice(0, SHOWN);
  if (done.length < 2) return null;
  return (
    <Panel title={say(appsWords.trend)}>
      <Bars
        label={say(appsWords.trend)}
        bars={[...done].reverse().map(({ id, versionName, file, counts }) => ({
          key: id,
          label: <bdi>{versionName ?? file}</bdi>,
          value: (counts?.high ?? 0) + (counts?.medium ?? 0) + (counts?.low ?? 0),
        }))}
      />
    </Panel>
  );
}
