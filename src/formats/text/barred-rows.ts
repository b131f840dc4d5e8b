/**
 * Rows of tables with bars that converters broke: a bar on a line of its own, a cell that goes on below, two rows in one
 * line. Lines without bars pass as they are.
 */
export function joinBarredRows(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes("|"))) return lines;
  return wholeRows(joinLoneBars(closedCells(spacedBars(withAddresses(lines)))));
}

const OPEN_ROW = /\S.*\s\|.*\S\s*\|\s*$/;
const ADDRESS = /^\s*<?https?:\/\/\S+\s*$/;

/** "极光SDK | 推送 | 设备信息 |" and its address on the next line: the row's last cell. */
function withAddresses(lines: readonly string[]): readonly string[] {
  const read: string[] = [];
  for (const line of lines) {
    const above = read.at(-1);
    if (above !== undefined && ADDRESS.test(line) && OPEN_ROW.test(above))
      read[read.length - 1] = `${above.trimEnd()} ${line.trimStart()}`;
    else read.push(line);
  }
  return read;
}

const BARE_RULE = /^\s*-{3,}(?:\|-{3,})+\s*$/;

/**
 * "名称| 目的| 公司" above and below "---|---|---", as converters write tables: their bars get room on both sides, rows
 * that go on below are joined, and those whose first cells stood merged above get these.
 */
function spacedBars(lines: readonly string[]): readonly string[] {
  const rule = lines.findIndex((line, at) => BARE_RULE.test(line) && isHead(lines[at - 1] ?? "", line));
  if (rule < 0) return lines;
  const read: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const head = lines[at - 1] ?? "";
    read.push(line);
    if (!BARE_RULE.test(line) || !isHead(head, line)) continue;
    const columns = line.split("|").length;
    read[read.length - 2] = cellsIn(head).join(" | ");
    let above: readonly string[] = [];
    const { rows, end } = tightRows(lines, at + 1, /\s{2}$/.test(head));
    for (const row of rows) {
      const cells = cellsIn(row);
      const whole = [...above.slice(0, Math.max(0, columns - cells.length)), ...cells];
      if (cells.length < 2 || whole.length !== columns) {
        read.push(row);
        continue;
      }
      read.push(whole.join(" | "));
      above = whole;
    }
    at = end - 1;
  }
  return read;
}

/** Heads with tight bars, or as many as the rule below them has. */
function isHead(head: string, rule: string): boolean {
  return isTight(head) || (head.includes(" | ") && cellsIn(head).length === rule.split("|").length);
}

function isTight(line: string): boolean {
  return /\S\|(?=\s|$)/.test(line) && !/^\s*\|/.test(line);
}

function cellsIn(row: string): string[] {
  return row.split("|").map((cell) => cell.trim());
}

/** The rows from a line on; where heads end in two spaces, so does every row, and what does not goes on below. */
function tightRows(
  lines: readonly string[],
  from: number,
  isMarked: boolean,
): { rows: string[]; end: number } {
  const rows: string[] = [];
  let open = "";
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || /^=+$/.test(line) || (open === "" && !line.includes("|"))) break;
    open = open === "" ? line : `${open.trimEnd()} ${line.trimStart()}`;
    if (isMarked && !/\s{2}$/.test(line)) continue;
    // Two rows may have lost the break between them.
    rows.push(...open.trimEnd().split(/ {2,}(?=[^|]{1,40}\|)/));
    open = "";
  }
  if (open !== "") rows.push(open);
  return { rows, end: at };
}

const LONE_BAR = /^\s*\|\s*$/;
const CLOSED = /^[^|]*\|\s*$/;
const MIN_CELLS = 3;

/** "名称 |", "目的 |", "|": a cell a line, each closed by a bar; the empty ones, which stand at the same place of each row, show how many make one. */
function closedCells(lines: readonly string[]): readonly string[] {
  const read: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    let end = at;
    while (end < lines.length && CLOSED.test(lines[end] ?? "")) end++;
    const run = lines.slice(at, end);
    const width = rowWidth(run);
    if (width === null) {
      read.push(...(run.length > 0 ? run : [lines[at] ?? ""]));
      at = Math.max(at, end - 1);
      continue;
    }
    for (let from = 0; from < run.length; from += width)
      read.push(
        `| ${run
          .slice(from, from + width)
          .map((cell) => cell.replace(/\|\s*$/, "").trim())
          .join(" | ")} |`,
      );
    at = end - 1;
  }
  return read;
}

