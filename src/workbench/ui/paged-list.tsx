import { Listing, type ListingProps } from "./listing.tsx";
import { Answer, type Asked } from "./notes.tsx";

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly pageSize: number;
}

interface PagedListProps<Row> extends Omit<ListingProps<Row>, "rows" | "paging" | "stale"> {
  /** What the server was asked for; while the next page is on its way, the last one stays and is marked stale. */
  readonly of: Asked<PageOf<Row>> & { readonly isPlaceholderData: boolean };
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** A list that the server answers page by page, once it is here. */
export function PagedList<Row>({ of, page, onPage, ...listing }: PagedListProps<Row>) {
  return (
    <Answer of={of}>
      {({ items, total, pageSize }) => (
        <Listing
          {...listing}
          rows={items}
          stale={of.isPlaceholderData}
          paging={{ page, pageSize, total, onPage }}
        />
      )}
    </Answer>
  );
}
