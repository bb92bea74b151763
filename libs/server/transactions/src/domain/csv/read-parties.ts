import type { Card, Merchant } from '@kontor/exporter-contract';
import { labelOf, type TextField } from '../mapping/columns';
import { reason, refuse, type Read, type Reason } from '../reasons/reason';
import { readCardLast4, readCountryCode, readMcc } from '../values/codes';
import { known } from '../values/known';
import type { Cell, CsvRow } from './csv-row';

export interface RowParties {
  readonly merchant: Merchant;
  readonly card: Card;
}

type CodeReader = (text: string) => string | undefined;

/** A code that is absent is fine, one that cannot be read is not: it would silently change what rules match. */
function readCode(row: CsvRow, field: TextField, read: CodeReader, refusal: (cell: Cell) => Reason): Read<string | undefined> {
  const cell = row.text(field);
  if (!cell) return { value: undefined };
  const code = read(cell.value);
  return code === undefined ? { reason: refusal(cell) } : { value: code };
}

/** With whom, and with which card. */
export function readParties(row: CsvRow): Read<RowParties> {
  const countryCode = readCode(row, 'merchantCountry', readCountryCode, (cell) => reason('unknown-country', { ...cell }));
  if ('reason' in countryCode) return countryCode;
  const mcc = readCode(row, 'mcc', readMcc, (cell) => reason('unreadable-mcc', { ...cell }));
  if ('reason' in mcc) return mcc;
  const last4 = readCode(row, 'card', readCardLast4, (cell) => reason('unreadable-card', { ...cell }));
  if ('reason' in last4) return last4;
  const name = row.text('merchant')?.value ?? '';
  if (name === '' && row.mapping.merchantNeeded) return refuse('missing-value', { column: labelOf(row.mapping.columns.merchant ?? 'merchant') });
  const merchant = known({ name, countryCode: countryCode.value, mcc: mcc.value });
  const namesHolder = last4.value !== undefined || !row.mapping.holderNeedsCard;
  const holder = namesHolder ? row.text('cardHolder')?.value : undefined;
  return { value: { merchant, card: known({ last4: last4.value, holder }) } };
}
