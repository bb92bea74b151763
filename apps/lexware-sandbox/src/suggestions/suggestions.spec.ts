import { nordlichtId } from '../organizations/seed';
import { account, payment, pdf, purchase } from '../testing/samples';
import { detailsIn, SandboxUnderTest } from '../testing/sandbox-under-test';

interface ShownSuggestion {
  readonly id: string;
  readonly voucherId: string;
  readonly transactionId: string;
  readonly state: string;
}

describe('assignment suggestions', () => {
  const sandbox = new SandboxUnderTest();

  const book = (changes = {}) => sandbox.made('/v1/vouchers', purchase(changes));
  const hint = (voucherId: string, changes: object = { externalReference: 'txn-1' }) => sandbox.post('/v1/transaction-assignment-hint', { voucherId, ...changes });
  const pay = async (changes = {}) => sandbox.made('/v1/finance/transactions', [payment(await sandbox.made('/v1/finance/accounts', account()), changes)]);
  const suggestions = async () => (await sandbox.get('/__sandbox/suggestions')).body as readonly ShownSuggestion[];
  const decide = (suggestion: ShownSuggestion | undefined, decision: 'accept' | 'reject') => sandbox.post(`/__sandbox/suggestions/${suggestion?.id}/${decision}`);
  const confirmOnly = async () => decide((await suggestions())[0], 'accept');
  const payments = async (voucherId: string) => (await sandbox.get(`/v1/payments/${voucherId}`)).body;
  const transaction = async (id: string) => (await sandbox.get(`/v1/finance/transactions/${id}`)).body;

  describe('hints', () => {
    it('are echoed', async () => {
      const voucherId = await book();
      expect(await hint(voucherId, { endToEndId: 'e2e' })).toMatchObject({ status: 201, body: { voucherId, endToEndId: 'e2e' } });
    });

    it.each([
      ['both keys', { externalReference: 'a', endToEndId: 'b' }, ['INVALID externalReference']],
      ['no key', {}, ['INVALID externalReference']],
      ['an unknown voucher', { voucherId: 'unknown', externalReference: 'a' }, ['INVALID voucherId']],
      ['no voucher', { voucherId: undefined, externalReference: 'a' }, ['NOTBLANK voucherId']],
    ])('with %s are refused', async (_name, changes, details) => {
      const received = await hint(await book(), changes);
      expect(received.status).toBe(406);
      expect(detailsIn(received)).toEqual(details);
    });

    it('are given once per voucher', async () => {
      const voucherId = await book();
      await hint(voucherId);
      expect((await hint(voucherId)).status).toBe(406);
    });
  });

  it.each([
    ['first', true],
    ['last', false],
  ])('appear when the hint comes %s', async (_name, hintFirst) => {
    const voucherId = await book();
    if (hintFirst) await hint(voucherId);
    const transactionId = await pay();
    if (!hintFirst) await hint(voucherId);
    expect(await suggestions()).toMatchObject([{ organizationId: nordlichtId, voucherId, transactionId, score: 'exact', state: 'proposed' }]);
  });

  it('appear for end-to-end ids, too', async () => {
    await hint(await book(), { endToEndId: 'e2e' });
    await pay({ externalReference: undefined, endToEndId: 'e2e' });
    expect(await suggestions()).toHaveLength(1);
  });

  it.each([
    ['an expense', 'purchaseinvoice', -119, 1],
    ['an expense paid back to us', 'purchaseinvoice', 119, 0],
    ['a refund', 'purchasecreditnote', 119, 1],
    ['a refund that costs money', 'purchasecreditnote', -119, 0],
  ])('for %s: %s of %i gives %i', async (_name, type, amount, count) => {
    await hint(await book({ type }));
    await pay({ amount });
    expect(await suggestions()).toHaveLength(count);
  });

  it('do not appear for another reference', async () => {
    await hint(await book());
    await pay({ externalReference: 'txn-2' });
    expect(await suggestions()).toEqual([]);
  });

  it('that are confirmed pay the voucher', async () => {
    const voucherId = await book();
    await hint(voucherId);
    const transactionId = await pay();
    expect(await payments(voucherId)).toEqual({ openAmount: 119, currency: 'EUR', paymentStatus: 'openExpense', voucherType: 'purchaseinvoice', voucherStatus: 'open', paymentItems: [] });
    expect(await confirmOnly()).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await payments(voucherId)).toEqual({
      openAmount: 0,
      currency: 'EUR',
      paymentStatus: 'balanced',
      voucherType: 'purchaseinvoice',
      voucherStatus: 'paid',
      paidDate: '2026-03-05T00:00:00.000+01:00',
      paymentItems: [{ paymentItemType: 'partPaymentFinancialTransaction', postingDate: '2026-03-05T00:00:00.000+01:00', amount: 119, currency: 'EUR' }],
    });
    expect(await transaction(transactionId)).toMatchObject({ state: 'completely_assigned', openAmount: 0, openAmountAsString: '0,00' });
    expect((await sandbox.get(`/v1/finance/transactions/${transactionId}/assignments`)).body).toEqual([{ id: voucherId, type: 'voucher' }]);
    expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'paid' });
  });

  it('that are confirmed pay a credit note off', async () => {
    const voucherId = await book({ type: 'purchasecreditnote' });
    await hint(voucherId);
    await pay({ amount: 119 });
    expect(await payments(voucherId)).toMatchObject({ paymentStatus: 'openExpense' });
    await confirmOnly();
    expect(await payments(voucherId)).toMatchObject({ voucherStatus: 'paidoff', paymentStatus: 'balanced' });
  });

  it('leave the rest of a larger payment open', async () => {
    await hint(await book());
    const transactionId = await pay({ amount: -130.5 });
    await confirmOnly();
    expect(await transaction(transactionId)).toMatchObject({ state: 'partly_assigned', openAmount: -11.5, openAmountAsString: '-11,50' });
  });

  it('leave the rest of a larger voucher open', async () => {
    const voucherId = await book();
    await hint(voucherId);
    await pay({ amount: -100 });
    await confirmOnly();
    expect(await payments(voucherId)).toMatchObject({ openAmount: 19, voucherStatus: 'open', paymentStatus: 'openExpense' });
  });

  it('let one payment pay several vouchers', async () => {
    const vouchers = [await book(), await book()];
    for (const voucherId of vouchers) await hint(voucherId);
    const transactionId = await pay({ amount: -238 });
    for (const suggestion of await suggestions()) await decide(suggestion, 'accept');
    expect(await transaction(transactionId)).toMatchObject({ state: 'completely_assigned' });
    for (const voucherId of vouchers) expect(await payments(voucherId)).toMatchObject({ voucherStatus: 'paid' });
  });

  it('are decided once', async () => {
    await hint(await book());
    await pay();
    const [suggestion] = await suggestions();
    expect((await decide(suggestion, 'reject')).body).toMatchObject({ state: 'rejected' });
    expect((await decide(suggestion, 'accept')).status).toBe(409);
  });

  it('protect what they paid: neither voucher nor payment can be changed any more', async () => {
    const voucherId = await book();
    await hint(voucherId);
    const transactionId = await pay();
    await confirmOnly();
    expect((await sandbox.put(`/v1/vouchers/${voucherId}`, purchase({ version: 1 }))).status).toBe(406);
    expect((await sandbox.delete(`/v1/finance/transactions/${transactionId}`)).status).toBe(406);
    const [{ financialAccountId } = { financialAccountId: '' }] = (await sandbox.get('/v1/finance/accounts')).body as { financialAccountId: string }[];
    expect((await sandbox.delete(`/v1/finance/accounts/${financialAccountId}`)).status).toBe(406);
  });

  it('go with a voucher the user deletes, and the payment is free again', async () => {
    const voucherId = await book();
    await hint(voucherId);
    const transactionId = await pay();
    await confirmOnly();
    expect((await sandbox.delete(`/__sandbox/books/${nordlichtId}/vouchers/${voucherId}`)).status).toBe(204);
    expect((await sandbox.get(`/v1/payments/${voucherId}`)).status).toBe(404);
    expect(await transaction(transactionId)).toMatchObject({ state: null, openAmount: null });
    expect(await suggestions()).toEqual([]);
  });

  it('have no payments to show for a voucher nobody has checked', async () => {
    const { voucherId } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { voucherId: string };
    expect(await sandbox.get(`/v1/payments/${voucherId}`)).toMatchObject({ status: 406, body: { message: 'No payment information for this voucher/voucher type' } });
  });
});
