import type { StatementTable } from '@kontor/api-contracts';

/** What a column may hold, beside the amount. The names are those of the mapping the server reads. */
export const draftFields = [
  ...['transactionDate', 'bookingDate', 'merchant', 'currency', 'card', 'cardHolder'],
  ...['originalAmount', 'originalCurrency', 'description', 'purpose', 'reference', 'note'],
] as const;
export type DraftField = (typeof draftFields)[number];

export const amountStyles = ['signed', 'inverted', 'debit-credit'] as const;
export type AmountStyle = (typeof amountStyles)[number];

export const decimalStyles = ['comma', 'dot'] as const;
export type DecimalStyle = (typeof decimalStyles)[number];

/** How dates are mostly written; another pattern may be typed. */
export const datePatterns = ['iso', 'dd.MM.yyyy', 'd.M.yyyy', 'dd.MM.yy', 'dd/MM/yyyy', 'MM/dd/yyyy', 'yyyy/MM/dd', 'dd.MM.yyyy HH:mm', 'yyyy-MM-dd HH:mm:ss'] as const;

/** A mapping as a person makes it. Columns go by their place, counted from 0; null is none. */
export interface MappingDraft {
  /** Becomes part of every key, so it must stay the same from file to file. */
  readonly source: string;
  readonly date: string;
  readonly decimal: DecimalStyle;
  readonly amountStyle: AmountStyle;
  /** With `debit-credit` the column of money that goes out. */
  readonly amount: number | null;
  readonly credit: number | null;
  /** Holds where no column says it. */
  readonly currency: string;
  readonly columns: Readonly<Partial<Record<DraftField, number | null>>>;
  /** The source's own id of a row. */
  readonly ownId: number | null;
}

const sameName = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase();

/** A column by its name, which survives when the bank moves it; by its number, counted from 1, where the name tells nothing. */
function refOf({ columns }: Pick<StatementTable, 'columns'>, index: number): string | number {
  const name = columns[index] ?? '';
  const isClear = name !== '' && columns.filter((other) => sameName(other, name)).length === 1;
  return isClear ? name : index + 1;
}

/** As the server takes it. */
const sourceForm = /^[a-z0-9][a-z0-9-]{1,39}$/;

export type DraftGap = 'source' | 'amount' | 'credit' | 'transactionDate' | 'currency';

/** What still has to be said before the file can be read. */
export function gapsOf({ source, amount, amountStyle, credit, currency, columns }: MappingDraft): readonly DraftGap[] {
  return [
    ...(!sourceForm.test(source) ? (['source'] as const) : []),
    ...((columns.transactionDate ?? null) === null ? (['transactionDate'] as const) : []),
    ...(amount === null ? (['amount'] as const) : []),
    ...(amountStyle === 'debit-credit' && credit === null ? (['credit'] as const) : []),
    ...((columns.currency ?? null) === null && !/^[A-Z]{3}$/.test(currency) ? (['currency'] as const) : []),
  ];
}

/** The mapping as the server reads it, or nothing while something is missing. */
export function mappingOf(draft: MappingDraft, table: StatementTable): string | undefined {
  const { source, date, decimal, amountStyle, amount, credit, currency, columns, ownId } = draft;
  if (gapsOf(draft).length > 0 || amount === null) return undefined;
  const ref = (index: number): string | number => refOf(table, index);
  const chosen = draftFields.flatMap((field) => ((columns[field] ?? null) === null ? [] : [[field, ref(columns[field] ?? 0)] as const]));
  const amountRule = amountStyle === 'debit-credit' ? { style: amountStyle, debit: ref(amount), credit: ref(credit ?? amount) } : { style: amountStyle, column: ref(amount) };
  const { delimiter } = table;
  return JSON.stringify({
    ...{ source, delimiter, decimal, date, amount: amountRule, columns: Object.fromEntries(chosen) },
    ...((columns.currency ?? null) === null && { constants: { currency } }),
    ...(ownId !== null && { ownId: { column: ref(ownId) } }),
  });
}
