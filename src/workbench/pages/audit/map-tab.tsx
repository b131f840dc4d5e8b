import type { HostFound } from "../../../model/app.ts";
import type { Audit } from "../../../model/audit.ts";
import { dataName, sdkName } from "../../../report/words/names.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Listing } from "../../ui/listing.tsx";
import { doesMarks } from "../../ui/marks.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { Code } from "../../ui/pill.tsx";
import { dataFlows, type Flow } from "./data-flow.ts";
import { auditWords } from "./words.ts";

const ROW = 34;
const WIDTH = 760;
const LEFT = 300;
const RIGHT = 470;

/** Data on the left, who takes it on the right. The same stands below as a list, for readers and for phones. */
export function MapTab({ audit }: { readonly audit: Audit }) {
  const { say } = useSpeech();
  const flows = dataFlows(audit);
  return (
    <>
      {flows.length === 0 ? (
        <Empty title={say(auditWords.mapNone)} />
      ) : (
        <Panel>
          <p className="soft small">{say(auditWords.mapLead)}</p>
          <Diagram flows={flows} />
          <FlowList flows={flows} />
        </Panel>
      )}
      <Hosts hosts={audit.evidence.facts.hosts} />
    </>
  );
}

function Diagram({ flows }: { readonly flows: readonly Flow[] }) {
  const { lang } = useSpeech();
  const nameOf = useActorName();
  const data = [...new Set(flows.map((flow) => flow.data))];
  const actors = [...new Set(flows.map(({ actor }) => actor))];
  const rows = Math.max(data.length, actors.length);
  const height = rows * ROW;
  const y = (at: number, count: number) => ((at + 0.5) * height) / count;
  return (
    <svg className="data-map only-wide" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {flows.map(({ data: id, actor, sends }) => {
        const from = y(data.indexOf(id), data.length);
        const to = y(actors.indexOf(actor), actors.length);
        const middle = (LEFT + RIGHT) / 2;
        return (
          <path
            key={`${id} ${actor}`}
            className={sends ? "flow sends" : "flow reads"}
            d={`M${LEFT} ${from}C${middle} ${from} ${middle} ${to} ${RIGHT} ${to}`}
          />
        );
      })}
      {data.map((id, at) => (
        <text key={id} x={LEFT - 12} y={y(at, data.length)} textAnchor="end" dominantBaseline="central">
          {shortened(dataName(id, lang))}
        </text>
      ))}
      {actors.map((actor, at) => (
        <text
          key={actor}
          x={RIGHT + 12}
          y={y(at, actors.length)}
          dominantBaseline="central"
          className={actor === "app" ? "own" : ""}
        >
          {shortened(nameOf(actor))}
        </text>
      ))}
    </svg>
  );
}

function FlowList({ flows }: { readonly flows: readonly Flow[] }) {
  const { lang, say } = useSpeech();
  const nameOf = useActorName();
  const actors = [...new Set(flows.map(({ actor }) => actor))];
  return (
    <ul className="flow-list">
      {actors.map((actor) => (
        <li key={actor}>
          <b>
            <bdi>{nameOf(actor)}</bdi>
          </b>
          <ul>
            {flows
              .filter((flow) => flow.actor === actor)
              .map(({ data, sends }) => (
                <li key={data}>
                  {sends ? doesMarks.sends : doesMarks.reads}
                  {dataName(data, lang)}{" "}
                  <span className="soft small">
                    {say(sends ? auditWords.sendsData : auditWords.readsData)}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Hosts({ hosts }: { readonly hosts: readonly HostFound[] }) {
  const { say } = useSpeech();
  if (hosts.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {say(auditWords.hosts)} <span className="soft number">{hosts.length}</span>
      </summary>
      <p className="soft small">{say(auditWords.hostsHint)}</p>
      <Listing
        label={say(auditWords.hosts)}
        rows={hosts.slice(0, HOSTS_SHOWN)}
        keyOf={({ host, scheme }) => `${scheme} ${host}`}
        columns={[
          { id: "host", head: say(auditWords.hosts), cell: ({ host }) => <Code>{host}</Code> },
          { id: "scheme", head: "URL", cell: ({ scheme }) => scheme },
          {
            id: "sdk",
            head: "SDK",
            cell: ({ sdk }) => (sdk === null ? "—" : <bdi>{sdkName(sdk)}</bdi>),
          },
        ]}
      />
    </details>
  );
}

const HOSTS_SHOWN = 300;

function useActorName(): (actor: string) => string {
  const { say } = useSpeech();
  return (actor) => {
    if (actor === "app") return say(auditWords.app);
    return actor === "unknown" ? say(auditWords.unknownParty) : sdkName(actor);
  };
}

function shortened(name: string): string {
  return name.length > 38 ? `${name.slice(0, 37)}…` : name;
}
