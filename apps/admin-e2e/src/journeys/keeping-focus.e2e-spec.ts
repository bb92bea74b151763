import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';
import { AccessibilityInspector } from '../accessibility/accessibility-inspector';

journey('the keyboard never loses its place: along all pages, and when menus and dialogs close', async ({ page, context, organization }) => {
  const { transactionIds } = await codedMonth(organization, times(1));
  await signIn(context, organization.owner);
  await page.goto('/');
  const focus = () => new AccessibilityInspector(page).focusIsSomewhere();
  const links = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link');
  for (const link of (await links.all()).slice(1)) {
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(focus, await link.innerText()).toBe(true);
  }

  const account = page.getByRole('banner').getByRole('button', { name: /account/i });
  await account.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(account).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(focus, 'after the help').toBe(true);

  await page.goto(`/transactions/${transactionIds[0]}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Papierladen am Hafen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/transactions$/);
  await expect.poll(focus, 'after the transaction was closed').toBe(true);
});
