import { HttpErrorResponse } from '@angular/common/http';
import type { Page } from '@kontor/api-contracts';
import { firstValueFrom, throwError } from 'rxjs';
import { everyPage, Paged } from './paged';

const pages: Readonly<Record<string, Page<number>>> = { first: { items: [1, 2], nextCursor: 'b' }, b: { items: [3, 4], nextCursor: 'c' }, c: { items: [5], nextCursor: null } };
const ask = (cursor = 'first'): Promise<Page<number>> => Promise.resolve({ items: [], nextCursor: null, ...pages[cursor] });

describe('a list read page by page', () => {
  it('puts each page under those before, until there is none', async () => {
    const list = new Paged(ask);
    await list.load();
    expect(list.items()).toEqual([1, 2]);
    await list.more();
    await list.more();
    expect([list.items(), list.hasMore()]).toEqual([[1, 2, 3, 4, 5], false]);
    await list.more();
    expect(list.items()).toHaveLength(5);
  });

  it('keeps what is shown when the next page cannot be had, and can be asked again', async () => {
    let isDown = true;
    const list = new Paged((cursor) => (cursor !== undefined && isDown ? firstValueFrom(throwError(() => new HttpErrorResponse({ status: 0 }))) : ask(cursor)));
    await list.load();
    await list.more();
    expect([list.items(), list.moreFailure()?.kind]).toEqual([[1, 2], 'unreachable']);
    isDown = false;
    await list.more();
    expect([list.items(), list.moreFailure()]).toEqual([[1, 2, 3, 4], undefined]);
  });

  it('drops a page that was overtaken by a look from the beginning', async () => {
    let answer: (page: Page<number>) => void = () => undefined;
    const list = new Paged((cursor) => (cursor === undefined ? ask() : new Promise<Page<number>>((resolve) => (answer = resolve))));
    await list.load();
    const more = list.more();
    await list.load();
    answer({ items: [99], nextCursor: null });
    await more;
    expect(list.items()).toEqual([1, 2]);
  });

  it('is read to its end at once, or up to so many', async () => {
    expect(await everyPage(ask)).toEqual([1, 2, 3, 4, 5]);
    expect(await everyPage(ask, 3)).toEqual([1, 2, 3]);
  });
});
