import {
  type Checklist,
  type ChecklistItem,
  type ChecklistPart,
  defineChecklistReport,
} from "../../model/checklist.ts";
import type { Lang } from "../../model/text.ts";
import { csvCell } from "../escape/csv.ts";
import { answerWords, byWords, checklistTitle } from "../words/checklist.ts";
import { spot, spotLine } from "../words/place.ts";

type Cell = (row: Row, lang: Lang) => string;

interface Row {
  readonly checklist: Checklist;
  readonly part: ChecklistPart;
  readonly item: ChecklistItem;
}

/** One row an item, in the lists' own order; the byte-order mark is what Excel needs for Chinese. */
export default defineChecklistReport({
  id: "csv",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  render: (checklists, { lang }) => {
    const rows = checklists.flatMap((checklist) =>
      checklist.lists.flatMap((part) => part.items.map((item) => ({ checklist, part, item }))),
    );
    const cells = [
      COLUMNS.map(([name]) => name),
      ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, lang))),
    ];
    return `\ufeff${cells.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;
  },
});

/** Names are the same in both languages, and the item's Chinese name always stands there: a script can rely on them. */
const COLUMNS: readonly (readonly [string, Cell])[] = [
  ["app", ({ checklist }, lang) => checklistTitle(checklist, lang)],
  ["package", ({ checklist }) => checklist.app.packageName ?? ""],
  ["sha256", ({ checklist }) => checklist.app.sha256],
  ["list", ({ part }) => part.list],
  ["item", ({ item }) => item.id],
  ["group", ({ item }, lang) => item.group?.[lang] ?? ""],
  ["name_zh", ({ item }) => item.name.zh],
  ["name", ({ item }, lang) => item.name[lang]],
  ["says", ({ item }, lang) => item.says[lang]],
  ["answer_id", ({ item }) => item.answer],
  ["answer", ({ item }, lang) => answerWords[item.answer][lang]],
  ["answered_by", ({ item }, lang) => byWords[item.by][lang]],
  ["because", ({ item }, lang) => item.because?.[lang] ?? ""],
  [
    "evidence",
    ({ checklist, item }, lang) => item.evidence.map((one) => evidenceWords(checklist, one, lang)).join("\n"),
  ],
  ["screen", ({ item }, lang) => item.look?.screen[lang] ?? ""],
  ["step", ({ item }, lang) => item.look?.step[lang] ?? ""],
  ["question", ({ item }, lang) => item.look?.question[lang] ?? ""],
  ["laws", ({ item }) => item.laws.join(" ")],
  ["rules", ({ item }) => item.rules.join(" ")],
];

function evidenceWords(
  checklist: Checklist,
  { finding, says, at }: ChecklistItem["evidence"][number],
  lang: Lang,
): string {
  const places = at.map((place) => spotLine(spot(place, checklist, lang), lang)).join("; ");
  return `${finding === null ? "" : `${finding} `}${says[lang]} [${places}]`;
}
