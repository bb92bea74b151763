import { faultIn, later, LexwareBench } from '../testing/lexware-bench';
import { memoryKeys } from '../memory';
import { clearingAccount } from '../setup/clearing-account';
import { key, samplePayment, sampleReceipt, sampleVoucher } from '../testing/voucher-samples';
import { attachReceipt } from './attach-receipt';
import { createVoucher } from './create-voucher';
import { hintAssignment } from './hint-assignment';
import { postPayments } from './post-payments';

describe('with a voucher written', () => {
  const lexware = new LexwareBench();
  let voucherId = '';
  let account = '';
  const fits = () => lexware.context({ openReceipt: async () => ({ fileName: 'x', mimeType: 'application/pdf', sha256: sampleReceipt('').sha256, bytes: Buffer.from('%PDF-1.4\n% Rechnung\ntrailer\n%%EOF\n') }) });

  beforeEach(async () => {
    voucherId = (await createVoucher.run(sampleVoucher(), lexware.context())).id;
    await clearingAccount.run(lexware.context(), lexware.host);
    account = lexware.remembered[memoryKeys.clearingAccountId] ?? '';
    lexware.requests.length = 0;
  });

  describe('its receipt', () => {
    it('is attached with its bytes and an ending Lexware accepts', async () => {
      const ref = await attachReceipt.run(sampleReceipt(voucherId), fits());
      expect(lexware.books.files.get(ref.id)).toMatchObject({ voucherId, fileName: 'Rechnung 7.pdf', sha256: sampleReceipt('').sha256 });
      expect(lexware.calls).toEqual([`POST /v1/vouchers/${voucherId}/files 202`]);
    });

    it('is found by its bytes when the answer is lost, and not sent again', async () => {
      lexware.strike('reset-after-processing', '/v1/vouchers/*/files');
      expect((await faultIn(attachReceipt.run(sampleReceipt(voucherId), fits()))).inDoubt).toBe(true);
      const found = await attachReceipt.find?.(sampleReceipt(voucherId), fits());
      expect([...lexware.books.files.keys()]).toEqual([found?.id]);
    });

    it('is not mistaken for another file', async () => {
      await attachReceipt.run(sampleReceipt(voucherId), fits());
      expect(await attachReceipt.find?.(sampleReceipt(voucherId, { sha256: 'f'.repeat(64) }), fits())).toBeUndefined();
    });

    it('is not found, and no matter for a person, while the voucher names a file that cannot be opened yet', async () => {
      lexware.strike('read-lag', '/v1/vouchers/*/files');
      await attachReceipt.run(sampleReceipt(voucherId), fits());
      expect(await attachReceipt.find?.(sampleReceipt(voucherId), fits())).toBeUndefined();
    });

    it('stays one file when it is sent twice after all', async () => {
      const [first, second] = [await attachReceipt.run(sampleReceipt(voucherId), fits()), await attachReceipt.run(sampleReceipt(voucherId), fits())];
      expect([first.id, lexware.books.files.size]).toEqual([second.id, 1]);
    });

    it('is refused when its bytes are no longer those that were planned', async () => {
      expect(await faultIn(attachReceipt.run(sampleReceipt(voucherId), lexware.context()))).toMatchObject({ code: 'LEX-receipt-replaced', kind: 'invalid-data' });
      expect(lexware.calls).toEqual([]);
    });
  });

  describe('the hint', () => {
    const hint = () => ({ voucherId, reference: key });

    const unknown = '00000000-0000-4000-8000-000000000000';
    const refusing = (violation: string, field?: string) => lexware.remoteRefusing('/v1/transaction-assignment-hint', { details: [{ violation, ...(field === undefined ? {} : { field }) }] });

    it('is given by one call', async () => {
      expect(await hintAssignment.run(hint(), lexware.context())).toMatchObject({ kind: 'assignment-hint', id: voucherId });
      expect(lexware.calls).toEqual(['POST /v1/transaction-assignment-hint 201']);
    });

    it('stands when a later attempt is refused and the voucher is ours', async () => {
      const first = await hintAssignment.run(hint(), lexware.context());
      expect(await hintAssignment.run(hint(), lexware.context({ attemptedAt: later }))).toEqual(first);
      expect(lexware.books.hints.size).toBe(1);
    });

    it('is not taken for given when the first attempt is refused, though the voucher can be read by then', async () => {
      const remote = refusing('INVALID', 'voucherId');
      expect(await faultIn(hintAssignment.run(hint(), lexware.context({ remote })))).toEqual({ code: 'LEX-hint-not-possible-yet', kind: 'unavailable', inDoubt: false });
      expect(lexware.calls).toEqual([]);
    });

    it('is tried again while Lexware does not know the voucher yet, and then given', async () => {
      const voucher = lexware.books.vouchers.get(voucherId);
      if (voucher) lexware.books.vouchers.drop(voucher);
      expect(await faultIn(hintAssignment.run(hint(), lexware.context()))).toMatchObject({ kind: 'unavailable' });
      if (voucher) lexware.books.vouchers.put(voucher);
      await hintAssignment.run(hint(), lexware.context());
      expect(lexware.books.hints.size).toBe(1);
    });

    it('stands at once where Lexware says that there is one', async () => {
      expect(await hintAssignment.run(hint(), lexware.context({ remote: refusing('HINT_ALREADY_EXISTS', 'voucherId') }))).toMatchObject({ id: voucherId });
    });

    it.each(['conflict', 'account-number-already-exists'] as const)('is not taken for given because of another answer of the kind: %s', async (kind) => {
      lexware.strike(kind, '/v1/transaction-assignment-hint');
      expect(await faultIn(hintAssignment.run(hint(), lexware.context({ attemptedAt: later })))).toMatchObject({ kind: 'conflict', inDoubt: false });
    });

    it.each(['externalReference', 'endToEndId'])('is a matter for a person when %s is refused, whenever that is', async (field) => {
      for (const attemptedAt of [undefined, later]) {
        const context = lexware.context({ remote: refusing('INVALID', field), ...(attemptedAt ? { attemptedAt } : {}) });
        expect(await faultIn(hintAssignment.run(hint(), context))).toEqual({ code: 'LEX-hint-refused', kind: 'invalid-data', inDoubt: false });
      }
    });

    it('is a matter for a person when the voucher is not ours', async () => {
      await hintAssignment.run(hint(), lexware.context());
      expect(await faultIn(hintAssignment.run({ voucherId, reference: 'KT-OTHER' }, lexware.context({ attemptedAt: later })))).toMatchObject({ code: 'LEX-hint-refused', kind: 'invalid-data' });
    });

    it('says so when the voucher is gone', async () => {
      expect(await faultIn(hintAssignment.run({ voucherId: unknown, reference: key }, lexware.context({ attemptedAt: later })))).toMatchObject({ code: 'LEX-voucher-gone', kind: 'stale-reference' });
    });

    it('leads to a suggestion once the payment is there', async () => {
      await hintAssignment.run(hint(), lexware.context());
      await postPayments.runMany(new Map([['a', samplePayment(account)]]), lexware.context());
      expect([...lexware.books.suggestions.values()]).toMatchObject([{ voucherId, state: 'proposed' }]);
    });
  });

  describe('payments', () => {
    const references = Array.from({ length: 25 }, (_, index) => `KT-${index}`);
    const batch = () => new Map(references.map((reference) => [reference, samplePayment(account, { reference })]));

    it('travel 25 at a time, each at its German days', async () => {
      const refs = await postPayments.runMany(batch(), lexware.context());
      expect(lexware.calls).toEqual([`GET /v1/finance/accounts/${account} 200`, 'POST /v1/finance/transactions 201']);
      expect(lexware.calls).toHaveLength(postPayments.requests);
      expect([...refs.keys()]).toEqual(references);
      expect([...lexware.books.transactions.values()][0]).toMatchObject({ bookingDate: new Date('2026-03-04T23:00:00Z'), valueDate: new Date('2026-07-05T22:00:00Z'), amount: { minor: -11900 } });
    });

    it.each(['returned', 'omitted'] as const)('stay single when they are sent again, known ones being %s', async (knownTransactions) => {
      lexware.world.behaviour = { ...lexware.world.behaviour, knownTransactions };
      lexware.strike('reset-after-processing', '/v1/finance/transactions');
      expect((await faultIn(postPayments.runMany(batch(), lexware.context()))).inDoubt).toBe(true);
      const refs = await postPayments.runMany(batch(), lexware.context());
      expect([refs.size, lexware.books.transactions.size]).toEqual([25, 25]);
      expect([...refs.values()].every(({ echo }) => echo?.['isIdKnown'] === (knownTransactions === 'returned'))).toBe(true);
    });

    it('do not go to an account somebody deactivated, and are not tried one by one', async () => {
      const current = lexware.books.accounts.get(account);
      if (current) lexware.books.accounts.set(account, { ...current, deactivated: true });
      await expect(postPayments.runMany(batch(), lexware.context())).rejects.toMatchObject({
        fault: { kind: 'stale-reference', code: 'LEX-clearing-account-deactivated', params: { name: 'Pliant' }, concernsAll: true },
      });
      expect([lexware.books.transactions.size, lexware.calls.length]).toEqual([0, 1]);
    });

    it('do not go to an account that is gone, and are not tried one by one', async () => {
      lexware.books.accounts.delete(account);
      await expect(postPayments.runMany(batch(), lexware.context())).rejects.toMatchObject({ fault: { code: 'LEX-clearing-account-gone', concernsAll: true } });
      expect(lexware.calls).toHaveLength(1);
    });

    it('name what is wrong with one of them', async () => {
      const inputs = new Map([['good', samplePayment(account)], ['bad', samplePayment('00000000-0000-4000-8000-000000000000', { reference: 'KT-2' })]]);
      expect(await faultIn(postPayments.runMany(inputs, lexware.context()))).toMatchObject({ code: 'LEX-clearing-account-gone', inDoubt: false });
      await expect(postPayments.runMany(inputs, lexware.context())).rejects.toMatchObject({ fault: { concernsAll: false } });
    });
  });
});
