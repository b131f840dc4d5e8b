import type { schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { Mark, SeverityMark } from "../../ui/marks.tsx";
import { auditsWords } from "./words.ts";

const LEVELS = ["high", "medium", "low"] as const;

/** Findings by severity, and how much could not be checked: silence there would read as praise. */
export function Counts({ counts }: { readonly counts: NonNullable<schemas["Counts"]> }) {
  const { say } = useSpeech();
  // Audits of earlier versions know their gaps only.
  const open = counts.unchecked ?? counts.gaps;
  const found = LEVELS.filter((level) => counts[level] > 0);
  return (
    <span className="counts number">
      {found.map((level) => (
        <span key={level} title={say(auditsWords[level])}>
          <SeverityMark severity={level} />
          {counts[level]}
          <span className="visually-hidden"> {say(auditsWords[level])}</span>
        </span>
      ))}
      {found.length === 0 ? <span className="soft">{say(auditsWords.clean)}</span> : null}
      {open > 0 ? (
        <span className="soft" title={say(auditsWords.notChecked(open))}>
          <Mark form="question" tone="open" />
          {open}
          <span className="visually-hidden"> {say(auditsWords.notChecked(open))}</span>
        </span>
      ) : null}
    </span>
  );
}
