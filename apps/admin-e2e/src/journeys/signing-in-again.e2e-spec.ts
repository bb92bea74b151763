import { Accountant } from '../guides/accountant';
import { Connector } from '../guides/connector';
import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';

const count = 4;

journey('access revoked in the middle of a run: a banner says so, signing in again lets it go on, and nothing is lost or doubled', async ({ page, context, organization }) => {
  const { company } = await codedMonth(organization, times(count));
  await signIn(context, organization.member('admin'));
  const accountant = new Accountant(page);
  await accountant.openGrid();
  await accountant.selectAll(count);
  await accountant.startExport(count);
  await company.revokeAccess();

  const exports = page.getByRole('region', { name: 'Running and finished exports' });
  await expect(exports).toContainText('the sign-in to Lexware Office is no longer valid', { timeout: 40_000 });
  await exports.getByRole('link', { name: 'Sign in again' }).click();
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await new Connector(page).agree(company);
  await expect(exports).toContainText(`${count} selected = ${count} exported`, { timeout: 60_000 });
  const books = await company.books();
  expect({ documents: books.voucherIds.length, payments: books.paymentIds.length }).toEqual({ documents: count, payments: count });
});
