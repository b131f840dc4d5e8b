/** Which column of a table holds what, as the headings of hook tools name them. -1 where there is none. */
export interface Columns {
  readonly stack: number;
  readonly call: number;
  readonly argument: number;
  readonly time: number;
  readonly consent: number;
  /** What the tool itself says of the call, in words. */
  readonly words: number;
  /** How often it happened: a table that sums up the other. */
  readonly count: number;
}

/** A heading stands within the first rows. */
const MAX_HEADING_ROW = 10;

const HEADINGS: Readonly<Record<keyof Columns, RegExp>> = {
  stack: /堆栈|调用栈|stack/i,
  call: /函数名|方法名|函数|方法|操作行为|行为描述|\bapi\b|\bmethod|\bfunction|\bcall\b/i,
  argument: /参数|argument|\bargs?\b|param/i,
  time: /时间|\btime|timestamp|\bdate\b/i,
  words: /别名|行为描述|alias|描述|messages?$/i,
  count: /次数|\bcounts?\b/i,
  consent: /隐私政策状态|隐私协议|同意状态|是否同意|\bconsent|agreed/i,
};

/** The heading's row and the columns below it; null where no row within the first ten names a call stack. */
export function findColumns(
  rows: readonly (readonly string[])[],
): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of rows.slice(0, MAX_HEADING_ROW).entries()) {
    const find = (kind: keyof Columns): number =>
      cells.findIndex((cell) => cell.length <= 40 && HEADINGS[kind].test(cell));
    const stack = find("stack");
    if (stack < 0) continue;
    return {
      row,
      columns: {
        stack,
        call: find("call"),
        argument: find("argument"),
        time: find("time"),
        consent: find("consent"),
        words: find("words"),
        count: find("count"),
      },
    };
  }
  return null;
}
