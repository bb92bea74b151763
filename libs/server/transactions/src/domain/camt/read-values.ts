import type { TransactionStatus } from '@kontor/api-contracts';
import { negateMoney, type IsoDate, type Money } from '@kontor/kernel';
import { refuse, type Read } from '../reasons/reason';
import { readCurrencyCode } from '../values/currency-unit';
import { dateExample, readBusinessDate } from '../values/date-style';
import { plausible } from '../values/plausible';
import { readMoney } from '../values/read-money';
import { find, textOf, type XmlNode } from './xml-node';

/** An amount element; camt amounts have no sign. */
export function readUnsignedAmount(node: XmlNode | undefined, column: string): Read<Money> {
  const value = node?.text.trim() ?? '';
  if (!node || value === '') return refuse('missing-value', { column });
  if (!/^\d+(\.\d+)?$/.test(value)) return refuse('unreadable-amount', { value, column, style: '1234.56' });
  const code = node.attributes.get('Ccy') ?? '';
  const currency = readCurrencyCode(code);
  return currency ? readMoney(value, currency, { column, value }) : refuse('unknown-currency', { column: `${column}@Ccy`, value: code });
}

export type Indicator = 'CRDT' | 'DBIT';

export function readIndicator(node: XmlNode): Read<Indicator> {
  const value = textOf(node, 'CdtDbtInd') ?? '';
  return value === 'CRDT' || value === 'DBIT' ? { value } : refuse('unknown-direction', { column: 'CdtDbtInd', value, known: 'CRDT, DBIT' });
}

/**
 * The indicator states which way the money of this entry goes, also on a reversal: a reversed debit is a credit.
 * (ISO 20022, ReversalIndicator: "if the CreditDebitIndicator is CRDT and ReversalIndicator is Yes, the original
 * operation was a debit entry".)
 */
export const signed = (amount: Money, indicator: Indicator): Money => (indicator === 'DBIT' ? negateMoney(amount) : amount);

/** INFO and FUTR have not been booked, so they are no more an expense than PDNG is. */
const statuses: ReadonlyMap<string, TransactionStatus> = new Map<string, TransactionStatus>([
  ['BOOK', 'booked'],
  ['PDNG', 'pending'],
  ['INFO', 'pending'],
  ['FUTR', 'pending'],
]);

/** Version 02 and 04 write the code into the element, 08 into a child of it. */
export function readEntryStatus(node: XmlNode): Read<TransactionStatus> {
  const value = textOf(node, 'Sts/Cd', 'Sts/Prtry', 'Sts') ?? '';
  const status = statuses.get(value);
  return status ? { value: status } : refuse('unknown-status', { column: 'Sts', value, known: [...statuses.keys()].join(', ') });
}

/** A date or an instant, whichever the bank has chosen; an instant becomes the day in the organization's time zone. */
export function readDay(node: XmlNode | undefined, path: string, timeZone: string): Read<IsoDate | undefined> {
  const holder = find(node, path);
  const value = textOf(holder, 'Dt', 'DtTm') ?? holder?.text.trim() ?? '';
  if (value === '') return { value: undefined };
  const day = readBusinessDate(value, 'iso', { business: timeZone });
  return day ? plausible(day, { column: path, value }) : refuse('unreadable-date', { column: path, value, style: dateExample('iso') });
}
