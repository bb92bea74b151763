import { stringify } from 'csv-stringify/sync';
import { columns } from '../columns/columns';
import type { RowInput } from '../row-input';
import type { CsvSettings } from '../settings';
import { cellText } from './cell-text';
import { encodings } from './text-encoding';

/** Rows that are turned into bytes together: enough to be quick, few enough to forget at once. */
const batchSize = 100;

/** The file as RFC 4180 has it, a batch of rows at a time, as fast as it is read. */
export async function* csvBytes(rows: AsyncIterable<RowInput>, settings: CsvSettings): AsyncGenerator<Uint8Array> {
  const { encode, mark } = encodings[settings.encoding];
  const headings = settings.columns.map((id) => columns[id].label[settings.language]);
  yield encode(mark + recordsText([headings], settings));
  let batch: (readonly string[])[] = [];
  for await (const row of rows) {
    batch.push(recordOf(row, settings));
    if (batch.length < batchSize) continue;
    yield encode(recordsText(batch, settings));
    batch = [];
  }
  if (batch.length > 0) yield encode(recordsText(batch, settings));
}

/** A row planned for other columns would stand under the wrong headings. */
function recordOf({ cells }: RowInput, settings: CsvSettings): readonly string[] {
  const isPlannedSo = cells.length === settings.columns.length && cells.every(({ column }, index) => column === settings.columns[index]);
  if (!isPlannedSo) throw new Error('The columns were changed after the rows were planned; plan the export anew');
  return cells.map((cell) => cellText(cell, settings));
}

const recordsText = (records: readonly (readonly string[])[], { delimiter, columns: chosen }: CsvSettings): string =>
  stringify(records.map((record) => [...record]), {
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    record_delimiter: '\r\n',
    // A lone line feed inside a text would otherwise stand unquoted and end the row for most readers.
    quote_record_delimiter: true,
    // A single empty cell would be an empty line, which readers skip.
    quoted_empty: chosen.length === 1,
  });
