import { Accountant } from '../guides/accountant';
import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';

const count = 2;

journey('somebody without a mouse exports: along the rows, chosen with the space bar, started with the keyboard', async ({ page, context, organization }) => {
  const { company } = await codedMonth(organization, times(count));
  await signIn(context, organization.member('accountant'));
  const accountant = new Accountant(page);
  await accountant.openGrid();
  const { keyboard } = page;

  // from the top of the page into the rows, as long as it takes
  const inRows = () => page.evaluate<boolean>(`document.activeElement?.closest('[role=gridcell]') !== null`);
  for (let step = 0; step < 60 && !(await inRows()); step += 1) await keyboard.press((await page.evaluate<boolean>(`document.activeElement?.closest('[role=columnheader]') !== null`)) ? 'ArrowDown' : 'Tab');
  expect(await inRows()).toBe(true);
  for (let row = 0; row < count; row += 1) {
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
  }
  await expect(page.getByRole('group', { name: 'Selection' })).toContainText(`${count} selected`);
  await keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: `Export ${count}` })).toBeVisible();
  await expect.poll(() => page.evaluate<boolean>(`document.activeElement?.closest('[role=dialog]') !== null`)).toBe(true);
  await keyboard.press('Control+Enter');
  await expect(dialog.getByRole('heading', { name: 'Export under way' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => page.evaluate<boolean>('document.activeElement !== document.body')).toBe(true);
  await expect(page.getByRole('region', { name: 'Running and finished exports' })).toContainText(`${count} selected = ${count} exported`, { timeout: 60_000 });
  expect((await company.books()).voucherIds).toHaveLength(count);
});
