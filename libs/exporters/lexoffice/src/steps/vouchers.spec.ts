import { faultIn, later, LexwareBench } from '../testing/lexware-bench';
import { key, sampleVoucher } from '../testing/voucher-samples';
import { createVoucher } from './create-voucher';

describe('writing a voucher', () => {
  const lexware = new LexwareBench();
  const { run, find } = createVoucher;
  const vouchers = () => lexware.books.vouchers.all();

  it('takes one call and books it open, with a link to look at it', async () => {
    const ref = await run(sampleVoucher(), lexware.context());
    expect(ref).toMatchObject({ kind: 'voucher', url: `https://app.example/permalink/vouchers/view/${ref.id}`, echo: { number: 'RE-7 <A&B>', gross: '119.00', key } });
    expect(lexware.calls).toEqual(['POST /v1/vouchers 201']);
    expect(vouchers()).toMatchObject([{ id: ref.id, status: 'open', voucherNumber: 'RE-7 <A&B>', contactName: 'Kiosk am Park', totalGross: { minor: 11900 }, totalTax: { minor: 1900 } }]);
  });

  it.each(['timed-out-though-processed', 'reset-after-processing', 'truncated-json'] as const)('is found again when the answer is lost: %s', async (kind) => {
    lexware.strike(kind, '/v1/vouchers');
    expect((await faultIn(run(sampleVoucher(), lexware.context()))).inDoubt).toBe(true);
    const found = await find?.(sampleVoucher(), lexware.context());
    expect(found).toMatchObject({ id: vouchers()[0]?.id, echo: { number: 'RE-7 <A&B>' } });
    expect(vouchers()).toHaveLength(1);
  });

  it.each(['reset-before-processing', 'unavailable', 'throttled-in-disguise'] as const)('is not found when nothing was written: %s', async (kind) => {
    lexware.strike(kind, '/v1/vouchers');
    expect((await faultIn(run(sampleVoucher(), lexware.context()))).inDoubt).toBe(true);
    expect(await find?.(sampleVoucher(), lexware.context())).toBeUndefined();
  });

  it('is certain that a throttled call wrote nothing', async () => {
    lexware.strike('rate-limited', '/v1/vouchers');
    expect(await faultIn(run(sampleVoucher(), lexware.context()))).toEqual({ code: 'LEX-rate-limited', kind: 'throttled', inDoubt: false });
  });

  it('names an account the company cannot use', async () => {
    const items = [{ account: '00000000-0000-4000-8000-000000000000', ratePercent: '19', gross: '119.00', tax: '19.00' }];
    expect(await faultIn(run(sampleVoucher({ items }), lexware.context()))).toEqual({ code: 'LEX-account-gone', kind: 'stale-reference', inDoubt: false });
  });

  describe('for a contact that Lexware does not know', () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const gone = { code: 'LEX-contact-gone', kind: 'stale-reference', inDoubt: false };

    it('waits a moment when the contact was found or made just before', async () => {
      expect(await faultIn(run(sampleVoucher({ contact: { kind: 'fresh', id } }), lexware.context()))).toEqual({ code: 'LEX-contact-not-ready', kind: 'unavailable', inDoubt: false });
    });

    it('waits no longer than that', async () => {
      expect(await faultIn(run(sampleVoucher({ contact: { kind: 'fresh', id } }), lexware.context({ attemptedAt: later })))).toEqual(gone);
    });

    it('does not wait at all when the contact is an old one', async () => {
      expect(await faultIn(run(sampleVoucher({ contact: { kind: 'known', id } }), lexware.context()))).toEqual(gone);
    });
  });

  describe('and looking for it', () => {
    it('does not take the voucher of another transaction with the same receipt', async () => {
      await run(sampleVoucher({ key: 'KT-OTHER', remark: 'Kontor KT-OTHER' }), lexware.context());
      expect(await find?.(sampleVoucher(), lexware.context())).toBeUndefined();
    });

    it('asks a person when the marked voucher has another total', async () => {
      await run(sampleVoucher(), lexware.context());
      const changed = sampleVoucher({ gross: '59.50', tax: '9.50' });
      expect(await faultIn(find?.(changed, lexware.context()) ?? Promise.resolve())).toEqual({ code: 'LEX-voucher-differs', kind: 'conflict', inDoubt: false });
    });

    it('asks a person when two vouchers carry the marker', async () => {
      await run(sampleVoucher(), lexware.context());
      await run(sampleVoucher(), lexware.context());
      expect(await faultIn(find?.(sampleVoucher(), lexware.context()) ?? Promise.resolve())).toMatchObject({ code: 'LEX-several-vouchers', kind: 'conflict' });
    });

    it('asks a person about an equal voucher whose remark is not told', async () => {
      const { id } = await run(sampleVoucher(), lexware.context());
      const stored = lexware.books.vouchers.get(id);
      if (stored) lexware.books.vouchers.put({ ...stored, remark: undefined });
      expect(await faultIn(find?.(sampleVoucher(), lexware.context()) ?? Promise.resolve())).toMatchObject({ code: 'LEX-voucher-unmarked' });
    });

    it('is not blinded by an older voucher of the same number while the list lags behind', async () => {
      await run(sampleVoucher({ key: 'KT-OTHER', remark: 'Kontor KT-OTHER' }), lexware.context());
      const { id } = await run(sampleVoucher(), lexware.context());
      const remote = lexware.remoteWhoseListLacks(id);
      expect(await find?.(sampleVoucher(), lexware.context({ remote }))).toMatchObject({ id });
    });

    it('asks the voucher filter too, where the list has nothing yet', async () => {
      await find?.(sampleVoucher(), lexware.context());
      expect(lexware.calls).toEqual(['GET /v1/voucherlist 200', 'GET /v1/vouchers 200']);
    });

    it('does without the deprecated filter once Lexware withdraws it', async () => {
      const remote = { send: (request: Parameters<ReturnType<typeof lexware.remote>['send']>[0]) => lexware.remote().send(request.path === '/v1/vouchers' ? { ...request, path: '/v1/withdrawn' } : request) };
      expect(await find?.(sampleVoucher(), lexware.context({ remote }))).toBeUndefined();
      expect(lexware.calls[1]).toBe('GET /v1/withdrawn 404');
    });

    it('leaves vouchers alone that are older than the intent', async () => {
      await run(sampleVoucher(), lexware.context());
      const intendedAt = new Date('2026-03-08T09:00:00.000Z');
      expect(await find?.(sampleVoucher(), lexware.context({ intendedAt }))).toBeUndefined();
    });

    it('does not overlook a voucher made around midnight', async () => {
      await run(sampleVoucher(), lexware.context());
      const intendedAt = new Date('2026-03-06T00:10:00.000Z');
      expect(await find?.(sampleVoucher(), lexware.context({ intendedAt }))).toBeDefined();
    });
  });
});
