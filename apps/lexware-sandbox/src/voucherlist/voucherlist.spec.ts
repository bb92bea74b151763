import { pdf, purchase, vendor } from '../testing/samples';
import { SandboxUnderTest } from '../testing/sandbox-under-test';

describe('the voucher list', () => {
  const sandbox = new SandboxUnderTest();
  const any = 'voucherType=any&voucherStatus=any';
  const numbers = async (query: string) => {
    const { body } = await sandbox.get(`/v1/voucherlist?${query}`);
    return (body as { content: { voucherNumber?: string }[] }).content.map(({ voucherNumber }) => voucherNumber);
  };

  /** Posted on the 5th, dated on the 1st, 4th and 5th; the last one is sold and due later. */
  beforeEach(async () => {
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber: 'K-1', voucherDate: '2026-03-01', dueDate: '2026-03-04' }));
    await sandbox.made('/v1/vouchers', purchase({ voucherNumber: 'K-2', voucherDate: '2026-03-04', type: 'purchasecreditnote', dueDate: '2026-03-05' }));
    const categoryId = '8f8664a1-fd86-11e1-a21f-0800200c9a66';
    await sandbox.made(
      '/v1/vouchers',
      purchase({ voucherNumber: 'A & B', voucherDate: '2026-03-05', type: 'salesinvoice', voucherItems: [{ amount: 119, taxAmount: 19, taxRatePercent: 19, categoryId }] }),
    );
  });

  it('shows a row as the real one does', async () => {
    const { body } = await sandbox.get('/v1/voucherlist?voucherType=purchasecreditnote&voucherStatus=open');
    expect(body).toMatchObject({
      content: [
        {
          voucherType: 'purchasecreditnote',
          voucherStatus: 'open',
          voucherNumber: 'K-2',
          voucherDate: '2026-03-04T00:00:00.000+01:00',
          dueDate: '2026-03-05T00:00:00.000+01:00',
          contactId: null,
          contactName: 'Sammellieferant',
          totalAmount: 119,
          openAmount: 119,
          currency: 'EUR',
          archived: false,
        },
      ],
      sort: [{ property: 'voucherdate', direction: 'DESC', ignoreCase: false, nullHandling: 'NATIVE', ascending: false }],
    });
  });

  it.each([
    [any, ['A & B', 'K-2', 'K-1']],
    [`${any}&sort=voucherDate,ASC`, ['K-1', 'K-2', 'A & B']],
    [`${any}&size=1&page=1`, ['K-2']],
    [`${any}&voucherNumber=K-1`, ['K-1']],
    [`${any}&voucherNumber=A%20%26amp%3B%20B`, ['A & B']],
    [`${any}&voucherNumber=A%20%26%20B`, []],
    [`${any}&voucherDateFrom=2026-03-01&voucherDateTo=2026-03-04`, ['K-2', 'K-1']],
    [`${any}&createdDateFrom=2026-03-05&createdDateTo=2026-03-05`, ['A & B', 'K-2', 'K-1']],
    [`${any}&createdDateTo=2026-03-04`, []],
    [`${any}&updatedDateFrom=2026-03-06`, []],
    [`${any}&archived=true`, []],
    ['voucherType=purchaseinvoice,purchasecreditnote&voucherStatus=any', ['K-2', 'K-1']],
    ['voucherType=invoice&voucherStatus=any', []],
    ['voucherType=any&voucherStatus=overdue', ['K-1']],
    ['voucherType=any&voucherStatus=open', ['A & B', 'K-2', 'K-1']],
    ['voucherType=any&voucherStatus=paid,unchecked', []],
    [`${any}&vocherNumber=K-1`, ['A & B', 'K-2', 'K-1']],
  ])('finds for %s %p', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  it('names the contact, or what stands for it', async () => {
    const contactId = await sandbox.made('/v1/contacts', vendor('Kaffee GmbH'));
    await sandbox.made('/v1/vouchers', purchase({ contactId, useCollectiveContact: false }));
    await sandbox.made('/v1/vouchers', purchase({ contactName: 'Kiosk am Park' }));
    const { content } = (await sandbox.get(`/v1/voucherlist?${any}`)).body as { content: { contactName: string }[] };
    expect(content.map(({ contactName }) => contactName).sort()).toEqual(['Kaffee GmbH', 'Kiosk am Park', 'Sammelkunde', 'Sammellieferant', 'Sammellieferant']);
    expect((await sandbox.get(`/v1/voucherlist?${any}&contactId=${contactId}`)).body).toMatchObject({ totalElements: 1 });
  });

  it('shows an uploaded file without amounts, first blank and then unchecked', async () => {
    await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' });
    expect((await sandbox.get('/v1/voucherlist?voucherType=any&voucherStatus=blank')).body).toMatchObject({ content: [{ openAmount: null }] });
    await sandbox.post('/__sandbox/clock', { advance: 1_000 });
    expect((await sandbox.get('/v1/voucherlist?voucherType=any&voucherStatus=unchecked')).body).toMatchObject({ totalElements: 1 });
  });

  it.each([
    ['', 'Missing required request parameters: voucherType, voucherStatus'],
    ['voucherType=any', 'Missing required request parameters: voucherStatus'],
    ['voucherType=dunning&voucherStatus=any', "Invalid value 'dunning' received for request parameter 'voucherType'."],
    ['voucherType=any&voucherStatus=paymentordered', "Invalid value 'paymentordered' received for request parameter 'voucherStatus'."],
    ['voucherType=any&voucherStatus=open,overdue', "Invalid value 'open,overdue' received for request parameter 'voucherStatus'."],
    [`${any}&createdDateFrom=2026-03-05T00:00:00.000%2B01:00`, "Invalid value '2026-03-05T00:00:00.000+01:00' received for request parameter 'createdDateFrom'."],
    [`${any}&size=251`, "parameter 'size' must be equal or lower than 250"],
    [`${any}&size=250&page=40`, 'Maximum search window size exceeded'],
    [`${any}&sort=remark,ASC`, "parameter 'sort' is invalid"],
    [`${any}&sort=voucherNumber,ASC`, "parameter 'sort' is invalid"],
    [`${any}&page=one`, "Invalid value 'one' received for request parameter 'page'."],
    [`${any}&archived=perhaps`, "Invalid value 'perhaps' received for request parameter 'archived'."],
  ])('refuses %s', async (query, message) => {
    expect(await sandbox.get(`/v1/voucherlist?${query}`)).toMatchObject({ status: 400, body: { status: 400, error: 'Bad Request', path: '/v1/voucherlist', message } });
  });
});
