import { utf8 } from "./bytes.ts";
import { type Archive, type Entry, writeZip } from "./zip-writer.ts";

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word document of this body, with the styles and links that a body may refer to. */
export function docx(
  body: string,
  options: Archive & { readonly entries?: readonly Entry[] } = {},
): Uint8Array {
  const part = (name: string, xml: string): Entry => ({
    name,
    content: utf8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  });
  return writeZip(
    [
      part("[Content_Types].xml", "<Types/>"),
      part("word/document.xml", `<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
      part(
        "word/styles.xml",
        `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="a3"><w:name w:val="条款"/><w:basedOn w:val="2"/></w:style></w:styles>`,
      ),
      part(
        "word/_rels/document.xml.rels",
        '<Relationships><Relationship Id="rId1" Target="https://sdk.example/privacy" TargetMode="External"/></Relationships>',
      ),
      ...(options.entries ?? []),
    ],
    options,
  );
}

export function paragraph(text: string, style = ""): string {
  const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** `merge` as Word writes it: `restart` begins a cell that hangs down, `""` carries it on. */
export function cell(text: string, { merge, span }: { merge?: string; span?: number } = {}): string {
  const down = merge === undefined ? "" : merge === "" ? "<w:vMerge/>" : `<w:vMerge w:val="${merge}"/>`;
  const across = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${text === "" ? "<w:p/>" : paragraph(text)}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
}
