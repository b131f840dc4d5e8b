import { Link } from "@tanstack/react-router";
import type { SdkFound } from "../../../model/app.ts";
import type { Audit } from "../../../model/audit.ts";
import { brief, clean } from "../../../report/escape/clean.ts";
import { labels } from "../../../report/words/labels.ts";
import { sdkEntry } from "../../../report/words/names.ts";
import { spot } from "../../../report/words/place.ts";
import { UNCHECKED } from "../../../report/words/terms.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { type Column, Listing } from "../../ui/listing.tsx";
import { Mark } from "../../ui/marks.tsx";
import { Code } from "../../ui/pill.tsx";
import { auditWords } from "./words.ts";

const SIGNALS_SHOWN = 8;

export function SdksTab({ audit }: { readonly audit: Audit }) {
  const { say } = useSpeech();
  const columns: readonly Column<SdkFound>[] = [
    {
      id: "name",
      head: "SDK",
      cell: ({ id, name, version }) => (
        <>
          <Link to="/apps" search={{ sdk: id }}>
            <b>
              <bdi>{clean(sdkEntry(id)?.name ?? name)}</bdi>
            </b>
          </Link>
          <span className="soft small block">
            {version === null
              ? say(auditWords.versionUnknown)
              : `${say(auditWords.version)} ${brief(version, 40)}`}
          </span>
        </>
      ),
    },
    {
      id: "company",
      head: say(auditWords.company),
      cell: ({ id }) => <bdi>{sdkEntry(id)?.company ?? "—"}</bdi>,
    },
    { id: "policy", head: say(auditWords.inPolicy), cell: (sdk) => <Named audit={audit} sdk={sdk} /> },
    {
      id: "evidence",
      head: say(auditWords.knownBy),
      cell: (sdk) => <Signals audit={audit} sdk={sdk} />,
    },
  ];
  return (
    <Listing
      label={say(labels.sdks)}
      columns={columns}
      rows={audit.evidence.facts.sdks}
      keyOf={({ id }) => id}
    />
  );
}

function Named({ audit, sdk }: { readonly audit: Audit; readonly sdk: SdkFound }) {
  const { say } = useSpeech();
  const { claims } = audit.evidence;
  if (claims.length === 0)
    return (
      <>
        <Mark form="question" tone="open" />
        {say(UNCHECKED)}
      </>
    );
  const row = claims.flatMap(({ sdkTable }) => sdkTable).find((one) => one.sdk === sdk.id);
  const claim = claims
    .flatMap((document) => document.claims)
    .find(({ actor, recipient }) =>
      [actor, recipient].some((party) => party?.kind === "sdk" && party.sdk === sdk.id),
    );
  const quote = row?.at.quote ?? claim?.at.quote;
  if (quote === undefined)
    return (
      <>
        <Mark form="cross" tone="bad" />
        {say(auditWords.notNamed)}
      </>
    );
  return (
    <>
      <Mark form="check" tone="good" />
      {say(auditWords.named)}
      <q className="small block soft" dir="auto">
        {brief(quote, 120)}
      </q>
    </>
  );
}

function Signals({ audit, sdk }: { readonly audit: Audit; readonly sdk: SdkFound }) {
  const { lang, say } = useSpeech();
  return (
    <details>
      <summary className="small">
        {say(sdk.confidence === "certain" ? auditWords.certain : auditWords.likely)} ·{" "}
        <span className="number">{sdk.evidence.length}</span>
      </summary>
      <ul className="small">
        {sdk.evidence.slice(0, SIGNALS_SHOWN).map(({ kind, value, at }) => (
          <li key={`${kind} ${value}`}>
            <Code>{clean(value)}</Code>{" "}
            <span className="soft">
              <Code>{spot(at, audit, lang).where}</Code>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
