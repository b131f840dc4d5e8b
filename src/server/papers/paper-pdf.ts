import { createRequire } from "node:module";
import { clean } from "../../report/escape/clean.ts";
import { distFile } from "../dist-file.ts";
import type { Paper, Part } from "./paper.ts";

/** What we use of pdfmake; its published types bring the browser's into every file of the server. */
interface PdfMake {
  readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<string, string>>>>) => void;
  readonly setUrlAccessPolicy: (allows: (url: string) => boolean) => void;
  readonly setLocalAccessPolicy: (allows: (path: string) => boolean) => void;
  readonly createPdf: (definition: Definition) => { readonly getBuffer: () => Promise<Uint8Array> };
}

type Content = string | { readonly [property: string]: unknown };

interface Definition {
  readonly content: readonly Content[];
  readonly footer: (page: number, pages: number) => Content;
  readonly [property: string]: unknown;
}

const MARGIN = 56;
const LONG_RUN = /([!-~]{25,})/;

/** PDF with the font inside it: it looks the same everywhere, and its text can be found and copied. */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  return new Uint8Array(await printer().createPdf(definition(paper)).getBuffer());
}

let loaded: PdfMake | null = null;

/** Loaded at the first PDF. */
function printer(): PdfMake {
  if (loaded !== null) return loaded;
  const pdfmake: PdfMake = createRequire(import.meta.url)("pdfmake");
  const regular = distFile("fonts/regular.otf");
  const bold = distFile("fonts/bold.otf");
  pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } });
  // Nothing of a paper is fetched; its own fonts are all it may read.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path: string) => path === regular || path === bold);
  loaded = pdfmake;
  return pdfmake;
}

function definition(paper: Paper): Definition {
  return {
    pageSize: "A4",
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    defaultStyle: { font: "Noto", fontSize: 10.5, lineHeight: 1.35 },
    info: { title: `${paper.title} ${paper.subtitle}`, creationDate: new Date(0), modDate: new Date(0) },
    content: [
      ...(paper.stamp === null
        ? []
        : [{ text: text(paper.stamp), alignment: "center", color: "#aa3333", bold: true }]),
      { text: text(paper.title), alignment: "center", fontSize: 18, bold: true, margin: [0, 4, 0, 2] },
      { text: text(paper.subtitle), alignment: "center", margin: [0, 0, 0, 18] },
      ...paper.parts.map(partPdf),
      ...paper.signature.map(
        (line): Content => ({ text: text(line), alignment: "right", margin: [0, 6, 0, 0] }),
      ),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: text(paper.foot), fontSize: 7.5, color: "#555555" },
        { text: `${page} / ${pages}`, alignment: "right", fontSize: 7.5, color: "#555555", width: 50 },
      ],
      margin: [MARGIN, 12, MARGIN, 0],
    }),
  };
}

function partPdf(part: Part): Content {
  switch (part.kind) {
    case "paragraph":
      return { text: text(part.words), margin: [0, 0, 0, 8] };
    case "heading":
      return { text: text(part.words), bold: true, fontSize: 12, margin: [0, 10, 0, 6] };
    case "pairs":
      return {
        table: {
          widths: [90, "*"],
          body: part.rows.map(([name, words]) => [
            { text: text(name), color: "#444444" },
            { text: text(words) },
          ]),
        },
        margin: [0, 0, 0, 10],
      };
    case "table":
      return {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: part.widths.map((width) => `${width}%`),
          body: [
            part.heads.map((head) => ({ text: text(head), bold: true, fillColor: "#f1f1f1" })),
            ...part.rows.map((row) => row.map((cell) => ({ text: text(cell), fontSize: 9 }))),
          ],
        },
        margin: [0, 4, 0, 10],
      };
  }
}

/** Long runs without a blank (class names, hashes) would push a column over the edge: they may break anywhere. */
function text(words: string): string | readonly Content[] {
  const parts = clean(words).split(LONG_RUN);
  if (parts.length === 1) return parts[0] ?? "";
  return parts.flatMap((part, at): readonly Content[] => {
    if (part === "") return [];
    return [at % 2 === 1 ? { text: part, wordBreak: "break-all" } : part];
  });
}
