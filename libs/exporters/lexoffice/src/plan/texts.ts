import type { CodedLine, CodedTransaction } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { markerOf } from '../marker';

/** Assumed limits; what is longer is cut (MAPPINGS F45). */
const limits = { remark: 1000, purpose: 255, info: 255, payee: 255 } as const;

/**
 * Texts in the books are German like the books. The marker comes first, so that nothing can cut it off. What Lexware
 * has no field for stands here: card, foreign amount, cost centers, notes.
 */
export const remarkOf = (transaction: CodedTransaction, naturalKey: string): string =>
  joined(limits.remark, [markerOf(naturalKey), cardOf(transaction), dayOf(transaction), foreignAmountOf(transaction), ...transaction.lines.map(lineText), transaction.note]);

export const purposeOf = (transaction: CodedTransaction): string =>
  joined(limits.purpose, [transaction.merchant.name, purposeKind[transaction.kind], cardNumberOf(transaction), dayOf(transaction), foreignAmountOf(transaction)]);

export const infoOf = ({ card, receiptNumber, note }: CodedTransaction): string =>
  joined(limits.info, [card.holder, receiptNumber === undefined ? undefined : `Beleg ${receiptNumber}`, note]);

export const payeeOf = ({ merchant }: CodedTransaction): string => joined(limits.payee, [merchant.name]);

const purposeKind: Readonly<Record<CodedTransaction['kind'], string>> = {
  purchase: 'Kartenzahlung',
  refund: 'Erstattung',
  fee: 'Gebühr',
  'top-up': 'Aufladung',
  settlement: 'Ausgleich',
  cashback: 'Gutschrift des Kartenanbieters',
};

const cardNumberOf = ({ card }: CodedTransaction): string | undefined => (card.last4 === undefined ? undefined : `Karte *${card.last4}`);

const cardOf = (transaction: CodedTransaction): string =>
  [cardNumberOf(transaction), transaction.card.holder].filter((part) => part !== undefined).join(' ');

const dayOf = ({ transactionDate }: CodedTransaction): string => `vom ${transactionDate.split('-').reverse().join('.')}`;

function foreignAmountOf({ original, exchangeRate }: CodedTransaction): string | undefined {
  if (!original) return undefined;
  const amount = `${commas(toDecimal(original))} ${original.currency}`;
  return exchangeRate === undefined ? amount : `${amount} zum Kurs ${commas(exchangeRate)}`;
}

function lineText({ costCenter, costUnit, text }: CodedLine): string {
  const named = [costCenter && `Kostenstelle ${costCenter.number ?? costCenter.name}`, costUnit && `Kostenträger ${costUnit.number ?? costUnit.name}`, text];
  return named.filter((part) => part !== undefined && part !== '').join(' ');
}

const commas = (decimal: string): string => decimal.replace('.', ',');

/** Each part once, control characters and line breaks as single spaces. */
function joined(limit: number, parts: readonly (string | undefined)[]): string {
  const clean = parts.map((part) => (part ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()).filter((part) => part !== '');
  return cut([...new Set(clean)].join(' | '), limit);
}

/** Never in the middle of a character: half of a surrogate pair is no text. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= limit) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
