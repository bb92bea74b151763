import { atelierKleinId, nordlichtId, sandboxKey, smallBusinessKey } from '../organizations/seed';
import { foreignSoftware, officeSupplies, purchase, rounding, sales, transit, vendor } from '../testing/samples';
import { issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';

type Item = readonly [amount: number | string, rate: number, tax: number | string, categoryId?: string];

const voucher = (type: string, taxType: string, [gross, tax]: readonly [number | string, number | string], items: readonly Item[]) =>
  purchase({
    type,
    taxType,
    totalGrossAmount: gross,
    totalTaxAmount: tax,
    voucherItems: items.map(([amount, rate, taxAmount, categoryId]) => ({
      amount,
      taxAmount,
      taxRatePercent: rate,
      categoryId: categoryId ?? (type.startsWith('sales') ? sales : officeSupplies),
    })),
  });

describe('a voucher', () => {
  const sandbox = new SandboxUnderTest();

  it.each([
    ['a very large amount', voucher('salesinvoice', 'gross', [25251578.84, 4031764.69], [[25251578.84, 19, 4031764.69]])],
    ['tax that is rounded down', voucher('salesinvoice', 'gross', [175.37, 28], [[175.37, 19, 28]])],
    ['whole euros', voucher('salesinvoice', 'gross', [1000, 159.66], [[1000, 19, 159.66]])],
    ['three rates', voucher('salesinvoice', 'gross', [326, 26], [[119, 19, 19], [107, 7, 7], [100, 0, 0]])],
    ['net amounts as text', voucher('salesinvoice', 'net', ['9974.69', '1548.51'], [['1748.81', 16, '279.81'], ['6677.37', 19, '1268.70']])],
    ['a rounding position', voucher('salesinvoice', 'net', [134, 13], [[37.79, 19, 7.18], [83.14, 7, 5.82], [0.07, 0, 0, rounding]])],
    ['a mixed receipt', voucher('purchaseinvoice', 'gross', [135.25, 16.99], [[86.35, 19, 13.79], [48.9, 7, 3.2]])],
    ['a credit note', voucher('purchasecreditnote', 'gross', [119, 19], [[119, 19, 19]])],
    ['money in transit', voucher('purchaseinvoice', 'gross', [50, 0], [[50, 0, 0, transit]])],
  ])('with %s is booked at once', async (_name, body) => {
    const received = await sandbox.post('/v1/vouchers', body);
    expect(issuesIn(received)).toEqual([]);
    expect(received.status).toBe(201);
  });

  it.each([
    ['no number', { voucherNumber: undefined }, ['missing_entity voucherNumber']],
    ['a blank number', { voucherNumber: '  ' }, ['missing_entity voucherNumber']],
    ['no date', { voucherDate: undefined }, ['missing_entity voucherDate']],
    ['an unknown type', { type: 'receipt' }, ['invalid_value type']],
    ['no type', { type: undefined }, ['missing_entity type']],
    ['a status', { voucherStatus: 'open' }, ['invalid_value voucherStatus']],
    ['a paid status', { voucherStatus: 'paid' }, ['invalid_value voucherStatus']],
    ['no tax type', { taxType: undefined }, ['missing_entity taxType']],
    ['a tax type of sales documents', { taxType: 'vatfree' }, ['invalid_value taxType']],
    ['a German date', { voucherDate: '04.03.2026' }, ['invalid_value voucherDate']],
    ['a timestamp without milliseconds', { dueDate: '2026-03-04T00:00:00+01:00' }, ['invalid_value dueDate']],
    ['no items', { voucherItems: [] }, ['missing_entity voucherItems']],
    ['fractions of a cent', { totalGrossAmount: 119.004 }, ['invalid_value totalGrossAmount']],
    ['no contact at all', { useCollectiveContact: false }, ['missing_entity contactId']],
    ['an unknown contact', { useCollectiveContact: false, contactId: nordlichtId }, ['invalid_value contactId']],
    ['a gross total that is not the sum', { totalGrossAmount: 119.01 }, ['invalid_total_amount totalGrossAmount']],
    ['a tax total that is not the sum', { totalTaxAmount: 19.01 }, ['invalid_total_amount totalTaxAmount']],
    ['a file nobody uploaded', { files: [nordlichtId] }, ['invalid_file_ids files']],
    ['two faults', { voucherNumber: undefined, type: 'receipt' }, ['invalid_value type', 'missing_entity voucherNumber']],
  ])('with %s is refused', async (_name, changes, issues) => {
    const received = await sandbox.post('/v1/vouchers', purchase(changes));
    expect(received.status).toBe(406);
    expect(issuesIn(received)).toEqual(issues);
  });

  it.each([
    ['tax a cent too high', voucher('purchaseinvoice', 'gross', [119, 19.01], [[119, 19, 19.01]]), ['invalid_taxamount voucherItems[0].taxAmount']],
    ['no tax where some is due', voucher('purchaseinvoice', 'gross', [226, 19], [[119, 19, 19], [107, 7, 0]]), ['invalid_taxamount voucherItems[1].taxAmount']],
    ['a rate nobody has', voucher('purchaseinvoice', 'gross', [121, 21], [[121, 21, 21]]), ['invalid_taxrate_21 taxRatePercent']],
    ['tax on money in transit', voucher('purchaseinvoice', 'gross', [119, 19], [[119, 19, 19, transit]]), ['invalid_taxrate_19 taxRatePercent']],
    ['an income category on a purchase', voucher('purchaseinvoice', 'gross', [119, 19], [[119, 19, 19, sales]]), ['invalid_value voucherItems[0].categoryId']],
    ['an outgo category on a sale', voucher('salesinvoice', 'gross', [119, 19], [[119, 19, 19, officeSupplies]]), ['invalid_value voucherItems[0].categoryId']],
    ['an unknown category', voucher('purchaseinvoice', 'gross', [119, 19], [[119, 19, 19, nordlichtId]]), ['invalid_value voucherItems[0].categoryId']],
    ['a negative item', voucher('purchaseinvoice', 'gross', [100, 0], [[110, 0, 0], [-10, 0, 0]]), ['invalid_value voucherItems[1].amount']],
  ])('whose items have %s is refused', async (_name, body, issues) => {
    expect(issuesIn(await sandbox.post('/v1/vouchers', body))).toEqual(expect.arrayContaining(issues));
  });

  it('names every field of an item that is missing', async () => {
    expect(issuesIn(await sandbox.post('/v1/vouchers', purchase({ voucherItems: [{}] })))).toEqual(
      ['amount', 'taxAmount', 'taxRatePercent', 'categoryId'].map((field) => `missing_entity voucherItems[0].${field}`),
    );
  });

  it('takes 300 items and no more', async () => {
    const body = (count: number) => voucher('purchaseinvoice', 'gross', [count, 0], Array.from({ length: count }, (): Item => [1, 0, 0]));
    expect((await sandbox.post('/v1/vouchers', body(300))).status).toBe(201);
    expect(issuesIn(await sandbox.post('/v1/vouchers', body(301)))).toEqual(['invalid_value voucherItems']);
  });

  describe('from abroad (§13b)', () => {
    const foreign = (items: readonly Item[], changes: object) => ({ ...voucher('purchaseinvoice', 'gross', [49, 0], items), ...changes });
    const named = async () => ({ useCollectiveContact: false, contactId: await sandbox.made('/v1/contacts', vendor('Cloud Inc.')) });

    it('carries 19 % and no tax', async () => {
      expect((await sandbox.post('/v1/vouchers', foreign([[49, 19, 0, foreignSoftware]], await named()))).status).toBe(201);
    });

    it.each([
      ['the rate 0', [49, 0, 0, foreignSoftware], ['invalid_taxrate_0 taxRatePercent']],
      ['the tax shown', [49, 19, 7.82, foreignSoftware], ['invalid_taxamount voucherItems[0].taxAmount', 'invalid_total_amount totalTaxAmount']],
    ] satisfies [string, Item, string[]][])('is refused with %s', async (_name, item, issues) => {
      expect(issuesIn(await sandbox.post('/v1/vouchers', foreign([item], await named())))).toEqual(issues);
    });

    it('needs a supplier with a name', async () => {
      expect(issuesIn(await sandbox.post('/v1/vouchers', foreign([[49, 19, 0, foreignSoftware]], {})))).toEqual(['invalid_value useCollectiveContact']);
    });

    it('does not share its category with another rate', async () => {
      const items: Item[] = [[24, 19, 0, foreignSoftware], [25, 7, 0, foreignSoftware]];
      expect(issuesIn(await sandbox.post('/v1/vouchers', foreign(items, await named())))).toEqual(['invalid_taxrate_7 taxRatePercent', 'invalid_value voucherItems']);
    });
  });

  describe('of a small business', () => {
    it.each([19, 7])('carries no tax of %i %%', async (rate) => {
      const tax = rate === 19 ? 19 : 7.79;
      const received = await sandbox.post('/v1/vouchers', voucher('purchaseinvoice', 'gross', [119, tax], [[119, rate, tax]]), smallBusinessKey);
      expect(issuesIn(received)).toContain(`invalid_taxrate_${rate} taxRatePercent`);
    });

    it('is booked gross, at 0 %', async () => {
      const received = await sandbox.post('/v1/vouchers', voucher('purchaseinvoice', 'gross', [119, 0], [[119, 0, 0]]), smallBusinessKey);
      expect(received.status).toBe(201);
      expect(sandbox.world.organizations.get(atelierKleinId).books.vouchers.size).toBe(1);
    });
  });

  describe('where it is not known how strict Lexware is', () => {
    it('may differ from the tax formula by a cent', async () => {
      await sandbox.post('/__sandbox/behaviour', { taxTolerance: 1 });
      expect((await sandbox.post('/v1/vouchers', voucher('purchaseinvoice', 'gross', [119, 19.01], [[119, 19, 19.01]]))).status).toBe(201);
      expect((await sandbox.post('/v1/vouchers', voucher('purchaseinvoice', 'gross', [119, 19.02], [[119, 19, 19.02]]))).status).toBe(406);
    });

    it.each([
      ['open', 'gross', 201],
      ['unchecked', 'gross', 201],
      ['unchecked', 'net', 406],
      ['paid', 'gross', 406],
    ])('may be posted %s with taxes %s as documented: %i', async (voucherStatus, taxType, status) => {
      await sandbox.post('/__sandbox/behaviour', { statusOnCreate: 'documented' });
      const body = voucherStatus === 'unchecked' ? { type: 'purchaseinvoice', taxType, voucherStatus } : purchase({ taxType, voucherStatus });
      expect((await sandbox.post('/v1/vouchers', body, sandboxKey)).status).toBe(status);
    });
  });
});
