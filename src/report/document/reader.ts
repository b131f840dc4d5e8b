import type { Audit } from "../../model/audit.ts";
import type { Lang, Text } from "../../model/text.ts";
import type { Document } from "./document.ts";

/** Someone an audit is written for. One file under `readers/`; every format of a document prints it. */
export interface Reader {
  /** Equal to the file name: `person`. */
  readonly id: string;
  /** "For the people who use it" */
  readonly kicker: Text;
  readonly write: (audit: Audit, options: ReaderOptions) => Document;
}

export interface ReaderOptions {
  readonly lang: Lang;
  /** Where the app was got from: the store's name, for a bulletin. */
  readonly source: string | null;
}

export function defineReader(reader: Reader): Reader {
  return reader;
}
