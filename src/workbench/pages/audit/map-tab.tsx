import type { HostFound } from "../../../model/app.ts";
import type { Audit } from "../../../model/audit.ts";
import { partyWords, sinkWords } from "../../../report/words/flow.ts";
import { dataName, sdkName } from "../../../report/words/names.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Listing } from "../../ui/listing.tsx";
import { doesMarks } from "../../ui/marks.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { Code } from "../../ui/pill.tsx";
import { DataDiagram } from "./data-diagram.tsx";
import { type Destination, dataWays, type Way } from "./data-flow.ts";
import { auditWords } from "./words.ts";

/** The picture for wide screens; the same stands below as a list, for readers and for phones. */
export function MapTab({ audit }: { readonly audit: Audit }) {
  const { say } = useSpeech();
  const nameOf = useActorName();
  const placeOf = usePlaceName();
  const ways = dataWays(audit);
  return (
    <>
      {ways.length === 0 ? (
        <Empty title={say(auditWords.mapNone)} />
      ) : (
        <Panel>
          <p className="soft small">{say(auditWords.mapLead)}</p>
          <DataDiagram ways={ways} nameOf={nameOf} placeOf={placeOf} />
          <WayList ways={ways} nameOf={nameOf} placeOf={placeOf} />
        </Panel>
      )}
      <Hosts hosts={audit.evidence.facts.hosts} />
    </>
  );
}

interface WayListProps {
  readonly ways: readonly Way[];
  readonly nameOf: (actor: string) => string;
  readonly placeOf: (to: Destination) => string;
}

function WayList({ ways, nameOf, placeOf }: WayListProps) {
  const { lang, say } = useSpeech();
  const actors = [...new Set(ways.map(({ actor }) => actor))];
  return (
    <ul className="flow-list">
      {actors.map((actor) => {
        const own = ways.filter((way) => way.actor === actor);
        return (
          <li key={actor}>
            <b>
              <bdi>{nameOf(actor)}</bdi>
            </b>
            <ul>
              {[...new Set(own.map(({ data }) => data))].map((data) => {
                const here = own.filter((way) => way.data === data);
                const sends = here.some((way) => way.sends);
                const places = here.flatMap(({ to }) => (to === null ? [] : [placeOf(to)]));
                return (
                  <li key={data}>
                    {sends ? doesMarks.sends : doesMarks.reads}
                    {dataName(data, lang)}{" "}
                    <span className="soft small">
                      {say(sends ? auditWords.sendsData : auditWords.readsData)}
                      {places.length === 0 ? null : (
                        <>
                          {" → "}
                          <bdi>{[...new Set(places)].join(lang === "zh" ? "、" : ", ")}</bdi>
                        </>
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function Hosts({ hosts }: { readonly hosts: readonly HostFound[] }) {
  const { lang, say } = useSpeech();
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
            cell: ({ sdk }) => (sdk === null ? "—" : <bdi>{sdkName(sdk, lang)}</bdi>),
          },
        ]}
      />
    </details>
  );
}

const HOSTS_SHOWN = 300;

function useActorName(): (actor: string) => string {
  const { lang, say } = useSpeech();
  return (actor) => {
    if (actor === "app") return say(auditWords.app);
    return actor === "unknown" ? say(auditWords.unknownParty) : sdkName(actor, lang);
  };
}

/** A host where one is known, else who receives it, else by which way it goes. */
function usePlaceName(): (to: Destination) => string {
  const { lang } = useSpeech();
  return ({ kind, host, recipient }) =>
    host ?? (recipient === null ? sinkWords[kind][lang] : partyWords(recipient, lang));
}
