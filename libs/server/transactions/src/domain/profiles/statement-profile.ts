import type { LocalizedText } from '@kontor/kernel';
import type { CsvFormat } from '../csv/read-csv';

/** The formats a statement can be imported in, in the order in which they are offered. */
export const statementProfileIds = ['kontor', 'card-export', 'dkb-visa', 'n26', 'wise', 'revolut-business', 'monzo', 'camt.053', 'generic'] as const;
export type StatementProfileId = (typeof statementProfileIds)[number];
export type CsvProfileId = Exclude<StatementProfileId, 'camt.053' | 'generic'>;

/** A CSV format known by name. Its required columns are also what it is recognised by. */
export interface CsvProfile extends CsvFormat {
  readonly id: CsvProfileId;
  readonly name: LocalizedText;
}
