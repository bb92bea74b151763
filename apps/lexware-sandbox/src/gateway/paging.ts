export interface PageRequest {
  readonly number: number;
  readonly size: number;
}

export interface SortOrder {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** No list tells of more than this many rows. */
export const searchWindow = 10_000;

export const rowsOn = <Row>(rows: readonly Row[], { number, size }: PageRequest): readonly Row[] => rows.slice(number * size, (number + 1) * size);

/** One page of rows as every paged resource prints it; some of them say how they are sorted. */
export function pageOf<Row>(rows: readonly Row[], page: PageRequest, print: (row: Row) => unknown, sort?: SortOrder) {
  const { number, size } = page;
  const content = rowsOn(rows, page).map(print);
  const totalElements = Math.min(rows.length, searchWindow);
  const totalPages = Math.ceil(totalElements / size);
  return {
    content,
    first: number === 0,
    last: number >= totalPages - 1,
    totalPages,
    totalElements,
    numberOfElements: content.length,
    size,
    number,
    sort: sort && [{ ...sort, ignoreCase: false, nullHandling: 'NATIVE', ascending: sort.direction === 'ASC' }],
  };
}
