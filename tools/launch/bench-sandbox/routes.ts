import type { Blow } from './hammer';

const headers = { Authorization: 'Bearer sandbox-key', Accept: 'application/json' };

export const voucher = JSON.stringify({
  type: 'purchaseinvoice',
  voucherNumber: 'BENCH-1',
  voucherDate: '2026-03-04',
  taxType: 'gross',
  totalGrossAmount: 135.25,
  totalTaxAmount: 16.99,
  useCollectiveContact: true,
  voucherItems: [
    { amount: 86.35, taxAmount: 13.79, taxRatePercent: 19, categoryId: '16d04a21-fd91-11e1-a21f-0800200c9a66' },
    { amount: 48.9, taxAmount: 3.2, taxRatePercent: 7, categoryId: '16d04a21-fd91-11e1-a21f-0800200c9a66' },
  ],
});

/** What an export asks for, from the lightest to the heaviest; writing comes last because it fills the books. */
export const routes = (voucherId: string): Readonly<Record<string, Blow>> => ({
  'GET profile': { method: 'GET', path: '/v1/profile', headers },
  'GET voucher': { method: 'GET', path: `/v1/vouchers/${voucherId}`, headers },
  'GET contacts by name': { method: 'GET', path: '/v1/contacts?name=Kiel&vendor=true', headers },
  'GET voucherlist by number': { method: 'GET', path: '/v1/voucherlist?voucherType=any&voucherStatus=any&voucherNumber=BENCH-1', headers },
  'GET posting-categories': { method: 'GET', path: '/v1/posting-categories', headers },
  'POST voucher': { method: 'POST', path: '/v1/vouchers', headers, body: voucher },
});

/** Makes the voucher that is read afterwards. */
export async function makeVoucher(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/vouchers`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: voucher });
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** The size of an answer, so that the bare server can send as much. */
export async function sizeOf(url: string, { method, path, headers: sent, body }: Blow): Promise<number> {
  const response = await fetch(`${url}${path}`, { method, headers: { ...sent, 'Content-Type': 'application/json' }, ...(body !== undefined && { body }) });
  return (await response.arrayBuffer()).byteLength;
}
