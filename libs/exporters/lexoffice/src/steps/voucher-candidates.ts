import { RemoteFailure, type FaultKind, type RemoteReader } from '@kontor/exporter-contract';
import { addDays } from '@kontor/kernel';
import { germanDayOf, isLater } from '../german-time';
import { rowsOf } from '../remote-pages';
import { htmlEncoded } from '../search-text';
import type { LexofficeContext } from './lexoffice-context';

const purchases = 'purchaseinvoice,purchasecreditnote';

/** A day of grace: clocks differ, and a voucher made shortly after midnight may be listed under the day before. */
const dayBefore = (instant: Date) => addDays(germanDayOf(instant), -1);

/**
 * Ids of purchase vouchers with this number that were made since the intent. The list may lag behind the vouchers, and
 * the deprecated filter of the vouchers may be withdrawn: both are asked, because an older voucher of the same number in
 * the one says nothing about a new one that only the other knows.
 */
export async function candidateIds(number: string, ctx: LexofficeContext): Promise<readonly string[]> {
  const listed = await collect(listedRows(number, ctx), number);
  const filtered = await collect(filteredRows(number, ctx), number);
  return [...new Set([...listed, ...filtered])];
}

/** Unknown filters are ignored there without a word: the number is compared again. */
async function collect(rows: AsyncIterable<RemoteReader>, number: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const row of rows) if (row.optionalText('voucherNumber') === number) ids.add(row.text('id'));
  return [...ids];
}

const listedRows = (number: string, { remote, intendedAt }: LexofficeContext): AsyncIterable<RemoteReader> =>
  rowsOf(remote, '/v1/voucherlist', {
    voucherType: purchases,
    voucherStatus: 'any',
    voucherNumber: htmlEncoded(number),
    createdDateFrom: dayBefore(intendedAt),
    size: 250,
  });

async function* filteredRows(number: string, { remote, intendedAt }: LexofficeContext): AsyncIterable<RemoteReader> {
  try {
    for await (const row of rowsOf(remote, '/v1/vouchers', { voucherNumber: htmlEncoded(number), size: 100 })) {
      const isPurchase = purchases.split(',').includes(row.optionalText('type') ?? '');
      if (isPurchase && isLater(row.optionalText('createdDate'), dayBefore(intendedAt))) yield row;
    }
  } catch (error) {
    if (!isWithdrawn(error)) throw error;
  }
}

const refusals: readonly FaultKind[] = ['invalid-data', 'stale-reference', 'defect'];

/** The filter is deprecated since 2021: once Lexware answers it no longer, the list alone has to do. */
const isWithdrawn = (error: unknown): boolean => error instanceof RemoteFailure && error.failure.reason === 'status' && refusals.includes(error.fault.kind);
