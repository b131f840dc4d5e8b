import { getRouteApi } from "@tanstack/react-router";
import type { Audit } from "../../../model/audit.ts";
import type { DocumentClaims } from "../../../model/claim.ts";
import { brief, clean } from "../../../report/escape/clean.ts";
import { claimDetails, claimSentence } from "../../../report/words/claim.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Empty } from "../../ui/notes.tsx";
import { Panel } from "../../ui/page.tsx";
import { PolicyQuote } from "./quote.tsx";
import { auditWords } from "./words.ts";

const route = getRouteApi("/desk/audits/$id");

/** Our reading beside the policy's own words, so that anyone can see whether we read it well. */
export function PolicyTab({ audit }: { readonly audit: Audit }) {
  const { say } = useSpeech();
  const { claims } = audit.evidence;
  if (claims.length === 0) return <Empty title={say(auditWords.noPolicy)} />;
  return claims.map((document) => <DocumentPanel key={document.document.sha256} document={document} />);
}

function DocumentPanel({ document: { document, claims, sdkTable } }: { readonly document: DocumentClaims }) {
  const { lang, say } = useSpeech();
  const { id } = route.useParams();
  return (
    <Panel title={brief(document.title ?? document.file, 120)}>
      <p className="soft small inline-list">
        <bdi>{clean(document.file)}</bdi>
        {document.handler === null ? null : <bdi>{brief(document.handler.name, 120)}</bdi>}
        {document.dates.updated === null ? null : <span>{clean(document.dates.updated)}</span>}
      </p>
      {document.isPolicy ? null : <p className="note warn">{say(auditWords.notPolicy)}</p>}
      <div className="pair-heads soft small" aria-hidden="true">
        <span>{say(auditWords.itsWords)}</span>
        <span>{say(auditWords.reading)}</span>
      </div>
      <ol className="pairs">
        {claims.map((claim) => (
          <li key={claim.id}>
            <PolicyQuote auditId={id} at={claim.at} />
            <div>
              <p>
                <code className="tag">{claim.id}</code> <bdi>{claimSentence(claim, lang)}</bdi>
              </p>
              <p className="soft small">
                <bdi>{claimDetails(claim, lang).join(" · ")}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ol>
      {sdkTable.length === 0 ? null : (
        <details className="fold">
          <summary>
            {say(auditWords.sdkRows)} <span className="soft number">{sdkTable.length}</span>
          </summary>
          <ul className="lines">
            {sdkTable.map(({ name, company, purpose, dataWords, at }) => (
              <li key={`${at.start} ${name}`}>
                <b>
                  <bdi>{brief(name, 120)}</bdi>
                </b>
                <span className="soft small grow">
                  <bdi>
                    {[company, purpose, dataWords]
                      .flatMap((part) => (part === null ? [] : [brief(part, 200)]))
                      .join(" · ")}
                  </bdi>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
