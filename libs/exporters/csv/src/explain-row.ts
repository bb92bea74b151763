import type { CodedLine, CodedTransaction } from '@kontor/exporter-contract';
import { toDecimal, type Locale, type LocalizedText } from '@kontor/kernel';
import { kindWords } from './columns/words';
import { decimalText } from './writing/cell-text';

const words = {
  de: { row: 'Zeile', of: 'von', at: 'bei', account: 'Konto', receipts: 'Belege', decimals: 'comma' },
  en: { row: 'Row', of: 'of', at: 'at', account: 'account', receipts: 'receipts', decimals: 'dot' },
} as const;

/** The sentence a person reads in the preview. */
export function explainRow(transaction: CodedTransaction, line: CodedLine, number: number, receipts: number): LocalizedText {
  const tell = (language: Locale): string => {
    const { row, of, at, account, ...word } = words[language];
    const movement = `${kindWords[transaction.kind][language]} ${decimalText(toDecimal(line.gross), word.decimals)} ${line.gross.currency}`;
    const booked = line.glAccount ? `, ${account} ${[line.glAccount.number, line.glAccount.name].filter(Boolean).join(' ')}` : '';
    const besides = receipts > 0 ? `, ${word.receipts}: ${receipts}` : '';
    return `${row} ${number} ${of} ${transaction.lines.length}: ${movement} ${at} ${transaction.merchant.name}${booked}${besides}`;
  };
  return { de: tell('de'), en: tell('en') };
}
