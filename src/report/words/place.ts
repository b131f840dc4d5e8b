import type { Audit } from "../../model/audit.ts";
import { javaMethod, javaType } from "../../model/java-name.ts";
import type { Place } from "../../model/place.ts";
import type { Lang } from "../../model/text.ts";
import { brief, clean } from "../escape/clean.ts";
import { inParentheses } from "./punctuation.ts";

/** A place as a reader can find it again. `where` is exact, `inside` is the archive entry or document that holds it. */
export interface Spot {
  readonly kind: Place["kind"];
  readonly where: string;
  readonly inside: string | null;
  /** The stranger's own words, when the place has some. */
  readonly quote: string | null;
}

const QUOTE_LIMIT = 280;

/** What tells the names of documents. */
export interface Named {
  readonly inputs: Audit["inputs"];
  readonly evidence?: Pick<Audit["evidence"], "claims">;
}

export function spot(place: Place, audit: Named, lang: Lang): Spot {
  switch (place.kind) {
    case "code":
      return {
        kind: place.kind,
        where: clean(`${javaType(place.class)}.${javaMethod(place.method)} +0x${place.offset.toString(16)}`),
        inside: clean(place.entry),
        quote: place.original === undefined ? null : brief(place.original, QUOTE_LIMIT),
      };
    case "manifest":
      return { kind: place.kind, where: clean(place.path), inside: clean(place.entry), quote: null };
    case "entry": {
      const at = place.offset === undefined ? "" : ` +0x${place.offset.toString(16)}`;
      return {
        kind: place.kind,
        where: clean(`${place.entry}${at}`),
        inside: null,
        quote: place.quote === undefined ? null : brief(place.quote, QUOTE_LIMIT),
      };
    }
    case "text": {
      const span = `${place.start}–${place.end}`;
      return {
        kind: place.kind,
        where: lang === "zh" ? `第 ${span} 字` : `characters ${span}`,
        inside: documentName(audit, place.document),
        quote: brief(place.quote, QUOTE_LIMIT),
      };
    }
    case "file":
      return { kind: place.kind, where: clean(place.name), inside: null, quote: null };
    case "row":
      return {
        kind: place.kind,
        where:
          lang === "zh"
            ? `${clean(place.sheet)} 第 ${place.row} 行`
            : `${clean(place.sheet)}, row ${place.row}`,
        inside: clean(place.file),
        quote: brief(place.quote, QUOTE_LIMIT),
      };
  }
}

/** One line without the quote: `com.a.B.m(int) +0x1a (classes.dex)` */
export function spotLine({ where, inside }: Spot, lang: Lang): string {
  return inside === null ? where : `${where}${inParentheses(inside, lang)}`;
}

export function quoted(quote: string): string {
  return `“${quote}”`;
}

function documentName(audit: Named, sha256: string): string {
  const input = audit.inputs.find((one) => one.sha256 === sha256);
  const claims = audit.evidence?.claims.find((one) => one.document.sha256 === sha256);
  return clean(input?.name ?? claims?.document.file ?? sha256.slice(0, 12));
}
