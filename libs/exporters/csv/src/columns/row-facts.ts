import type { CodedLine, CodedTransaction } from '@kontor/exporter-contract';
import type { Locale } from '@kontor/kernel';

/** Everything a column may read: one line of one transaction, and how the person wants it told. */
export interface RowFacts {
  readonly transaction: CodedTransaction;
  readonly line: CodedLine;
  /** Counts from 1. */
  readonly number: number;
  readonly language: Locale;
  /** Amounts are multiplied by it: -1 turns money out into a positive number. */
  readonly sign: 1 | -1;
  readonly exportKey: string;
  readonly receiptNames: readonly string[];
}
