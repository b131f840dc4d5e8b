import type { ReactNode } from "react";
import type { Audit } from "../../../model/audit.ts";
import type { Claim } from "../../../model/claim.ts";
import type { Finding } from "../../../model/finding.ts";
import { javaSignature } from "../../../model/java-name.ts";
import type { Text } from "../../../model/text.ts";
import { clean } from "../../../report/escape/clean.ts";
import { type Exhibit, exhibits } from "../../../report/view/exhibits.ts";
import type { Spot } from "../../../report/words/place.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Code } from "../../ui/pill.tsx";
import { PolicyQuote } from "./quote.tsx";
import { auditWords } from "./words.ts";

interface EvidencePairProps {
  readonly audit: Audit;
  readonly auditId: string;
  readonly finding: Finding;
}

/** The comparison itself: the policy's words on the left, the code on the right, what the function needs below. */
export function EvidencePair({ audit, auditId, finding }: EvidencePairProps) {
  const { lang, say } = useSpeech();
  const all = exhibits(audit, finding, lang);
  const of = (...kinds: readonly Exhibit["kind"][]) => all.filter(({ kind }) => kinds.includes(kind));
  const claims = audit.evidence.claims
    .flatMap((document) => document.claims)
    .filter(({ id }) => finding.rests.claims.includes(id));
  const says = of("claim");
  const textPlaces = of("place").filter(isText);
  const does = [...of("fact"), ...of("place").filter((exhibit) => !isText(exhibit))];
  const needs = of("need");
  const gaps = of("gap");
  const words = [...says, ...textPlaces];
  return (
    <div className="evidence">
      <Side title={say(auditWords.policySays)} name="policy">
        {words.map((exhibit, at) => (
          <ExhibitItem key={exhibit.id ?? at} exhibit={exhibit}>
            <ClaimWords
              claim={claims.find(({ id }) => id === exhibit.id)}
              auditId={auditId}
              spots={exhibit.spots}
            />
          </ExhibitItem>
        ))}
        {words.length === 0 ? <li className="soft">{say(whyNoWords(audit, finding))}</li> : null}
      </Side>
      <Side title={say(auditWords.appDoes)} name="code">
        {does.map((exhibit, at) => (
          <ExhibitItem key={exhibit.id ?? at} exhibit={exhibit}>
            <Spots spots={exhibit.spots} more={exhibit.more} />
            <Way audit={audit} id={exhibit.id} />
          </ExhibitItem>
        ))}
        {does.length === 0 ? <li className="soft">{say(auditWords.noPlace)}</li> : null}
      </Side>
      {needs.length === 0 ? null : (
        <Side title={say(auditWords.needed)} name="across">
          {needs.map((exhibit, at) => (
            <ExhibitItem key={exhibit.id ?? at} exhibit={exhibit}>
              <Spots spots={exhibit.spots} more={exhibit.more} />
            </ExhibitItem>
          ))}
        </Side>
      )}
      {gaps.length === 0 ? null : (
        <Side title={say(auditWords.unseen)} name="across">
          {gaps.map((exhibit, at) => (
            <ExhibitItem key={exhibit.id ?? at} exhibit={exhibit}>
              <Spots spots={exhibit.spots} more={exhibit.more} />
            </ExhibitItem>
          ))}
        </Side>
      )}
    </div>
  );
}

/** No policy, one that is silent on this data, or one whose words do not decide this finding. */
function whyNoWords({ evidence }: Audit, { data }: Finding): Text {
  if (evidence.claims.length === 0) return auditWords.noPolicy;
  const speaks = evidence.claims.some(({ claims }) => claims.some((claim) => claim.data === data));
  return data === null || speaks ? auditWords.wordsDoNotDecide : auditWords.noWords;
}

function isText({ spots }: Exhibit): boolean {
  return spots.length > 0 && spots.every(({ kind }) => kind === "text");
}

interface SideProps {
  readonly title: string;
  readonly name: "policy" | "code" | "across";
  readonly children: ReactNode;
}

function Side({ title, name, children }: SideProps) {
  return (
    <section className={`side ${name}`} aria-label={title}>
      <h3>{title}</h3>
      <ol>{children}</ol>
    </section>
  );
}

function ExhibitItem({ exhibit, children }: { readonly exhibit: Exhibit; readonly children: ReactNode }) {
  const { id, says, details } = exhibit;
  return (
    <li className="exhibit">
      {says === null ? null : (
        <p className="exhibit-says">
          {id === null ? null : <code className="tag">{id}</code>} <bdi>{says}</bdi>
        </p>
      )}
      {details.length === 0 ? null : (
        <ul className="exhibit-details soft small">
          {details.map((detail) => (
            <li key={detail}>
              <bdi>{detail}</bdi>
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}

interface ClaimWordsProps {
  readonly claim: Claim | undefined;
  readonly auditId: string;
  readonly spots: readonly Spot[];
}

function ClaimWords({ claim, auditId, spots }: ClaimWordsProps) {
  if (claim === undefined) return <Spots spots={spots} more={0} />;
  return <PolicyQuote auditId={auditId} at={claim.at} />;
}

export function Spots({ spots, more }: { readonly spots: readonly Spot[]; readonly more: number }) {
  const { say } = useSpeech();
  return (
    <>
      {spots.map(({ kind, where, inside, quote }) => (
        <div key={`${where} ${inside ?? ""} ${quote ?? ""}`} className="spot">
          <p className="small">
            {kind === "text" ? where : <Code>{where}</Code>}
            {inside === null ? null : <span className="soft"> · {inside}</span>}
          </p>
          {quote === null ? null : <blockquote dir="auto">{quote}</blockquote>}
        </div>
      ))}
      {more > 0 ? <p className="soft small">{say(auditWords.more(more))}</p> : null}
    </>
  );
}

/** How the app comes to this code: from what Android calls by itself, step by step. */
function Way({ audit, id }: { readonly audit: Audit; readonly id: string | null }) {
  const { say } = useSpeech();
  const fact = audit.evidence.facts.facts.find((one) => one.id === id);
  const steps = fact?.reachedBy ?? [];
  if (steps.length === 0) return null;
  return (
    <details className="way">
      <summary className="small">{say(auditWords.way)}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <Code>{clean(javaSignature(step))}</Code>
          </li>
        ))}
      </ol>
    </details>
  );
}
