import type { ExternalRef, RefToCheck } from '@kontor/exporter-contract';
import { money } from '@kontor/kernel';
import { memoryKeys } from '../memory';
import { clearingAccount } from '../setup/clearing-account';
import { attachReceipt } from '../steps/attach-receipt';
import { createVoucher } from '../steps/create-voucher';
import { hintAssignment } from '../steps/hint-assignment';
import { postPayments } from '../steps/post-payments';
import { LexwareBench, receiptBytes } from '../testing/lexware-bench';
import { key, samplePayment, sampleReceipt, sampleVoucher } from '../testing/voucher-samples';
import { reconcile } from './reconcile';

describe('looking at the books again', () => {
  const lexware = new LexwareBench();
  let refs: readonly RefToCheck[] = [];
  let voucherId = '';

  const check = (step: string, ref: ExternalRef): RefToCheck => ({ key: step, step, ref });
  const found = async (asked = refs): Promise<Readonly<Record<string, string>>> => {
    const states: Record<string, string> = {};
    for await (const { key: name, state } of reconcile(asked, lexware.context())) states[name] = state;
    return states;
  };
  const edit = (changes: object) => {
    const voucher = lexware.books.vouchers.get(voucherId);
    lexware.world.clock.advance(60_000);
    if (voucher) lexware.books.vouchers.put({ ...voucher, ...changes, updatedAt: lexware.world.clock.now() });
  };
  const accept = async () => {
    const [suggestion] = [...lexware.books.suggestions.keys()];
    lexware.world.clock.advance(60_000);
    expect((await fetch(`${lexware.url}/__sandbox/suggestions/${suggestion ?? ''}/accept`, { method: 'POST' })).ok).toBe(true);
  };

  beforeEach(async () => {
    await clearingAccount.run(lexware.context(), lexware.host);
    const voucher = await createVoucher.run(sampleVoucher(), lexware.context());
    voucherId = voucher.id;
    const content = { fileName: 'x', mimeType: 'application/pdf', sha256: sampleReceipt('').sha256, bytes: receiptBytes };
    const file = await attachReceipt.run(sampleReceipt(voucherId), lexware.context({ openReceipt: async () => content }));
    const hint = await hintAssignment.run({ voucherId, reference: key }, lexware.context());
    const payments = await postPayments.runMany(new Map([['p', samplePayment(lexware.remembered[memoryKeys.clearingAccountId] ?? '')]]), lexware.context());
    const payment = payments.get('p') ?? { kind: 'none', id: '' };
    refs = [check('attachReceipt', file), check('postPayments', payment), check('hintAssignment', hint), check('createVoucher', voucher)];
    lexware.requests.length = 0;
  });

  it('finds everything as it was written', async () => {
    expect(await found()).toEqual({ attachReceipt: 'unchanged', postPayments: 'unchanged', hintAssignment: 'unchanged', createVoucher: 'unchanged' });
  });

  it('needs one call for many untouched vouchers', async () => {
    const vouchers: RefToCheck[] = [];
    for (let index = 0; index < 60; index += 1) vouchers.push({ ...check('createVoucher', await createVoucher.run(sampleVoucher({ number: `N${index}` }), lexware.context())), key: `v${index}` });
    lexware.requests.length = 0;
    expect(new Set(Object.values(await found(vouchers)))).toEqual(new Set(['unchanged']));
    expect(lexware.calls).toEqual(['GET /v1/voucherlist 200']);
  });

  it('sees that a person confirmed the suggestion', async () => {
    await accept();
    expect(await found()).toEqual({ attachReceipt: 'unchanged', postPayments: 'confirmed', hintAssignment: 'confirmed', createVoucher: 'confirmed' });
  });

  it('sees a confirmed payment on its own', async () => {
    await accept();
    expect(await found(refs.filter(({ step }) => step === 'postPayments'))).toEqual({ postPayments: 'confirmed' });
  });

  it('sees a voucher that was deleted, with all that hung on it', async () => {
    const voucher = lexware.books.vouchers.get(voucherId);
    if (voucher) lexware.books.dropVoucher(voucher);
    expect(await found()).toEqual({ attachReceipt: 'gone', postPayments: 'unchanged', hintAssignment: 'gone', createVoucher: 'gone' });
  });

  it.each<[string, object, object]>([
    ['number', { voucherNumber: 'RE-8' }, { number: { written: 'RE-7 <A&B>', found: 'RE-8' } }],
    ['date', { voucherDate: '2026-03-01' }, { date: { written: '2026-03-04', found: '2026-03-01' } }],
    ['total', { totalGross: money(12000, 'EUR') }, { gross: { written: '119.00', found: '120.00' } }],
  ])('names a changed %s', async (_name, change, differences) => {
    edit(change);
    const findings = [];
    for await (const finding of reconcile(refs, lexware.context())) findings.push(finding);
    expect(findings.find(({ key: name }) => name === 'createVoucher')).toEqual({ key: 'createVoucher', state: 'changed', differences });
  });

  it('names a changed account, even of a voucher that is paid', async () => {
    await accept();
    edit({ items: lexware.books.vouchers.get(voucherId)?.items.map((item) => ({ ...item, categoryId: 'aa2d19a0-43e7-4330-a579-75c962254546' })) });
    expect(await found()).toMatchObject({ createVoucher: 'changed' });
  });

  it('sees a receipt that was taken off the voucher', async () => {
    edit({ fileIds: [] });
    expect(await found()).toMatchObject({ attachReceipt: 'gone', createVoucher: 'unchanged' });
  });

  it('sees a payment that was deleted', async () => {
    for (const transaction of lexware.books.transactions.values()) lexware.books.dropTransaction(transaction);
    expect(await found()).toMatchObject({ postPayments: 'gone' });
  });

  it('takes a kept voucher it cannot read for one kept by its id alone', async () => {
    edit({ voucherNumber: 'RE-8' });
    const [voucher] = refs.filter(({ step }) => step === 'createVoucher');
    for (const echo of [{ items: 'none' }, { ...voucher?.ref.echo, items: [{ account: 'x' }] }, { ...voucher?.ref.echo, gross: 119 }]) {
      expect(await found([check('createVoucher', { kind: 'voucher', id: voucherId, echo })])).toEqual({ createVoucher: 'unchanged' });
    }
  });

  it('says nothing of a payment whose id it was never told', async () => {
    const unknown = check('postPayments', { kind: 'payment', id: key, echo: { key, isIdKnown: false } });
    expect(await found([unknown])).toEqual({});
  });
});
