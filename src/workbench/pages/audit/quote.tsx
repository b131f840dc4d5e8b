import { useState } from "react";
import type { TextPlace } from "../../../model/place.ts";
import { api } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { auditWords } from "./words.ts";

const AROUND = 240;

/** The policy's own words; on request with what stands around them, so that nobody quotes out of context. */
export function PolicyQuote({ auditId, at }: { readonly auditId: string; readonly at: TextPlace }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const policy = api.useQuery(
    "get",
    "/audits/{id}/policies/{sha256}",
    { params: { path: { id: auditId, sha256: at.document } } },
    { enabled: open, staleTime: Number.POSITIVE_INFINITY },
  );
  const text = policy.data?.text;
  if (!open || text === undefined)
    return (
      <div className="spot">
        <blockquote dir="auto">{at.quote}</blockquote>
        <button type="button" className="link-button small" onClick={() => setOpen(true)}>
          {say(auditWords.inContext)}
        </button>
      </div>
    );
  return (
    <div className="spot">
      <blockquote dir="auto" className="in-context">
        {at.start > AROUND ? "… " : ""}
        {text.slice(Math.max(0, at.start - AROUND), at.start)}
        <mark>{text.slice(at.start, at.end)}</mark>
        {text.slice(at.end, at.end + AROUND)}
        {at.end + AROUND < text.length ? " …" : ""}
      </blockquote>
      <p className="soft small">
        <bdi>{policy.data?.name}</bdi>
      </p>
    </div>
  );
}
