import type { ExternalRef } from '@kontor/exporter-contract';
import { voucherLink } from '../deep-links';
import type { VoucherItemInput, VoucherInput } from './voucher-input';

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

export function voucherRef(input: VoucherInput, hosts: Readonly<Record<string, string>>, id: string, updatedDate: string | undefined): ExternalRef {
  const { key, type, number, date, gross, tax, items } = input;
  const echo: VoucherEcho = { key, type, number, date, gross, tax, items, ...(updatedDate === undefined ? {} : { updatedDate }) };
  return { kind: voucherKind, id, url: voucherLink(hosts, id), echo };
}
