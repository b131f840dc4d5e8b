import type { PdfRule } from "./types.ts";

/** A cell of a drawn table, in points. */
export interface LatticeCell {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Lattice {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Where its columns begin and end. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly LatticeCell[])[];
  /** The cell that a point lies in. */
  readonly cellAt: (x: number, y: number) => LatticeCell | null;
}

/** Ends of lines closer than this meet, in points. */
const TOLERANCE = 3;
/** Of one page. */
const LIMITS = { lines: 1_500, columns: 64, cells: 4_000 };

/** A line after those on top of each other and those that follow each other were joined. */
interface Line {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Tables whose borders are drawn: groups of level and upright lines that meet, with merged cells where a border is missing. */
export function latticesOf(rules: readonly PdfRule[]): Lattice[] {
  const level = joined(rules.filter((r) => r.y1 === r.y2).map((r) => ({ at: r.y1, from: r.x1, to: r.x2 })));
  const upright = joined(rules.filter((r) => r.x1 === r.x2).map((r) => ({ at: r.x1, from: r.y1, to: r.y2 })));
  if (level.length + upright.length > LIMITS.lines) return [];
  return groupsOf(level, upright)
    .flatMap((group) => latticeOf(group.level, group.upright) ?? [])
    .sort((a, b) => b.top - a.top);
}

function joined(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.at - b.at || a.from - b.from);
  const bands: Line[][] = [];
  for (const line of sorted) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (band && first && line.at - first.at <= TOLERANCE) band.push(line);
    else bands.push([line]);
  }
  return bands.flatMap((band) => {
    const at = band[0]?.at ?? 0;
    const merged: Line[] = [];
    for (const line of [...band].sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && line.from <= last.to + TOLERANCE) {
        merged[merged.length - 1] = { at, from: last.from, to: Math.max(last.to, line.to) };
      } else merged.push({ at, from: line.from, to: line.to });
    }
    return merged;
  });
}

interface Group {
  readonly level: Line[];
  readonly upright: Line[];
}

function groupsOf(level: readonly Line[], upright: readonly Line[]): Group[] {
  const parent = [...level, ...upright].map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top;
    parent[at] = top;
    return top;
  };
  level.forEach((h, i) => {
    upright.forEach((v, j) => {
      if (meets(h, v)) parent[root(i)] = root(level.length + j);
    });
  });
  const groups = new Map<number, Group>();
  const groupAt = (at: number): Group => {
    const key = root(at);
    const found = groups.get(key) ?? { level: [], upright: [] };
    groups.set(key, found);
    return found;
  };
  for (const [i, h] of level.entries()) groupAt(i).level.push(h);
  for (const [j, v] of upright.entries()) groupAt(level.length + j).upright.push(v);
  return [...groups.values()];
}

function meets(h: Line, v: Line): boolean {
  return (
    v.at >= h.from - TOLERANCE &&
    v.at <= h.to + TOLERANCE &&
    h.at >= v.from - TOLERANCE &&
    h.at <= v.to + TOLERANCE
  );
}

function latticeOf(level: readonly Line[], upright: readonly Line[]): Lattice | null {
  const xs = coordinates(upright);
  const ys = coordinates(level).reverse();
  const [left, right] = [xs[0], xs.at(-1)];
  const [top, bottom] = [ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  // A box around text, or a rule beside it, is no table.
  if (xs.length < 3 || ys.length < 2 || xs.length > LIMITS.columns || xs.length * ys.length > LIMITS.cells)
    return null;
  const { rows, owners } = cellsOf(xs, ys, level, upright);
  const cellAt = (x: number, y: number): LatticeCell | null => {
    const column = xs.findLastIndex((from) => x >= from);
    const row = ys.findLastIndex((from) => y <= from);
    return owners.get(row * (xs.length - 1) + column) ?? null;
  };
  return { top, bottom, left, right, columns: xs, rows, cellAt };
}

function coordinates(lines: readonly Line[]): number[] {
  const sorted = lines.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? at) > TOLERANCE);
}

/** Row by row from the top; a cell stands where its upper left corner is. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  level: readonly Line[],
  upright: readonly Line[],
): { rows: LatticeCell[][]; owners: ReadonlyMap<number, LatticeCell> } {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const covers = (lines: readonly Line[], at: number, middle: number): boolean =>
    lines.some((l) => Math.abs(l.at - at) <= TOLERANCE && l.from <= middle && l.to >= middle);
  const x = (at: number): number => xs[at] ?? 0;
  const y = (at: number): number => ys[at] ?? 0;
  const owners = new Map<number, LatticeCell>();
  const grid: LatticeCell[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells: LatticeCell[] = [];
    for (let column = 0; column < columns; column++) {
      if (owners.has(row * columns + column)) continue;
      const middleY = (y(row) + y(row + 1)) / 2;
      let width = 1;
      while (
        column + width < columns &&
        !owners.has(row * columns + column + width) &&
        !covers(upright, x(column + width), middleY)
      )
        width++;
      const middleX = (x(column) + x(column + width)) / 2;
      let height = 1;
      while (row + height < rows && !covers(level, y(row + height), middleX)) height++;
      const cell = {
        x1: x(column),
        x2: x(column + width),
        y1: y(row + height),
        y2: y(row),
        rowSpan: height,
        columnSpan: width,
      };
      for (let r = row; r < row + height; r++)
        for (let c = column; c < column + width; c++) owners.set(r * columns + c, cell);
      cells.push(cell);
    }
    grid.push(cells);
  }
  return { rows: grid, owners };
}
