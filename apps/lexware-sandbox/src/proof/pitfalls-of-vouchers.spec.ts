import { nordlichtId, smallBusinessKey } from '../organizations/seed';
import { proofsOf } from '../testing/proofs';
import { foreignSoftware, officeSupplies, pdf, purchase, rounding, sales, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { pitfalls } from './pitfalls';

const item = (amount: number, taxRatePercent: number, taxAmount: number, categoryId = officeSupplies) => ({ amount, taxAmount, taxRatePercent, categoryId });
const ofItem = (amount: number, rate: number, tax: number, categoryId?: string) => ({ totalGrossAmount: amount, totalTaxAmount: tax, voucherItems: [item(amount, rate, tax, categoryId)] });

describe('pitfalls of vouchers', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(pitfalls.vouchers);
  const read = async (id: string) => (await sandbox.get(`/v1/vouchers/${id}`)).body as { readonly files: readonly string[]; readonly voucherStatus: string };
  const attach = async (id: string, text: string) => idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, `${text}.pdf`, pdf(text)));
  const refusal = async (body: object, key?: string) => {
    const received = await sandbox.post('/v1/vouchers', body, key);
    return [received.status, ...issuesIn(received)];
  };

  proves('pitfall 1: a voucher put without its files loses them for good', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const file = await attach(id, 'receipt');
    expect((await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 2, remark: 'only this was meant to change' }))).status).toBe(200);
    expect((await read(id)).files).toEqual([]);
    expect((await sandbox.get(`/v1/files/${file}`)).status).toBe(404);
  });

  proves('pitfall 2: files that were put away cannot be put back, only uploaded again', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    const file = await attach(id, 'receipt');
    await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 2 }));
    expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 3, files: [file] })))).toEqual(['invalid_file_ids files']);
    const again = await attach(id, 'receipt');
    expect(again).not.toBe(file);
    expect((await read(id)).files).toEqual([again]);
  });

  proves('pitfall 3: a status is refused where none belongs, missed where one does, and never paid', async () => {
    const id = await sandbox.made('/v1/vouchers', purchase());
    expect(await refusal(purchase({ voucherStatus: 'open' }))).toEqual([406, 'invalid_value voucherStatus']);
    expect(issuesIn(await sandbox.put(`/v1/vouchers/${id}`, purchase({ version: 1, voucherStatus: 'open' })))).toEqual(['invalid_value voucherStatus']);
    const { id: file, voucherId } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { id: string; voucherId: string };
    await sandbox.post('/__sandbox/clock', { advance: 60_000 });
    const finalise = (changes: object) => sandbox.put(`/v1/vouchers/${voucherId}`, purchase({ version: 1, files: [file], ...changes }));
    expect(issuesIn(await finalise({}))).toEqual(['invalid_value voucherStatus']);
    expect(issuesIn(await finalise({ voucherStatus: 'paid' }))).toEqual(['invalid_value voucherStatus']);
    expect((await finalise({ voucherStatus: 'open' })).status).toBe(200);
    expect(await read(voucherId)).toMatchObject({ voucherStatus: 'open', files: [file] });
  });

  proves('pitfall 4: neither vouchers nor contacts can be deleted', async () => {
    const voucher = await sandbox.made('/v1/vouchers', purchase());
    const contact = await sandbox.made('/v1/contacts', vendor('Here to stay GmbH'));
    for (const path of [`/v1/vouchers/${voucher}`, `/v1/contacts/${contact}`]) {
      expect((await sandbox.delete(path)).status).toBe(404);
      expect((await sandbox.get(path)).status).toBe(200);
    }
    await sandbox.put(`/v1/contacts/${contact}`, vendor('Here to stay GmbH', { version: 1, archived: true }));
    expect((await sandbox.get(`/v1/contacts/${contact}`)).body).toMatchObject({ archived: false });
  });

  proves('pitfall 5: nothing is idempotent, so a retry after 504 books twice', async () => {
    await sandbox.post('/__sandbox/faults', { kind: 'timed-out-though-processed', path: '/v1/vouchers', method: 'POST' });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'the same', 'X-Idempotency-Key': 'the same', 'Idempotency-Id': 'the same' };
    const post = () => sandbox.send('/v1/vouchers', { method: 'POST', headers, body: JSON.stringify(purchase()) });
    expect(await post()).toMatchObject({ status: 504, body: { message: 'Endpoint request timed out' } });
    expect((await post()).status).toBe(201);
    expect((await sandbox.get('/v1/voucherlist?voucherType=any&voucherStatus=any&voucherNumber=KB-1')).body).toMatchObject({ totalElements: 2 });
  });

  proves('pitfall 6: voucher numbers are not unique', async () => {
    const ids = [await sandbox.made('/v1/vouchers', purchase()), await sandbox.made('/v1/vouchers', purchase())];
    const { content } = (await sandbox.get('/v1/vouchers?voucherNumber=KB-1')).body as { content: { id: string }[] };
    expect(content.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  proves('pitfall 14: reverse charge is refused at 0 %, a small business at 19 %', async () => {
    const named = { useCollectiveContact: false, contactId: await sandbox.made('/v1/contacts', vendor('Cloud Inc.')) };
    expect(await refusal(purchase({ ...ofItem(49, 0, 0, foreignSoftware), ...named }))).toEqual([406, 'invalid_taxrate_0 taxRatePercent']);
    expect(await refusal(purchase({ ...ofItem(49, 19, 0, foreignSoftware), ...named }))).toEqual([201]);
    expect(await refusal(purchase(), smallBusinessKey)).toEqual([406, 'invalid_taxrate_19 taxRatePercent']);
    expect(await refusal(purchase(ofItem(119, 0, 0)), smallBusinessKey)).toEqual([201]);
  });

  proves('pitfall 15: a cent of difference is refused, unless it has a rounding position', async () => {
    expect(await refusal(purchase(ofItem(37.79, 19, 6.04)))).toEqual([406, 'invalid_taxamount voucherItems[0].taxAmount']);
    expect(await refusal(purchase({ totalGrossAmount: 119.01 }))).toEqual([406, 'invalid_total_amount totalGrossAmount']);
    const rounded = [item(119, 19, 19, sales), item(0.01, 0, 0, rounding)];
    expect(await refusal(purchase({ type: 'salesinvoice', totalGrossAmount: 119.01, voucherItems: rounded }))).toEqual([201]);
  });

  proves('pitfall 16: timestamps without milliseconds or colon are refused', async () => {
    for (const voucherDate of ['2026-03-04T00:00:00+01:00', '2026-03-04T00:00:00.000+0100', '2026-03-04T00:00:00Z', '2026-03-04T00:00:00.000']) {
      expect(await refusal(purchase({ voucherDate }))).toEqual([406, 'invalid_value voucherDate']);
    }
    for (const voucherDate of ['2026-03-04', '2026-03-04T00:00:00.000+01:00', '2026-03-03T23:00:00.000Z']) {
      const id = idIn(await sandbox.post('/v1/vouchers', purchase({ voucherDate })));
      expect(await read(id)).toMatchObject({ voucherDate: '2026-03-04T00:00:00.000+01:00' });
    }
  });

  proves('pitfall 21: a category that exists is taken, the wrong one too, and half an id never', async () => {
    const [prefix = '', ...tail] = officeSupplies.split('-');
    const neighbour = ['16d04a20', ...tail].join('-');
    expect(await refusal(purchase(ofItem(119, 19, 19, neighbour)))).toEqual([201]);
    for (const guess of [prefix, ['16d04a2f', ...tail].join('-')]) expect(await refusal(purchase(ofItem(119, 19, 19, guess)))).toEqual([406, 'invalid_value voucherItems[0].categoryId']);
  });

  proves('pitfall 28: nothing is wrong with drafts and unchecked vouchers, and yet their payments answer 406', async () => {
    const { voucherId } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { voucherId: string };
    const draft = idIn(await sandbox.post(`/__sandbox/books/${nordlichtId}/invoices`, {}));
    for (const id of [voucherId, draft]) expect((await sandbox.get(`/v1/payments/${id}`)).status).toBe(406);
    expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).status).toBe(200);
    expect((await sandbox.get('/v1/voucherlist?voucherType=invoice&voucherStatus=draft')).body).toMatchObject({ content: [{ id: draft, voucherType: 'invoice', voucherStatus: 'draft' }] });
  });

  isComplete();
});
