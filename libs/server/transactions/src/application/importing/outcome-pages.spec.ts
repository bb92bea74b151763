import { oneAhead, pagesOf } from './outcome-pages';

async function* numbers(count: number, log: string[] = [], fault?: Error): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= count; number += 1) {
      log.push(`made ${number}`);
      yield number;
    }
    if (fault) throw fault;
  } finally {
    log.push('ended');
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('pages', () => {
  it.each([
    [0, []],
    [2, [[1, 2]]],
    [3, [[1, 2, 3]]],
    [7, [[1, 2, 3], [4, 5, 6], [7]]],
  ])('of three hold %i items in their order, and none is empty', async (count, expected) => {
    expect(await all(pagesOf(numbers(count), 3))).toEqual(expected);
  });
});

describe('reading one ahead', () => {
  it('makes the next item while this one is used, and no more than that', async () => {
    const log: string[] = [];
    const items = oneAhead(numbers(3, log));
    await items.next();
    expect(log).toEqual(['made 1', 'made 2']);
    expect(await all(items)).toEqual([2, 3]);
    expect(log.at(-1)).toBe('ended');
  });

  it('throws a fault when its turn comes, after every item before it', async () => {
    const items = oneAhead(numbers(1, [], new Error('broken source')));
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await expect(items.next()).rejects.toThrow('broken source');
  });

  it('ends its source when nobody wants more', async () => {
    const log: string[] = [];
    for await (const _ of oneAhead(numbers(10, log))) break;
    expect(log).toEqual(['made 1', 'made 2', 'ended']);
  });
});
