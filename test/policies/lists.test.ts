import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COLUMNS, type Row, readLists } from "./list-rows.ts";

/** What must hold on lists that we wrote ourselves; the first reading of them is in docs/policy-documents.md. */
const FLOOR = 0.95;

describe.each(["lists"])("the lists of SDKs in test/policies/%s", (folder) => {
  const lists = readLists(fileURLToPath(new URL(folder, import.meta.url)));

  it("become the rows that a person reads", () => {
    let right = 0;
    let asked = 0;
    let said = 0;
    const cells = { right: 0, asked: 0, said: 0 };
    const slips: string[] = [];
    for (const { list, wanted, read } of lists) {
      asked += wanted.length;
      said += read.length;
      const left = [...read];
      for (const want of wanted) {
        const at = bestOf(left, want);
        const mine = at < 0 ? undefined : left.splice(at, 1)[0];
        const wrong = COLUMNS.filter((column) => (mine?.[column] ?? "") !== want[column]);
        cells.asked += COLUMNS.filter((column) => want[column] !== "").length;
        cells.right += COLUMNS.filter((column) => want[column] !== "" && mine?.[column] === want[column]).length;
        if (mine !== undefined && wrong.length === 0) right++;
        else if (mine === undefined) slips.push(`${list}: ${want.name} is missing`);
        for (const column of mine === undefined ? [] : wrong)
          slips.push(`${list}: ${want.name}: ${column}: ${mine?.[column] || "-"} instead of ${want[column] || "-"}`);
      }
      cells.said += read.flatMap((row) => COLUMNS.filter((column) => row[column] !== "")).length;
      for (const row of left) slips.push(`${list}: ${row.name} is no row`);
    }
    const rows = (2 * right) / (asked + said);
    const values = (2 * cells.right) / (cells.asked + cells.said);
    console.log(
      `${folder}: ${lists.length} lists, ${asked} rows; rows right in every value: F1 ${rows.toFixed(3)}; values: F1 ${values.toFixed(3)} of ${cells.asked}`,
    );
    if (process.env.CANDOR_SLIPS) console.log(slips.join("\n"));
    expect(rows, slips.join("\n")).toBeGreaterThanOrEqual(FLOOR);
  });
});

/** The row with the same name, else the one that shares most; -1 where nothing is shared but what every row says. */
function bestOf(rows: readonly Row[], want: Row): number {
  const same = rows.findIndex(({ name }) => name === want.name);
  if (same >= 0) return same;
  let best = -1;
  let most = 1;
  rows.forEach((row, at) => {
    const shared = COLUMNS.filter((column) => row[column] !== "" && row[column] === want[column]).length;
    if (shared > most) {
      best = at;
      most = shared;
    }
  });
  return best;
}
