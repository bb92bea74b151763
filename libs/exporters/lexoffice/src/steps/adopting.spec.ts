import type { ExternalRef, RefToCheck } from '@kontor/exporter-contract';
import { memoryKeys } from '../memory';
import { reconcile } from '../reconcile/reconcile';
import { clearingAccount } from '../setup/clearing-account';
import { LexwareBench, receiptBytes } from '../testing/lexware-bench';
import { key, samplePayment, sampleReceipt, sampleVoucher } from '../testing/voucher-samples';
import { attachReceipt } from './attach-receipt';
import { createVoucher } from './create-voucher';
import { ensureContact } from './ensure-contact';
import { hintAssignment } from './hint-assignment';
import { postPayments } from './post-payments';

const nobody = '00000000-0000-4000-8000-000000000000';

describe('what a person says was written', () => {
  const lexware = new LexwareBench();
  let voucher: ExternalRef = { kind: '', id: '' };
  const adopted = (id: string) => createVoucher.adopt?.(id, sampleVoucher(), lexware.context());
  const drift = async (ref: ExternalRef) => {
    const checks: readonly RefToCheck[] = [{ key: 'voucher', step: 'createVoucher', ref }];
    for await (const { state } of reconcile(checks, lexware.context())) return state;
    return 'nothing';
  };
  const edit = (changes: object) => {
    const stored = lexware.books.vouchers.get(voucher.id);
    lexware.world.clock.advance(60_000);
    if (stored) lexware.books.vouchers.put({ ...stored, ...changes, updatedAt: lexware.world.clock.now() });
  };

  beforeEach(async () => {
    voucher = await createVoucher.run(sampleVoucher(), lexware.context());
    lexware.requests.length = 0;
  });

  describe('as a voucher', () => {
    it('is read by one call and kept as if this export had written it', async () => {
      expect(await adopted(voucher.id)).toEqual(voucher);
      expect(lexware.calls).toEqual([`GET /v1/vouchers/${voucher.id} 200`]);
    });

    it('is kept as it stands there, and compared with that from then on', async () => {
      edit({ voucherNumber: 'RE-7a' });
      const ref = await adopted(voucher.id);
      expect(ref).toMatchObject({ kind: 'voucher', echo: { number: 'RE-7a', key } });
      expect(await drift(ref ?? voucher)).toBe('unchanged');
      edit({ voucherNumber: 'RE-8' });
      expect(await drift(ref ?? voucher)).toBe('changed');
    });

    it.each(['nonsense', nobody, `https://app.example/permalink/vouchers/view/${nobody}`])('is not %s, which is none', async (id) => {
      expect(await adopted(id)).toBeUndefined();
    });

    it('is not one of sales', async () => {
      edit({ type: 'salesinvoice' });
      expect(await adopted(voucher.id)).toBeUndefined();
    });
  });

  it('as a file is one of this voucher', async () => {
    const content = { fileName: 'x', mimeType: 'application/pdf', sha256: sampleReceipt('').sha256, bytes: receiptBytes };
    const file = await attachReceipt.run(sampleReceipt(voucher.id), lexware.context({ openReceipt: async () => content }));
    expect(await attachReceipt.adopt?.(file.id, sampleReceipt(voucher.id), lexware.context())).toEqual(file);
    expect(await attachReceipt.adopt?.(nobody, sampleReceipt(voucher.id), lexware.context())).toBeUndefined();
    expect(await attachReceipt.adopt?.(file.id, sampleReceipt(nobody), lexware.context())).toBeUndefined();
  });

  it('as a hint is named by its voucher', async () => {
    const input = { voucherId: voucher.id, reference: key };
    const hint = await hintAssignment.run(input, lexware.context());
    expect(await hintAssignment.adopt?.(voucher.id, input, lexware.context())).toEqual(hint);
    expect(await hintAssignment.adopt?.(nobody, input, lexware.context())).toBeUndefined();
  });

  it('as a contact is a vendor in use, by the name it has', async () => {
    const contact = await ensureContact.run({ name: 'Neu GmbH' }, lexware.context());
    expect(await ensureContact.adopt?.(contact.id, { name: 'neu gmbh' }, lexware.context())).toEqual(contact);
    expect(await ensureContact.adopt?.(nobody, { name: 'Neu GmbH' }, lexware.context())).toBeUndefined();
    const stored = lexware.books.contacts.get(contact.id);
    if (stored) lexware.books.contacts.set(contact.id, { ...stored, archived: true });
    expect(await ensureContact.adopt?.(contact.id, { name: 'Neu GmbH' }, lexware.context())).toBeUndefined();
  });

  it('as a payment counts on the account it stands on, and can be looked at later', async () => {
    await clearingAccount.run(lexware.context(), lexware.host);
    const input = samplePayment(lexware.remembered[memoryKeys.clearingAccountId] ?? '');
    const payment = (await postPayments.runMany(new Map([['p', input]]), lexware.context())).get('p');
    expect(payment?.echo).toMatchObject({ account: input.account, isIdKnown: true });
    expect(await postPayments.adopt?.(payment?.id ?? '', input, lexware.context())).toEqual(payment);
    expect(await postPayments.adopt?.(nobody, input, lexware.context())).toBeUndefined();
  });
});
