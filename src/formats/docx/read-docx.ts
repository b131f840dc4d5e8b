import { FormatError } from "../format-error.ts";
import type { ByteSource, Platform } from "../platform.ts";
import { TEXT_LIMITS, type TextDocument } from "../text/block.ts";
import { cleanInline } from "../text/clean.ts";
import { compose } from "../text/compose.ts";
import { openZip, type Zip } from "../zip/zip.ts";
import { BodyWriter } from "./body-writer.ts";
import { readXml } from "./read-xml.ts";
import { linkTargets, styleLevels } from "./styles.ts";

/** Parts that are read hold text, not pictures: what is larger is made to be. */
const LIMITS = { entries: 20_000, partBytes: 48 * 1024 * 1024, totalBytes: 96 * 1024 * 1024 };

/** Whether an archive is a Word document at all. */
export function isDocx(zip: Zip): boolean {
  return zip.find("word/document.xml") !== undefined;
}

export function openOffice(bytes: ByteSource, platform: Platform): Zip {
  const budget = { left: LIMITS.totalBytes };
  return openZip(bytes, platform, { entries: LIMITS.entries, entryBytes: LIMITS.partBytes, budget });
}

/** Reads the body of a Word document. A FormatError where its parts are broken or too large. */
export function readDocx(zip: Zip, platform: Platform): TextDocument {
  const part = (name: string): string | null => {
    const entry = zip.find(name);
    return entry === undefined ? null : platform.decodeText(zip.read(entry), "utf-8");
  };
  const optional = (name: string): string => {
    try {
      return part(name) ?? "";
    } catch (error) {
      // Without its styles a document is still read: its headings only count for less.
      if (error instanceof FormatError) return "";
      throw error;
    }
  };
  const body = part("word/document.xml");
  if (body === null) throw new FormatError("no word/document.xml", 0);
  const writer = new BodyWriter(
    styleLevels(optional("word/styles.xml")),
    linkTargets(optional("word/_rels/document.xml.rels")),
  );
  const cut = readXml(body, writer, () => writer.full);
  const drafts = writer.finish();
  return compose(
    drafts,
    titleIn(optional("docProps/core.xml")),
    cut ?? (drafts.length >= TEXT_LIMITS.blocks ? "too-long" : null),
  );
}

function titleIn(core: string): string | null {
  return cleanInline(/<dc:title>([^<]{1,300})<\/dc:title>/.exec(core)?.[1] ?? "") || null;
}
