import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { DemoSignIn } from '../demo-data/demo-organization';
import { Refusal } from '../terminal/refusal';
import { workspaceRoot } from '../terminal/workspace-root';

/** What somebody sees of the grid; times in milliseconds, the heap in bytes. */
export interface GridFigures {
  readonly firstRows: number;
  readonly longestBlank: number;
  readonly mostNodes: number;
  readonly heap: number;
  readonly framesPerSecond: number;
}

type Watched = Pick<GridFigures, 'firstRows' | 'longestBlank' | 'mostNodes'> & { readonly frames: number };

/** Through the rows at a reader's pace, then in haste, then by pulling the bar. */
const walk = `(async () => {
  gridWatch.begin();
  const begun = performance.now();
  await gridWatch.scroll(1500, 4000);
  await gridWatch.scroll(12000, 6000);
  for (const part of [0.5, 0.9, 0.25, 1, 0]) await gridWatch.jump(part);
  return performance.now() - begun;
})()`;

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Asked from outside: the policy of the page lets nobody wait inside it with a program of their own. */
async function untilRowsAreThere(page: Page): Promise<number> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await page.waitForTimeout(50)) {
    const { firstRows } = await page.evaluate<Partial<Watched>>('gridWatch.found');
    if (firstRows !== undefined) return firstRows;
  }
  throw new Refusal('No rows came within a minute.');
}

/** Opens the grid in a browser that has seen nothing of it, and scrolls. */
export async function measureGrid(browser: Browser, url: string, { email, password }: DemoSignIn): Promise<GridFigures> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  try {
    const answer = await context.request.post('/api/v1/session', { data: { email, password } });
    if (!answer.ok()) throw new Refusal(`The sign-in was refused (${answer.status()}).`);
    await context.addInitScript(await readFile(join(workspaceRoot, 'tools/launch/bench-admin/watch-grid.js'), 'utf8'));
    const page = await context.newPage();
    await page.goto('/transactions');
    const firstRows = await untilRowsAreThere(page);
    const milliseconds = await page.evaluate<number>(walk);
    const { longestBlank, mostNodes, frames } = await page.evaluate<Watched>('gridWatch.found');
    return { firstRows, longestBlank, mostNodes, heap: await heapOf(page), framesPerSecond: (frames / milliseconds) * 1000 };
  } finally {
    await context.close();
  }
}
