import { connect } from '@kontor/launch/visiting';
import { Accountant } from '../guides/accountant';
import { cardMonth } from '../house/card-month';
import { expect, journey, signIn } from '../house/journey';
import { foundRemoteCompany } from '../house/remote-company';

const count = 25;
/** What has a receipt becomes a document there; the rest are payments without one. */
const receipts = 12;

journey('codes, splits and exports a month of 25 transactions, which then stand in the books exactly once', async ({ page, context, organization }) => {
  const company = await foundRemoteCompany('Nordlicht Handels GmbH');
  const client = await organization.client();
  await connect(client, company.email);
  await cardMonth(client, { count, receipts });
  await signIn(context, organization.member('accountant'));

  const accountant = new Accountant(page);
  await accountant.openGrid();
  await accountant.selectAll(count);
  await accountant.codeSelection({ 'GL account': 'Bürobedarf', 'Tax rate': '19 %' });
  await expect(accountant.rows().first()).toContainText('ready');

  await accountant.rows().first().getByRole('gridcell', { name: 'Papierladen am Hafen' }).click();
  await page.getByRole('button', { name: /^Split/ }).click();
  await page.getByLabel('Amount in line 1').fill('19.00');
  await page.getByRole('button', { name: 'Save the split' }).click();
  await expect(page.getByRole('button', { name: /^Edit the split/ })).toBeVisible();

  await accountant.openGrid();
  await accountant.selectAll(count);
  await accountant.startExport(count);
  await expect(accountant.ended()).toBeVisible({ timeout: 90_000 });
  await expect(accountant.lane('Exported')).toContainText(String(count));
  const books = await company.books();
  expect({ documents: books.voucherIds.length, payments: books.paymentIds.length }).toEqual({ documents: receipts, payments: count });
});
