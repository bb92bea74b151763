import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales, type Locale } from '@kontor/kernel';
import { chromium, type Browser, type Page } from '@playwright/test';
import { useBrowser } from '../browser/find-browser';
import { KontorClient } from '../demo/kontor/kontor-client';
import { startDemoStack, type DemoStack } from '../demo/start-demo-stack';
import { supervised } from '../processes/supervised';
import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import { workspaceRoot } from '../terminal/workspace-root';
import { halfDoneMonth, type HalfDoneMonth } from './half-done-month';
import { packPicture } from './pack-picture';
import { pictures, wordsOf, type Picture } from './pictures';

const folder = 'docs/screens';

/** A signed-in page in a language, in daylight. */
async function openPage(browser: Browser, { apiUrl, signIn: { email, password } }: DemoStack, locale: Locale): Promise<Page> {
  const context = await browser.newContext({ baseURL: apiUrl, viewport: { width: 1280, height: 800 }, locale: locale === 'de' ? 'de-DE' : 'en-GB', timezoneId: 'Europe/Berlin', colorScheme: 'light', reducedMotion: 'reduce' });
  const answer = await context.request.post('/api/v1/session', { data: { email, password } });
  if (!answer.ok()) throw new Refusal(`The sign-in was refused (${answer.status()}).`);
  return context.newPage();
}

async function take(page: Page, { path, prepare }: Picture, month: HalfDoneMonth, locale: Locale): Promise<Buffer> {
  await page.goto(path(month));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  while ((await page.locator('[aria-busy="true"]').count()) > 0) await page.waitForTimeout(100);
  await prepare?.(page, wordsOf[locale]);
  await page.waitForTimeout(settling);
  return packPicture(await page.screenshot({ caret: 'hide', animations: 'disabled' }));
}

/** Receipts are drawn and rows come in after the page says that it is there. */
const settling = 1500;

/** Takes the pictures of README and guides anew, from the app as it is. */
export const main = supervised(async (_args, { stopList, interrupted }) => {
  const found = await useBrowser();
  const stack = await startDemoStack(stopList, interrupted);
  const month = await halfDoneMonth(await KontorClient.signIn(stack.apiUrl, stack.signIn.email, stack.signIn.password));
  const browser = await chromium.launch({ executablePath: found.program, env: { ...process.env, ...found.environment } });
  stopList.add('the browser', () => browser.close());
  await mkdir(join(workspaceRoot, folder), { recursive: true });
  for (const locale of locales) {
    const page = await openPage(browser, stack, locale);
    await page.goto('/');
    await page.getByRole('button', { name: wordsOf[locale].dismiss }).click(); // the result of the export that was made for the pictures
    for (const picture of pictures) {
      const file = join(folder, `${picture.name}.${locale}.png`);
      const bytes = await take(page, picture, month, locale);
      await writeFile(join(workspaceRoot, file), bytes);
      say(`${file}  ${Math.round(bytes.length / 1000)} kB`);
    }
  }
  return 0;
});
