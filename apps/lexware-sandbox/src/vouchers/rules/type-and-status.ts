import type { Voucher } from '../../books/voucher';
import { invalid } from '../../gateway/errors/legacy-error';
import { isAbsent } from '../../json/read-json';
import type { Behaviour } from '../../behaviour';
import { when, type VoucherRule } from '../voucher-rule';

export const knownType: VoucherRule = ({ body, type }) => when(!isAbsent(body['type']) && type === undefined, invalid('type'));

export const writableStatus: VoucherRule = ({ status }, { current, behaviour }) =>
  when(current ? !mayReplace(current, status, behaviour) : !mayCreate(status, behaviour), invalid('voucherStatus'));

/** Measured on 23.08.2026: any named status was refused, although `open` and `unchecked` are documented. */
function mayCreate(status: string | undefined, { statusOnCreate }: Behaviour): boolean {
  if (status === undefined) return true;
  return statusOnCreate === 'documented' && (status === 'open' || status === 'unchecked');
}

/** An unchecked voucher is replaced only to be finalised and must say so; any other must not name a status. */
function mayReplace(current: Voucher, status: string | undefined, { paidVoucher }: Behaviour): boolean {
  if (current.status === 'unchecked') return status === 'open';
  return status === undefined && (current.status === 'open' || (paidVoucher === 'accepted' && current.status !== 'voided'));
}
