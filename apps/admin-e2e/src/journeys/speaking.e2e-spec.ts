import { expect, journey, signIn } from '../house/journey';

journey('the language changes in the middle of a page, for good, and the document says which it is', async ({ page, context, organization }) => {
  await signIn(context, organization.member('accountant'));
  await page.goto('/transactions');
  await expect(page.getByRole('heading', { level: 1, name: 'Transactions' })).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: /account/i }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Umsätze' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toContainText('Integrationen');
  await expect(page).toHaveTitle(/Umsätze/);
});

journey.describe('a browser that prefers German', () => {
  journey.use({ locale: 'de-DE' });

  journey('is spoken to in German from the first page on', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Anmelden' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
});

journey('the appearance can be chosen against the system, and stays', async ({ page, context, organization }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn(context, organization.owner);
  await page.goto('/');
  const brightness = () => page.evaluate<number>(`getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)`);
  const inLight = await brightness();
  await page.getByRole('banner').getByRole('button', { name: /account/i }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect.poll(brightness).toBeLessThan(inLight / 2);
  await page.reload();
  await expect.poll(brightness).toBeLessThan(inLight / 2);
});
