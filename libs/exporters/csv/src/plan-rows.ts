import type { CodedTransaction, Issue, Operation, Plan, PlanInput } from '@kontor/exporter-contract';
import type { Cell } from './columns/cell';
import { columns, type ColumnId } from './columns/columns';
import type { RowFacts } from './columns/row-facts';
import { kindWords } from './columns/words';
import { explainRow } from './explain-row';
import type { CsvCode } from './messages';
import { nameReceipts, type NamedReceipt } from './receipt-names';
import type { RowInput } from './row-input';
import type { CsvSettings } from './settings';
import { encodings } from './writing/text-encoding';

type RowOperation = Operation<string, RowInput>;

/** One row per split, except those that stand in a file already. */
export function planRows(input: PlanInput<CsvSettings>): Plan<RowOperation> {
  const { transaction, settings, written } = input;
  if (!settings.kinds.includes(transaction.kind)) return nothing('CSV-kind-not-chosen', { kind: kindWords[transaction.kind][settings.language] });
  const done = new Set(written.map(({ operation }) => operation));
  const rows = rowsOf(input).filter(({ id }) => !done.has(id));
  if (rows.length === 0) return nothing('CSV-already-written');
  const issues = rows.flatMap((row) => unwritable(row.input.cells, settings));
  return issues.length > 0 ? { outcome: 'cannot', issues } : { outcome: 'do', operations: rows };
}

const nothing = (code: CsvCode, params?: Issue['params']): Plan<RowOperation> => ({
  outcome: 'nothing-to-do',
  reason: params ? { code, params } : { code },
});

function rowsOf({ transaction, settings, naturalKey }: PlanInput<CsvSettings>): readonly RowOperation[] {
  const receipts = settings.receipts ? nameReceipts(transaction, naturalKey, settings.decimals) : [];
  return transaction.lines.map((line, index): RowOperation => {
    const number = index + 1;
    const besides = number === 1 ? receipts : [];
    const facts: RowFacts = {
      transaction,
      line,
      number,
      language: settings.language,
      sign: settings.sign === 'expense' ? -1 : 1,
      exportKey: naturalKey,
      receiptNames: namesToTell(transaction, receipts),
    };
    return {
      id: `row:${number}`,
      step: 'row',
      input: { cells: settings.columns.map((id) => cellOf(id, facts)), receipts: besides },
      explain: explainRow(transaction, line, number, besides.length),
      amount: line.gross,
    };
  });
}

/** Beside the file they have our names; without it people know them by their own. */
const namesToTell = ({ receipts }: CodedTransaction, named: readonly NamedReceipt[]): readonly string[] =>
  named.length > 0 ? named.map(({ name }) => name) : receipts.map(({ fileName }) => fileName);

const cellOf = (column: ColumnId, facts: RowFacts): Cell => ({ column, kind: columns[column].kind, value: columns[column].read(facts) });

function unwritable(cells: readonly Cell[], { encoding, language }: CsvSettings): readonly Issue[] {
  const code: CsvCode = 'CSV-not-in-encoding';
  return cells.flatMap(({ column, value }) => {
    const character = encodings[encoding].refuses(value);
    return character === undefined ? [] : [{ code, params: { character, column: columns[column].label[language] } }];
  });
}
