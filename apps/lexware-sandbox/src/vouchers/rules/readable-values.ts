import { invalid, type Issue } from '../../gateway/errors/legacy-error';
import { isAbsent } from '../../json/read-json';
import { when, type VoucherRule } from '../voucher-rule';

const mostItems = 300;

const unreadable = (sent: unknown, read: unknown, place: string): readonly Issue[] => when(!isAbsent(sent) && sent !== '' && read === undefined, invalid(place));

/** Dates are `yyyy-MM-dd` or a full timestamp with milliseconds and offset. */
export const readableDates: VoucherRule = ({ body, voucherDate, shippingDate, dueDate }) => [
  ...unreadable(body['voucherDate'], voucherDate, 'voucherDate'),
  ...unreadable(body['shippingDate'], shippingDate, 'shippingDate'),
  ...unreadable(body['dueDate'], dueDate, 'dueDate'),
];

/** Whether Lexware rounds fractions of a cent is unknown: no amount is guessed here. */
export const readableAmounts: VoucherRule = ({ body, totalGross, totalTax, items }, { behaviour }) => [
  ...unreadable(body['totalGrossAmount'], totalGross, 'totalGrossAmount'),
  ...unreadable(body['totalTaxAmount'], totalTax, 'totalTaxAmount'),
  ...items.flatMap(({ source, place, amount, taxAmount, rate }) => [
    ...unreadable(source['amount'], amount, `${place}.amount`),
    ...unreadable(source['taxAmount'], taxAmount, `${place}.taxAmount`),
    ...unreadable(source['taxRatePercent'], rate, `${place}.taxRatePercent`),
    ...when(behaviour.negativeItems === 'refused' && (amount?.minor ?? 0) < 0, invalid(`${place}.amount`)),
  ]),
];

/** Sales documents know more tax types; vouchers know these two, and net is refused for what is not checked yet. */
export const knownTaxType: VoucherRule = ({ body, taxType, unchecked }) => [
  ...unreadable(body['taxType'], taxType, 'taxType'),
  ...when(unchecked && taxType === 'net', invalid('taxType')),
];

export const itemCount: VoucherRule = ({ items }) => when(items.length > mostItems, invalid('voucherItems'));
