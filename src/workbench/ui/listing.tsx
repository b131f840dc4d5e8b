import { ActionIcon } from "@mantine/core";
import { CaretDownIcon, CaretUpIcon, ChevronLeftIcon, ChevronRightIcon } from "@radix-ui/react-icons";
import type { ReactNode } from "react";
import { useSpeech } from "../shell/lang.tsx";
import { Empty } from "./notes.tsx";
import { uiWords } from "./words.ts";

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The server's word to sort by it: `label` turns to `-label` and back. */
  readonly sort?: string;
  readonly numeric?: boolean;
  /** Kept away from narrow screens. */
  readonly wide?: boolean;
}

export interface ListingProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sort?: string | undefined;
  readonly onSort?: (sort: string) => void;
  readonly paging?: Paging;
  readonly empty?: ReactNode;
  readonly stale?: boolean;
}

interface Paging {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** One page of a list that the server sorts and cuts: as quick for a hundred thousand rows as for ten. */
export function Listing<Row>(props: ListingProps<Row>) {
  const { label, columns, rows, keyOf, sort, onSort, paging, empty, stale = false } = props;
  const { say } = useSpeech();
  if (rows.length === 0) return empty ?? <Empty title={say(uiWords.none)} />;
  return (
    <>
      <div className={stale ? "listing stale" : "listing"}>
        <table aria-label={label} aria-busy={stale}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ id, head, cell, numeric, wide }, at) => {
                  const Cell = at === 0 ? "th" : "td";
                  return (
                    <Cell
                      key={id}
                      {...(at === 0 ? { scope: "row" } : {})}
                      data-label={head}
                      className={classes(numeric, wide)}
                    >
                      {cell(row)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {paging === undefined ? null : <Pager {...paging} />}
    </>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const { head, numeric, wide } = column;
  if (column.sort === undefined || onSort === undefined)
    return (
      <th scope="col" className={classes(numeric, wide)}>
        {head}
      </th>
    );
  const up = sort === column.sort;
  const down = sort === `-${column.sort}`;
  const next = down ? column.sort : `-${column.sort}`;
  return (
    <th
      scope="col"
      className={classes(numeric, wide)}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button type="button" className="sort" onClick={() => onSort(next)}>
        {head}
        {up ? <CaretUpIcon /> : down ? <CaretDownIcon /> : <span className="sort-gap" />}
      </button>
    </th>
  );
}

function Pager({ page, pageSize, total, onPage }: Paging) {
  const { say } = useSpeech();
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = (page - 1) * pageSize + 1;
  return (
    <nav className="pager" aria-label={say(uiWords.rows(from, Math.min(total, page * pageSize), total))}>
      <span className="soft small number">
        {say(uiWords.rows(from, Math.min(total, page * pageSize), total))}
      </span>
      {last === 1 ? null : (
        <span className="pager-steps">
          <ActionIcon
            variant="default"
            aria-label={say(uiWords.previous)}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          >
            <ChevronLeftIcon />
          </ActionIcon>
          <span className="small number">
            {page} / {last}
          </span>
          <ActionIcon
            variant="default"
            aria-label={say(uiWords.next)}
            disabled={page >= last}
            onClick={() => onPage(page + 1)}
          >
            <ChevronRightIcon />
          </ActionIcon>
        </span>
      )}
    </nav>
  );
}

function classes(numeric = false, wide = false): string {
  return [numeric ? "numeric" : "", wide ? "wide" : ""].filter((name) => name !== "").join(" ");
}