function rowWidth(run: readonly string[]): number | null {
  const empty = run.flatMap((line, at) => (LONE_BAR.test(line) ? [at] : []));
  if (empty.length < 2 || run.length < MIN_CELLS * 2) return null;
  for (let width = MIN_CELLS; width * 2 <= run.length; width++)
    if (
      run.length % width === 0 &&
      empty.every((at) => at % width === (empty[0] ?? 0) % width) &&
      empty.length * width >= run.length - width
    )
      return width;
  return null;
}
const MIN_LONE_BARS = 2;

/** A cell may be broken into a few lines; more than these between two bars are no cell. */
const MAX_CELL_LINES = 4;

/** "名称 / | / 目的 / | / 公司", a cell a line with bars between: one row, and rows of one table on neighbouring lines. */
function joinLoneBars(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => LONE_BAR.test(line)).length < MIN_LONE_BARS) return lines;
  const joined: string[] = [];
  let isInTable = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const end = loneRowEnd(lines, at);
    if (end !== null) {
      // With bars at its ends it is a row, whatever stands beside it.
      joined.push(
        `| ${lines
          .slice(at, end)
          .map((part) => part.trim())
          .join(" ")} |`,
      );
      at = end - 1;
      isInTable = true;
    } else if (isRule(line) && line.includes("|")) {
      joined.push(line);
      isInTable = true;
    } else if (line.trim() !== "") {
      joined.push(line);
      isInTable = false;
    } else if (!isInTable) joined.push(line);
  }
  return joined;
}

/** Where the row ends whose first cell is this line; null where none begins here. */
function loneRowEnd(lines: readonly string[], from: number): number | null {
  const isCell = (line: string | undefined) =>
    line !== undefined && line.trim() !== "" && !LONE_BAR.test(line) && !isRule(line);
  if (!isCell(lines[from]) || !LONE_BAR.test(lines[from + 1] ?? "")) return null;
  let bars = 0;
  let at = from + 1;
  while (LONE_BAR.test(lines[at] ?? "")) {
    bars++;
    let end = at + 1;
    while (end - at <= MAX_CELL_LINES && isCell(lines[end]) && !LONE_BAR.test(lines[end + 1] ?? "")) end++;
    // The line before the next bar ends this cell.
    if (isCell(lines[end]) && LONE_BAR.test(lines[end + 1] ?? "") && end - at <= MAX_CELL_LINES) end++;
    at = end;
  }
  return bars >= MIN_LONE_BARS ? at : null;
}

/** A broken row is joined from no more lines than these. */
const MAX_ROW_LINES = 6;

/** Below a rule, every row has as many bars as the rule. */
function wholeRows(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let bars = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isRule(line) && line.includes("|")) {
      bars = /^\s*\|/.test(line) ? 0 : line.split("|").length - 1;
      whole.push(line);
      continue;
    }
    if (bars < 1 || !line.includes("|")) {
      const above = whole.at(-1) ?? "";
      // Its last cell goes on below, before the next row.
      if (
        bars > 0 &&
        line.trim() !== "" &&
        /^[^|]+\|/.test(above) &&
        !isRule(above) &&
        (/\|\s*$/.test(above) || countBars(lines[at + 1] ?? "") > 0)
      ) {
        whole[whole.length - 1] = `${above.trimEnd()} ${line.trimStart()}`;
        continue;
      }
      bars = 0;
      whole.push(line);
      continue;
    }
    let row = line;
    let last = at;
    while (countBars(row) < bars && last + 1 < lines.length && last - at < MAX_ROW_LINES) {
      const next = lines[last + 1] ?? "";
      if (next.trim() === "" || isRule(next) || countBars(next) >= bars) break;
      row = `${row.trimEnd()} ${next.trim()}`;
      last++;
    }
    if (last > at && countBars(row) === bars) {
      whole.push(row);
      at = last;
    } else whole.push(...apart(line, bars));
  }
  return whole;
}

/** "a | b | c  d | e | f": rows that lost the break between them, where a wide gap or a link's end still shows it. */
function apart(line: string, bars: number): readonly string[] {
  const cells = line.split(BAR);
  const rows = (cells.length - 1) / bars;
  if (rows < 2 || !Number.isInteger(rows)) return [line];
  const parts: string[] = [];
  let open: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = at > 0 && at % bars === 0 && at < cells.length - 1;
    const cut = last ? /^(.*(?:\S(?=\s{2})|\)))\s+(\S.*)$/.exec(cell.trim()) : null;
    if (last && !cut) return [line];
    open.push(cut?.[1] ?? cell);
    if (cut) {
      parts.push(open.join(" | "));
      open = [cut[2] ?? ""];
    }
  }
  parts.push(open.join(" | "));
  return parts;
}

const BAR = /(?<=\s)\|(?=\s|$)/;

function countBars(line: string): number {
  return line.split(BAR).length - 1;
}

/** The line under the heads of a table: "---|---". */
export function isRule(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes("-");
}
