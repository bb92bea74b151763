import type { TransactionStatus } from '@kontor/api-contracts';
import type { TransactionKind } from '@kontor/exporter-contract';
import type { EncodingName } from '../text/encodings';
import type { DateStyle } from '../values/date-style';
import type { DecimalStyle } from '../values/written-number';
import type { ColumnField, ColumnRef, DateField, TextField } from './columns';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Where the amount stands and what its sign means. `signed`: negative is money out. `inverted`: positive is money out.
 * `direction`: a second column says so, and the amount itself has no sign. `debit-credit`: one of two columns is filled.
 */
export type AmountRule =
  | { readonly style: 'signed' | 'inverted'; readonly column: ColumnRef }
  | {
      readonly style: 'direction';
      readonly column: ColumnRef;
      readonly directionColumn: ColumnRef;
      readonly out: readonly string[];
      readonly in: readonly string[];
    }
  | { readonly style: 'debit-credit'; readonly debit: ColumnRef; readonly credit: ColumnRef };

/** Which way money went. */
export const directions = ['out', 'in', 'zero'] as const;
export type Direction = (typeof directions)[number];

/** Applies where every condition it names holds; texts are compared without regard to case and spacing. */
export interface ChoiceRule<Value> {
  readonly column?: ColumnRef;
  readonly equals?: readonly string[];
  readonly startsWith?: readonly string[];
  readonly contains?: readonly string[];
  readonly direction?: Direction;
  readonly then: Value;
}

/** The first rule that applies decides; `otherwise` where none does. */
export interface Choice<Value, Otherwise extends string> {
  readonly rules: readonly ChoiceRule<Value>[];
  readonly otherwise: Otherwise;
}

/** `by-direction`: money out and zero are a purchase, money in is a refund. */
export type KindChoice = Choice<TransactionKind, 'by-direction' | 'refuse'>;
export type StatusChoice = Choice<TransactionStatus, 'booked' | 'refuse'>;

/**
 * `included`: the fee is part of the amount and kept as information. `beside`: the account was debited on top of the
 * amount; the fee becomes a transaction of its own. With `total`, what the account was debited in all, the fee is the
 * difference; without, it is the fee column as money out.
 */
export interface FeeRule {
  readonly style: 'included' | 'beside';
  readonly column: ColumnRef;
  readonly total?: ColumnRef;
}

/** The source's own id. Some sources give one id to both sides of a movement: direction and currency then join it. */
export interface OwnIdRule {
  readonly column: ColumnRef;
  readonly perLeg?: boolean;
}

/** A value in the lines above the header: the cell of that number in the line that begins with the label. */
export interface PreambleRule {
  readonly label: string;
  readonly cell: number;
  readonly field: TextField;
}

/** The line the header stands on, `find` for the first line that has all columns, `none` where columns go by number. */
export type HeaderPlace = number | 'find' | 'none';

/** Everything that makes a CSV file a statement. Plain JSON: the named profiles are values of this type, too. */
export interface CsvMapping {
  readonly delimiter: Delimiter;
  readonly encoding: EncodingName;
  readonly decimal: DecimalStyle;
  readonly date: DateStyle;
  /** The zone of times written without an offset, such as `utc`; the day is taken as written where absent. */
  readonly zone?: string;
  readonly header: HeaderPlace;
  readonly amount: AmountRule;
  readonly columns: Readonly<Partial<Record<ColumnField, ColumnRef>>> & Readonly<Record<Extract<DateField, 'transactionDate'>, ColumnRef>>;
  readonly constants?: Readonly<Partial<Record<TextField, string>>>;
  readonly preamble?: readonly PreambleRule[];
  /** Rows without a merchant are refused; banks name nobody on some rows of their own. */
  readonly merchantNeeded?: boolean;
  /** The holder's column also names other people on rows without a card. */
  readonly holderNeedsCard?: boolean;
  readonly ownId?: OwnIdRule;
  readonly fee?: FeeRule;
  readonly kinds: KindChoice;
  readonly statuses: StatusChoice;
}
