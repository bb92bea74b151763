import { invalid } from '../../gateway/errors/legacy-error';
import type { VoucherRule } from '../voucher-rule';

/** Nobody documented these. */
const longest = { voucherNumber: 255, contactName: 255, remark: 1_000 } as const;
const fields = ['voucherNumber', 'contactName', 'remark'] as const;

export const textLengths: VoucherRule = (draft, { behaviour }) =>
  behaviour.longTexts === 'accepted' ? [] : fields.filter((field) => (draft[field]?.length ?? 0) > longest[field]).map(invalid);
