import type { Locale } from '@kontor/kernel';
import type { Page } from '@playwright/test';
import type { HalfDoneMonth } from './half-done-month';

/** A screen of which there is a picture. */
export interface Picture {
  readonly name: string;
  readonly path: (month: HalfDoneMonth) => string;
  /** What a person does there before they look. */
  readonly prepare?: (page: Page, words: Words) => Promise<void>;
}

/** How the buttons are called that have to be pressed. */
export interface Words {
  readonly all: RegExp;
  readonly export: string;
  readonly dismiss: string;
  readonly monthBefore: string;
  /** The month of the demo data. */
  readonly month: string;
}

export const wordsOf: Readonly<Record<Locale, Words>> = {
  en: { all: /^Select all \d+ matching/, export: 'Export…', dismiss: 'Dismiss', monthBefore: 'One month back', month: 'October 2026' },
  de: { all: /^Alle \d+ passenden auswählen/, export: 'Exportieren …', dismiss: 'Ausblenden', monthBefore: 'Einen Monat zurück', month: 'Oktober 2026' },
};

/** The overview begins with the month it is; the demo data have one of their own. */
async function openMonth(page: Page, { monthBefore, month }: Words): Promise<void> {
  const isThere = (): Promise<boolean> => page.getByText(month, { exact: true }).first().isVisible();
  for (let steps = 0; steps < 240 && !(await isThere()); steps += 1) {
    await page.getByRole('button', { name: monthBefore }).click();
    await page.waitForTimeout(300);
  }
}

async function openPreview(page: Page, { all, export: button }: Words): Promise<void> {
  await page.getByRole('button', { name: all }).click();
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').locator('details').first().waitFor();
}

/** The pictures of README and guides, in the order of a month. */
export const pictures: readonly Picture[] = [
  { name: 'overview', path: () => '/', prepare: openMonth },
  { name: 'integration', path: ({ connection }) => `/settings/integrations/${connection.exporterId}` },
  { name: 'transactions', path: () => '/transactions' },
  { name: 'transaction', path: ({ openId }) => `/transactions/${openId}` },
  { name: 'preview', path: () => '/transactions', prepare: openPreview },
  { name: 'run', path: ({ runId }) => `/runs/${runId}` },
  { name: 'rules', path: () => '/rules' },
];
