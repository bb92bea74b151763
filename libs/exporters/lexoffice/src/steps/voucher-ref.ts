import type { ExternalRef } from '@kontor/exporter-contract';
import type { JsonObject, JsonValue } from '@kontor/kernel';
import { voucherLink } from '../deep-links';
import type { VoucherItemInput } from './voucher-input';

/** What was written, to notice later changes by. */
export type VoucherEcho = {
  readonly key: string;
  readonly type: string;
  readonly number: string;
  readonly date: string;
  readonly gross: string;
  readonly tax: string;
  readonly items: readonly VoucherItemInput[];
  /** Lexware's time of the writing; absent when it did not tell. */
  readonly updatedDate?: string;
};

export const voucherKind = 'voucher';

/** A voucher in the words of the echo: as it was planned, or as it stands. */
type Wording = Omit<VoucherEcho, 'updatedDate'>;

export function voucherRef(wording: Wording, hosts: Readonly<Record<string, string>>, id: string, updatedDate: string | undefined): ExternalRef {
  const { key, type, number, date, gross, tax, items } = wording;
  const echo: VoucherEcho = { key, type, number, date, gross, tax, items, ...(updatedDate === undefined ? {} : { updatedDate }) };
  return { kind: voucherKind, id, url: voucherLink(hosts, id), echo };
}

/** What a voucher was kept with. Nothing where it was kept by its id alone, or in another form than this plugin writes. */
export function readVoucherEcho({ kind, echo }: ExternalRef): VoucherEcho | undefined {
  if (kind !== voucherKind || !echo) return undefined;
  const { key, type, number, date, gross, tax, items, updatedDate } = echo;
  if (!isText(key) || !isText(type) || !isText(number) || !isText(date) || !isText(gross) || !isText(tax) || !isItems(items)) return undefined;
  return { key, type, number, date, gross, tax, items, ...(isText(updatedDate) ? { updatedDate } : {}) };
}

const isText = (value: JsonValue | undefined): value is string => typeof value === 'string';

const isItems = (value: JsonValue | undefined): value is readonly VoucherItemInput[] => Array.isArray(value) && value.every(isItem);

const isItem = (value: JsonValue): value is VoucherItemInput => isObject(value) && [value['account'], value['ratePercent'], value['gross'], value['tax']].every(isText);

const isObject = (value: JsonValue): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
