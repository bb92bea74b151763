import type { Page } from '@kontor/api-contracts';
import type { KontorClient } from './kontor-client';

/** Every item of a list, page after page. */
export async function allPages<Item>(client: KontorClient, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const mark: string = path.includes('?') ? '&' : '?';
    const page: Page<Item> = await client.get(`${path}${mark}limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}
