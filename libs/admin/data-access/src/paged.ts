import { computed, signal } from '@angular/core';
import type { Page } from '@kontor/api-contracts';
import { failureOf, type Failure } from './failure';
import { Remote } from './remote';

/** A list that is read page by page; what was read stays on the screen. Its `remote` is what `kontor-remote-frame` shows. */
export class Paged<Item> {
  private readonly lastFailure = signal<Failure | undefined>(undefined);
  private readonly pending = signal(false);

  readonly remote: Remote<Page<Item>>;
  readonly items = computed<readonly Item[]>(() => this.remote.value()?.items ?? []);
  readonly hasMore = computed(() => (this.remote.value()?.nextCursor ?? null) !== null);
  readonly isLoadingMore = this.pending.asReadonly();
  /** Why the next page could not be had; what is shown stays. */
  readonly moreFailure = this.lastFailure.asReadonly();

  constructor(private readonly ask: (cursor: string | undefined) => Promise<Page<Item>>) {
    this.remote = new Remote(() => this.ask(undefined));
  }

  /** Looks again, from the beginning. */
  async load(): Promise<void> {
    this.lastFailure.set(undefined);
    await this.remote.load();
  }

  /** The next page, under those that are there. One that was overtaken by a look from the beginning is dropped. */
  async more(): Promise<void> {
    const shown = this.remote.value();
    if (!shown || shown.nextCursor === null || this.pending()) return;
    this.pending.set(true);
    this.lastFailure.set(undefined);
    try {
      const next = await this.ask(shown.nextCursor);
      if (this.remote.value() === shown) this.remote.take({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor });
    } catch (error) {
      this.lastFailure.set(failureOf(error)); // refused or not answered; a defect is thrown on
    } finally {
      this.pending.set(false);
    }
  }

  /** Puts another item, or none, in the place of each. */
  change(replace: (item: Item) => Item | undefined): void {
    const shown = this.remote.value();
    if (shown) this.remote.take({ ...shown, items: shown.items.flatMap((item) => replace(item) ?? []) });
  }
}

/** Reads on until the end, or until there is as much as is wanted. */
export async function everyPage<Item>(ask: (cursor: string | undefined) => Promise<Page<Item>>, most = Infinity): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && items.length < most);
  return items.slice(0, most);
}
