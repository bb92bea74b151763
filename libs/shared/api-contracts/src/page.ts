/** One page of a list. Lists are read forward; there is no page number and no total. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Ask again with `?cursor=` this text for the next page; null on the last one. Opaque: do not build it yourself. */
  readonly nextCursor: string | null;
}

/** How a list is asked for. */
export interface PageRequest {
  /** 1 to 200; 50 when left out. */
  readonly limit?: number;
  /** `nextCursor` of the page before; left out for the first page. */
  readonly cursor?: string;
}
