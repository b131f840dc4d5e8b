import type { Audit } from "../../model/audit.ts";

/** Ids of the findings that cite an article, in report order. */
export function citedBy({ findings }: Audit, law: string): readonly string[] {
  return findings.filter(({ cites }) => cites.some((id) => id === law)).map(({ id }) => id);
}
