import { setImmediate } from 'node:timers/promises';

/** After so many items other work gets its turn: reading alone would never wait, and answers of the database would. */
const turn = 25;

/** Gathers what comes one by one into pages; the last may be shorter, none is empty. */
export async function* pagesOf<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[]> {
  let page: Item[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length % turn === 0) await setImmediate();
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Makes the next item while the consumer is busy with this one: a page is read while the database writes the one before. */
export async function* oneAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = items.next();
  try {
    for (;;) {
      const result = await next;
      if (result.done === true) return;
      next = items.next();
      // Its fault is thrown when its turn comes; until then nobody waits for it.
      next.catch(() => undefined);
      yield result.value;
    }
  } finally {
    await items.return(undefined);
  }
}
