import { RemoteReader, type RemoteClient } from '@kontor/exporter-contract';
import { percentOf, toDecimal } from '@kontor/kernel';
import { euroFrom } from '../euro';
import { germanDay } from '../german-time';
import type { VoucherItemInput } from './voucher-input';

/** A voucher as Lexware has it, in the words of our own input. */
export interface RemoteVoucher {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly date: string;
  readonly gross: string;
  readonly tax: string;
  readonly items: readonly VoucherItemInput[];
  readonly files: readonly string[];
  readonly status: string;
  readonly remark?: string;
  readonly createdDate?: string;
  readonly updatedDate?: string;
}

/** One call. An unknown id is a RemoteFailure with status 404. */
export async function readVoucher(remote: RemoteClient, id: string): Promise<RemoteVoucher> {
  const response = await remote.send({ method: 'GET', path: `/v1/vouchers/${encodeURIComponent(id)}` });
  const row = RemoteReader.of(response.json(), 'voucher');
  const date = row.optionalText('voucherDate');
  return {
    id,
    type: row.optionalText('type') ?? '',
    number: row.optionalText('voucherNumber') ?? '',
    date: date === undefined ? '' : germanDay(date),
    gross: amount(row, 'totalGrossAmount'),
    tax: amount(row, 'totalTaxAmount'),
    items: row.objects('voucherItems').map(itemOf),
    files: row.texts('files'),
    status: row.optionalText('voucherStatus') ?? '',
    ...optional(row, 'remark'),
    ...optional(row, 'createdDate'),
    ...optional(row, 'updatedDate'),
  };
}

const itemOf = (row: RemoteReader): VoucherItemInput => ({
  account: row.optionalText('categoryId') ?? '',
  ratePercent: percent(row.optionalText('taxRatePercent') ?? '0'),
  gross: amount(row, 'amount'),
  tax: amount(row, 'taxAmount'),
});

/** Spelled like our own amounts, so that 135.5 and "135.50" are the same. */
const amount = (row: RemoteReader, key: string): string => toDecimal(euroFrom(row.optionalText(key) ?? '0'));

/** 19.00 and 19 are the same rate; a rate has at most two decimals. */
const percent = (digits: string): string => percentOf(euroFrom(digits).minor);

function optional<Key extends 'remark' | 'createdDate' | 'updatedDate'>(row: RemoteReader, key: Key): Partial<Record<Key, string>> {
  const text = row.optionalText(key);
  return text === undefined ? {} : ({ [key]: text } as Record<Key, string>);
}
