import type { Voucher } from '../books/voucher';
import { dayOf } from '../clock/german-time';
import { filledTextOf, isRecord, textOf } from '../json/read-json';
import { strangeField } from './read-fault-order';

type Changes = Pick<Voucher, 'voucherNumber' | 'voucherDate' | 'dueDate' | 'contactName' | 'remark'>;

const texts = ['voucherNumber', 'contactName', 'remark'] as const;
const days = ['voucherDate', 'dueDate'] as const;

/** What of a voucher the user changed; what is left out stays. The user could do more. */
export function readVoucherEdit(body: unknown, voucher: Voucher): Changes | string {
  if (!isRecord(body)) return 'A JSON object was expected.';
  const strange = strangeField(body, [...texts, ...days]);
  if (strange !== undefined) return strange;
  const broken = days.find((field) => body[field] !== undefined && dayOf(textOf(body[field]) ?? '') === undefined);
  if (broken !== undefined) return `${broken} must be a day such as 2026-03-05.`;
  const text = (field: (typeof texts)[number]) => filledTextOf(body[field]) ?? voucher[field];
  const day = (field: (typeof days)[number]) => dayOf(textOf(body[field]) ?? '') ?? voucher[field];
  return { voucherNumber: text('voucherNumber'), contactName: text('contactName'), remark: text('remark'), voucherDate: day('voucherDate'), dueDate: day('dueDate') };
}
