import { Accountant } from '../guides/accountant';
import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';

/** Takes no tax there, which nobody learns before it is refused. */
const untaxed = 'Geldtransit';

journey('what failed for one reason is mended once for all and tried again, and what had succeeded is not written twice', async ({ page, context, organization }) => {
  const { company } = await codedMonth(organization, [...times(2), ...times(2, untaxed)]);
  await signIn(context, organization.member('accountant'));
  const accountant = new Accountant(page);
  await accountant.openGrid();
  await accountant.selectAll(4);
  await accountant.startExport(4);
  const exports = page.getByRole('region', { name: 'Running and finished exports' });
  await expect(exports).toContainText('4 selected = 2 exported + 2 failed', { timeout: 60_000 });

  await exports.getByRole('link', { name: /^Show the export/ }).click();
  await expect(page).toHaveURL(/\/runs\/[\w-]+$/);
  const address = page.url();
  const causes = page.getByRole('region', { name: 'What stood in the way' });
  await expect(causes.getByRole('listitem')).toHaveCount(1);
  await expect(causes).toContainText('2 transactions');
  await page.getByRole('link', { name: 'Transactions', exact: true }).click();
  await expect(accountant.rows()).toHaveCount(2);
  await accountant.selectAll(2);
  await accountant.codeSelection({ 'GL account': 'Bürobedarf' });

  await page.goto(address);
  await page.getByRole('button', { name: 'Retry what failed (2)' }).click();
  await expect(page.getByRole('main')).toContainText('4 selected = 4 exported', { timeout: 60_000 });
  const books = await company.books();
  expect({ documents: books.voucherIds.length, payments: books.paymentIds.length }).toEqual({ documents: 4, payments: 4 });
});
