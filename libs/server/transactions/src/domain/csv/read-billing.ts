import { negateMoney, type Money } from '@kontor/kernel';
import { labelOf, type ColumnRef } from '../mapping/columns';
import type { AmountRule } from '../mapping/csv-mapping';
import { refuse, type Read } from '../reasons/reason';
import { comparable } from '../text/clean-text';
import type { Cell, CsvRow } from './csv-row';
import { readMoneyCell } from './read-money-cell';

type RuleOf<Style extends AmountRule['style']> = Extract<AmountRule, { readonly style: Style }>;

const readCell = (row: CsvRow, cell: Cell) => readMoneyCell(cell, row.text('currency'), row.mapping.decimal);

function readSigned(row: CsvRow, rule: RuleOf<'signed' | 'inverted'>): Read<Money> {
  const read = readCell(row, row.cell(rule.column));
  if ('reason' in read) return read;
  return { value: rule.style === 'inverted' ? negateMoney(read.value.amount) : read.value.amount };
}

/** An amount whose direction stands elsewhere has no sign of its own: two signs would have to be guessed apart. */
function readUnsigned(row: CsvRow, cell: Cell): Read<Money> {
  const read = readCell(row, cell);
  if ('reason' in read) return read;
  return read.value.signed ? refuse('sign-not-expected', { ...cell }) : { value: read.value.amount };
}

function readDirected(row: CsvRow, rule: RuleOf<'direction'>): Read<Money> {
  const amount = readUnsigned(row, row.cell(rule.column));
  if ('reason' in amount) return amount;
  const direction = row.cell(rule.directionColumn);
  const says = (words: readonly string[]) => words.some((word) => comparable(word) === comparable(direction.value));
  if (says(rule.in)) return amount;
  if (says(rule.out)) return { value: negateMoney(amount.value) };
  return refuse('unknown-direction', { ...direction, known: [...rule.out, ...rule.in].join(', ') });
}

/** Zero in the other column is how some banks leave it empty. */
function isFilled(row: CsvRow, ref: ColumnRef): boolean {
  const cell = row.cell(ref);
  return cell.value !== '' && !/^[0.,\s]+$/.test(cell.value);
}

function readDebitOrCredit(row: CsvRow, rule: RuleOf<'debit-credit'>): Read<Money> {
  const [debit, credit] = [isFilled(row, rule.debit), isFilled(row, rule.credit)];
  if (debit && credit) return refuse('debit-and-credit', { debit: labelOf(rule.debit), credit: labelOf(rule.credit) });
  const chosen = credit || row.cell(rule.debit).value === '' ? rule.credit : rule.debit;
  const amount = readUnsigned(row, row.cell(chosen));
  return 'reason' in amount || chosen === rule.credit ? amount : { value: negateMoney(amount.value) };
}

/** What moved on the card or account; negative is money out. */
export function readBilling(row: CsvRow): Read<Money> {
  const rule = row.mapping.amount;
  switch (rule.style) {
    case 'signed':
    case 'inverted':
      return readSigned(row, rule);
    case 'direction':
      return readDirected(row, rule);
    case 'debit-credit':
      return readDebitOrCredit(row, rule);
  }
}
