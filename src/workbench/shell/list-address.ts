interface ListSearch {
  readonly page?: number | undefined;
  readonly sort?: string | undefined;
}

type Go<Search> = (to: {
  readonly search: (before: Search) => Partial<Search>;
  readonly replace: boolean;
}) => unknown;

/**
 * What a list keeps in its address: the page, the order, and every filter beside them. A filter or an order that
 * changes starts again at the first page and takes the place of the last one in the browser's history; a page adds to it.
 */
export function listAddress<Search extends ListSearch>(search: Search, go: Go<Search>) {
  const { page, sort, ...filters } = search;
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return {
    page: page ?? 1,
    filtered,
    set: (part: Partial<Search>) =>
      void go({ search: (before) => ({ ...before, page: undefined, ...part }), replace: true }),
    onPage: (next: number) => void go({ search: (before) => ({ ...before, page: next }), replace: false }),
    onClear: filtered ? () => void go({ search: () => ({}), replace: false }) : undefined,
  };
}
