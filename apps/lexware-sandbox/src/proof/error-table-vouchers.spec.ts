import { smallBusinessKey } from '../organizations/seed';
import { proofsOf } from '../testing/proofs';
import { foreignSoftware, officeSupplies, pdf, purchase, transit, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { errorRows } from './error-rows';

const item = (amount: number, taxRatePercent: number, taxAmount: number, categoryId = officeSupplies) => ({
  taxType: 'gross',
  totalGrossAmount: amount,
  totalTaxAmount: taxAmount,
  voucherItems: [{ amount, taxAmount, taxRatePercent, categoryId }],
});

describe('the known refusals of vouchers', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(errorRows.vouchers);
  const refusal = async (changes: object, key?: string) => {
    const received = await sandbox.post('/v1/vouchers', purchase({ ...changes }), key);
    return [received.status, ...issuesIn(received)];
  };

  proves('vouchers: the number is missing, 406 missing_entity voucherNumber', async () => {
    for (const type of ['salesinvoice', 'salescreditnote', 'purchaseinvoice', 'purchasecreditnote']) {
      expect(await refusal({ type, voucherNumber: undefined })).toEqual(expect.arrayContaining([406, 'missing_entity voucherNumber']));
    }
  });

  proves('vouchers: the gross total is not the sum, 406 invalid_total_amount totalGrossAmount', async () =>
    expect(await refusal({ totalGrossAmount: 118.99 })).toEqual([406, 'invalid_total_amount totalGrossAmount']));

  proves('vouchers: the tax of an item is wrong, 406 invalid_taxamount voucherItems[0].taxAmount', async () =>
    expect(await refusal(item(119, 19, 18.99))).toEqual([406, 'invalid_taxamount voucherItems[0].taxAmount']));

  proves('vouchers: the category or the organization does not allow the rate, 406 invalid_taxrate_<rate> taxRatePercent', async () => {
    const contactId = await sandbox.made('/v1/contacts', vendor('Cloud Inc.'));
    expect(await refusal({ ...item(49, 0, 0, foreignSoftware), useCollectiveContact: false, contactId })).toEqual([406, 'invalid_taxrate_0 taxRatePercent']);
    expect(await refusal(item(119, 19, 19, transit))).toEqual([406, 'invalid_taxrate_19 taxRatePercent']);
    expect(await refusal(item(107, 7, 7), smallBusinessKey)).toEqual([406, 'invalid_taxrate_7 taxRatePercent']);
    expect(await refusal(item(119, 19, 19), smallBusinessKey)).toEqual([406, 'invalid_taxrate_19 taxRatePercent']);
    expect(await refusal(item(120, 20, 20))).toEqual([406, 'invalid_taxrate_20 taxRatePercent']);
  });

  proves('vouchers: the status cannot be written, 406 invalid_value voucherStatus', async () => {
    for (const voucherStatus of ['open', 'unchecked', 'paid', 'voided', 'transferred', 'nonsense']) expect(await refusal({ voucherStatus })).toEqual([406, 'invalid_value voucherStatus']);
  });

  proves('vouchers: an unknown or used file is put, 406 invalid_file_ids files', async () => {
    const { id: used } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { id: string };
    const id = await sandbox.made('/v1/vouchers', purchase());
    for (const file of [used, id, 'nonsense']) {
      const received = await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1, files: [file] }));
      expect([received.status, ...issuesIn(received)]).toEqual([406, 'invalid_file_ids files']);
    }
    const own = idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'b.pdf', pdf('b')));
    expect((await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 2, files: [own] }))).status).toBe(200);
  });

  isComplete();
});
