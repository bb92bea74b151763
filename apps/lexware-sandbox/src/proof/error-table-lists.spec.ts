import { nordlichtId } from '../organizations/seed';
import { proofsOf } from '../testing/proofs';
import { pdf } from '../testing/samples';
import { idIn, SandboxUnderTest } from '../testing/sandbox-under-test';
import { errorRows } from './error-rows';

const any = 'voucherType=any&voucherStatus=any';

describe('the known refusals of the voucher list and of payments', () => {
  const sandbox = new SandboxUnderTest();
  const { proves, isComplete } = proofsOf(errorRows.lists);
  const refusal = async (query: string) => {
    const { status, body } = await sandbox.get(`/v1/voucherlist?${query}`);
    expect(body).toMatchObject({ status, path: '/v1/voucherlist', traceId: expect.any(String) as string, requestId: expect.any(String) as string });
    return `${status} ${(body as { message: string }).message}`;
  };

  proves('voucherlist: a parameter is missing or has a bad value, 400', async () => {
    expect(await refusal('voucherType=any')).toMatch(/^400 Missing required request parameters.*voucherStatus/);
    expect(await refusal('voucherStatus=any')).toMatch(/^400 Missing required request parameters.*voucherType/);
    for (const [name, value] of [['voucherType', 'dunning'], ['voucherType', 'recurringtemplate'], ['voucherStatus', 'paymentordered']]) {
      const query = new URLSearchParams({ voucherType: 'any', voucherStatus: 'any', [name ?? '']: value ?? '' });
      expect(await refusal(query.toString())).toContain(`400 Invalid value '${value}' received for request parameter '${name}'`);
    }
    expect(await refusal(`${any}&voucherDateFrom=2026-03-05T00:00:00.000Z`)).toContain("400 Invalid value '2026-03-05T00:00:00.000Z' received for request parameter 'voucherDateFrom'");
  });

  proves('voucherlist: a size above 250, 400', async () => {
    expect(await refusal(`${any}&size=251`)).toBe("400 parameter 'size' must be equal or lower than 250");
    expect((await sandbox.get(`/v1/voucherlist?${any}&size=250`)).status).toBe(200);
  });

  proves('voucherlist: beyond 10000 rows, 400', async () => {
    expect(await refusal(`${any}&size=250&page=40`)).toBe('400 Maximum search window size exceeded');
    expect((await sandbox.get(`/v1/voucherlist?${any}&size=250&page=39`)).status).toBe(200);
  });

  proves('payments: the voucher is unchecked, 406', async () => {
    const { voucherId } = (await sandbox.upload('/v1/files', 'a.pdf', pdf(), { type: 'voucher' })).body as { voucherId: string };
    const refused = { status: 406, body: { status: 406, error: 'Not Acceptable', message: 'No payment information for this voucher/voucher type' } };
    expect(await sandbox.get(`/v1/payments/${voucherId}`)).toMatchObject(refused);
    await sandbox.post('/__sandbox/clock', { advance: 60_000 });
    expect(await sandbox.get(`/v1/payments/${voucherId}`)).toMatchObject(refused);
  });

  proves('payments: the invoice is a draft, 406', async () => {
    const draft = idIn(await sandbox.post(`/__sandbox/books/${nordlichtId}/invoices`, {}));
    expect(await sandbox.get(`/v1/payments/${draft}`)).toMatchObject({ status: 406, body: { message: 'No payment information for this invoice in draft' } });
    const open = idIn(await sandbox.post(`/__sandbox/books/${nordlichtId}/invoices`, { status: 'open', totalAmount: '357.00' }));
    expect(await sandbox.get(`/v1/payments/${open}`)).toMatchObject({ status: 200, body: { openAmount: 357, paymentStatus: 'openRevenue', voucherType: 'invoice' } });
  });

  isComplete();
});
