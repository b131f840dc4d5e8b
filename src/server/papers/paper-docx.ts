import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { clean } from "../../report/escape/clean.ts";
import type { Paper, Part } from "./paper.ts";

const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const FULL = { size: 100, type: WidthType.PERCENTAGE };

/** A Word file that an office can still edit. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const centred = (words: string, size: number, bold = false, color?: string): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [run(words, { size, bold, ...(color === undefined ? {} : { color }) })],
    });
  const document = new Document({
    creator: "Candor",
    title: clean(paper.title),
    styles: { default: { document: { run: { font: FONT, size: 22 } } } },
    sections: [
      {
        footers: {
          default: new Footer({ children: [new Paragraph({ children: [run(paper.foot, { size: 16 })] })] }),
        },
        children: [
          ...(paper.stamp === null ? [] : [centred(paper.stamp, 24, true, "AA3333")]),
          centred(paper.title, 36, true),
          centred(paper.subtitle, 22),
          ...paper.parts.flatMap(partDocx),
          ...paper.signature.map(
            (line) =>
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                spacing: { before: 120 },
                children: [run(line)],
              }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function run(words: string, style: { size?: number; bold?: boolean; color?: string } = {}): TextRun {
  return new TextRun({ text: clean(words), font: FONT, ...style });
}

function partDocx(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case "paragraph":
      return [new Paragraph({ spacing: { after: 120, line: 340 }, children: [run(part.words)] })];
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: { before: 240, after: 120 },
          children: [run(part.words, { bold: true, size: 24, color: "000000" })],
        }),
      ];
    case "pairs":
      return [
        new Table({
          width: FULL,
          rows: part.rows.map(
            ([name, words]) => new TableRow({ children: [cell(name, 20), cell(words, 80)] }),
          ),
        }),
        new Paragraph({}),
      ];
    case "table":
      return [
        new Table({
          width: FULL,
          rows: [
            new TableRow({
              tableHeader: true,
              children: part.heads.map((head, at) => cell(head, part.widths[at] ?? 10, true)),
            }),
            ...part.rows.map(
              (row) =>
                new TableRow({
                  cantSplit: true,
                  children: row.map((words, at) => cell(words, part.widths[at] ?? 10)),
                }),
            ),
          ],
        }),
        new Paragraph({}),
      ];
  }
}

function cell(words: string, width: number, bold = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(bold ? { shading: { fill: "F1F1F1" } } : {}),
    children: [new Paragraph({ children: [run(words, { size: 19, bold })] })],
  });
}
