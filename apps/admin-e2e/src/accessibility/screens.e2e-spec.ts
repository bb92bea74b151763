import type { Page } from '@playwright/test';
import { expect, journey as base, signIn } from '../house/journey';
import { AccessibilityInspector } from './accessibility-inspector';
import { furnishOrganization, type FurnishedOrganization } from './furnished-organization';
import { routesOfTheApp } from './routes-of-the-app';
import { screens, screensOutside } from './screens';

const journey = base.extend<object, { readonly furnished: FurnishedOrganization }>({
  furnished: [({ browserName: _ }, use) => furnishOrganization().then(use), { scope: 'worker' }],
});

journey.describe.configure({ mode: 'default' }); // one organization for all of them
// German, because its words are the longest
journey.use({ locale: 'de-DE', contextOptions: { reducedMotion: 'reduce' } });

const desk = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Run in the page: the colours of its words, and the end of two frames. */
const colours = "['body', 'h1'].map((name) => document.querySelector(name)).filter(Boolean).map((element) => getComputedStyle(element).color)";
const twoFrames = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';

/** The browser gives a new theme to the page bit by bit: what is judged is the page once it is drawn anew. */
async function darken(page: Page): Promise<void> {
  const [light = ''] = await page.evaluate<readonly string[]>(colours);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await page.evaluate<readonly string[]>(colours)).includes(light)).toBe(false);
  await page.evaluate<boolean>(twoFrames);
}

/** In both themes, at a desk and on the narrowest phone. What the themes decide are the colours. */
async function inspect(page: Page, address: string): Promise<void> {
  const inspector = new AccessibilityInspector(page);
  await page.setViewportSize(desk);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, address);
  expect.soft(await inspector.violations(), `${address}, light`).toEqual([]);
  await darken(page);
  expect.soft(await inspector.violations(['color-contrast']), `${address}, dark`).toEqual([]);
  expect.soft(await inspector.movements(), `${address} moves although somebody asked for less motion`).toEqual([]);
  expect.soft(await inspector.overhang(), `${address} is wider than the window at a desk`).toBeLessThanOrEqual(0);
  await page.setViewportSize(phone);
  expect.soft(await inspector.violations(), `${address}, dark, on a phone`).toEqual([]);
  expect.soft(await inspector.overhang(), `${address} is wider than a phone`).toBeLessThanOrEqual(0);
}

journey('every route of the app is among the screens that are looked at', async () => {
  expect([...Object.keys(screens), ...Object.keys(screensOutside)].sort()).toEqual(await routesOfTheApp());
});

for (const [route, addresses] of Object.entries(screens)) {
  journey(`${route} can be used by everybody`, async ({ page, context, furnished }) => {
    await signIn(context, furnished.organization.owner);
    for (const address of [addresses(furnished)].flat()) await inspect(page, address);
  });
}

for (const [route, address] of Object.entries(screensOutside)) {
  journey(`${route} can be used by everybody`, ({ page }) => inspect(page, address));
}
