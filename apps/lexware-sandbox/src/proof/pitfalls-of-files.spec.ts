import { proofsOf } from '../testing/proofs';
import { invoiceXml, pdf, purchase, vendor } from '../testing/samples';
import { idIn, issuesIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { pitfalls } from './pitfalls';

describe('pitfalls of files, and of what is new', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(pitfalls.files);
  const upload = async (fileName: string, bytes: Buffer) => (await sandbox.upload('/v1/files', fileName, bytes, { type: 'voucher' })).body as { id: string; voucherId: string };
  const status = async (path: string) => (await sandbox.get(path)).status;

  proves('pitfall 7: the same bytes uploaded twice are one voucher', async () => {
    const lunch = await upload('lunch-of-tom.pdf', pdf());
    expect(await upload('lunch-of-mia.pdf', pdf())).toEqual(lunch);
    expect((await sandbox.get('/v1/voucherlist?voucherType=any&voucherStatus=any')).body).toMatchObject({ totalElements: 1 });
    const vouchers = [await sandbox.made('/v1/vouchers', purchase()), await sandbox.made('/v1/vouchers', purchase())];
    const attached = await Promise.all(vouchers.map(async (id) => idIn(await sandbox.upload(`/v1/vouchers/${id}/files`, 'lunch.pdf', pdf()))));
    expect(new Set([lunch.id, ...attached]).size).toBe(3);
  });

  proves('pitfall 8: what was just made cannot be used at once', async () => {
    const { voucherId } = await upload('a.pdf', pdf());
    expect((await sandbox.get(`/v1/vouchers/${voucherId}`)).body).toMatchObject({ voucherStatus: 'blank' });
    await sandbox.post('/__sandbox/faults', { kind: 'read-lag', path: '/v1/**', method: 'POST', calls: 2, milliseconds: 2_000 });
    const late = await upload('b.pdf', pdf('b'));
    const contact = await sandbox.made('/v1/contacts', vendor('Late GmbH'));
    const paths = [`/v1/vouchers/${late.voucherId}`, `/v1/contacts/${contact}`];
    for (const path of paths) expect(await status(path)).toBe(404);
    await sandbox.post('/__sandbox/clock', { advance: 2_000 });
    for (const path of paths) expect(await status(path)).toBe(200);
    await sandbox.post('/__sandbox/faults', { kind: 'account-number-already-exists', path: '/v1/contacts', method: 'POST' });
    const received = await Promise.all([1, 2].map(() => sandbox.post('/v1/contacts', vendor('Racing GmbH'))));
    expect(received.flatMap(issuesIn)).toEqual(['account_number_already_exists -']);
  });

  proves('pitfall 18: a file without an extension is refused, whatever its type', async () => {
    const body = new FormData();
    body.set('type', 'voucher');
    body.set('file', new Blob([new Uint8Array(pdf())], { type: 'application/pdf' }), 'receipt');
    const received = await sandbox.send('/v1/files', { method: 'POST', body });
    expect([received.status, ...issuesIn(received)]).toEqual([406, 'inacceptable_file_extension -']);
    body.set('file', new Blob([new Uint8Array(pdf())], { type: 'application/octet-stream' }), 'receipt.PDF');
    expect((await sandbox.send('/v1/files', { method: 'POST', body })).status).toBe(202);
  });

  proves('pitfall 19: a client that always asks for JSON gets no file', async () => {
    const { id } = await upload('a.pdf', pdf());
    const { id: invoice } = await upload('a.xml', invoiceXml);
    const asked = async (file: string, Accept: string) => (await sandbox.send(`/v1/files/${file}`, { headers: { Accept } })).status;
    expect(await asked(id, 'application/json')).toBe(406);
    expect(await asked(id, 'application/xml')).toBe(404);
    for (const accept of ['*/*', 'application/pdf', 'application/json, text/plain, */*']) expect(await asked(id, accept)).toBe(200);
    expect(await asked(invoice, 'application/xml')).toBe(200);
  });

  isComplete();
});
