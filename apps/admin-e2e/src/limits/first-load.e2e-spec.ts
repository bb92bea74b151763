import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, journey, signIn } from '../house/journey';

/** What a browser on a slow line waits for before it shows anything. */
const longestBytes = 350_000;

/** Bytes of every script that arrives until the page stands, packed as a server in front of Kontor would. */
async function scriptsUntilShown(page: Page, path: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes.set(response.url(), response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new Map(await Promise.all([...sizes].map(async ([url, size]) => [new URL(url).pathname, await size] as const)));
}

for (const path of ['/sign-in', '/']) {
  journey(`the first load of ${path} brings at most 350 kB of packed scripts`, async ({ page, context, organization }, { annotations }) => {
    if (path === '/') await signIn(context, organization.owner);
    const sizes = await scriptsUntilShown(page, path);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    annotations.push({ type: 'bytes', description: String(bytes) });
    expect(sizes.size).toBeGreaterThan(1);
    expect(bytes, [...sizes].map(([name, size]) => `${name} ${size}`).join('\n')).toBeLessThanOrEqual(longestBytes);
  });
}
