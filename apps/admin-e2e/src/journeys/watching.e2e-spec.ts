import type { Page } from '@playwright/test';
import { Accountant } from '../guides/accountant';
import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';

const count = 4;
const runningExports = (page: Page) => page.getByRole('region', { name: 'Running and finished exports' });

journey('a running export is shown in a second tab and after a reload, and ends in both', async ({ page, context, organization }) => {
  const { company } = await codedMonth(organization, times(count));
  await signIn(context, organization.member('accountant'));
  const accountant = new Accountant(page);
  await accountant.openGrid();
  await accountant.selectAll(count);
  await accountant.startExport(count);

  const second = await context.newPage();
  await second.goto('/');
  for (const tab of [page, second]) await expect(runningExports(tab).getByRole('progressbar')).toBeVisible();
  await page.reload();
  for (const tab of [page, second]) await expect(runningExports(tab)).toContainText(`${count} selected = ${count} exported`, { timeout: 60_000 });
  expect((await company.books()).voucherIds).toHaveLength(count);
});
