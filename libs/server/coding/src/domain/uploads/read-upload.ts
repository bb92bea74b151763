import type { ReferenceUploadResult } from '@kontor/api-contracts';
import { csvRecords, decodeText, isBlank, StatementFault, type CsvRecord } from '@kontor/server-transactions';
import { isStorable } from '@kontor/server-platform';
import { findColumns, readActive, uploadColumns, type FoundColumns } from './columns';
import type { UploadRow } from './plan-upload';
import type { RowFault } from './row-faults';

export const mostRows = 10_000;
const [mostName, mostNumber] = [200, 40];

type Delimiter = ReferenceUploadResult['delimiter'];
const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

export type ReadUpload =
  | { readonly ok: true; readonly delimiter: Delimiter; readonly header: readonly string[]; readonly columns: FoundColumns; readonly rows: readonly UploadRow[] }
  | { readonly ok: false; readonly fault: 'no-columns' | 'too-many-rows' }
  | { readonly ok: false; readonly fault: 'unreadable'; readonly cause: StatementFault };

/** Reads a list of values from a CSV file: encoding and delimiter by the file itself, columns by their names. */
export async function readUpload(bytes: Uint8Array): Promise<ReadUpload> {
  try {
    let best: { readonly delimiter: Delimiter; readonly header: CsvRecord; readonly columns: FoundColumns } | undefined;
    for (const delimiter of delimiters) {
      const header = await firstRecord(bytes, delimiter);
      const columns = header && findColumns(header.cells);
      if (header && columns && Object.keys(columns).length > Object.keys(best?.columns ?? {}).length) best = { delimiter, header, columns };
    }
    return best ? await readRows(bytes, best) : { ok: false, fault: 'no-columns' };
  } catch (error) {
    // A StatementFault says at which line the text cannot be read on.
    if (error instanceof StatementFault) return { ok: false, fault: 'unreadable', cause: error };
    throw error;
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const recordsOf = (bytes: Uint8Array, delimiter: Delimiter): AsyncGenerator<CsvRecord> => csvRecords(decodeText(inOnePiece(bytes), 'auto'), delimiter);

async function firstRecord(bytes: Uint8Array, delimiter: Delimiter): Promise<CsvRecord | undefined> {
  try {
    for await (const record of recordsOf(bytes, delimiter)) if (!isBlank(record)) return record;
  } catch (error) {
    // A StatementFault: with this delimiter it is no CSV; another may fit.
    if (!(error instanceof StatementFault)) throw error;
  }
  return undefined;
}

async function readRows(bytes: Uint8Array, { delimiter, header, columns }: { readonly delimiter: Delimiter; readonly header: CsvRecord; readonly columns: FoundColumns }): Promise<ReadUpload> {
  const rows: UploadRow[] = [];
  for await (const record of recordsOf(bytes, delimiter)) {
    if (record.line <= header.line || isBlank(record)) continue;
    if (rows.length >= mostRows) return { ok: false, fault: 'too-many-rows' };
    rows.push(toRow(record, columns));
  }
  return { ok: true, delimiter, header: header.cells, columns, rows };
}

function toRow({ line, cells }: CsvRecord, columns: FoundColumns): UploadRow {
  const [name, number, group, active] = uploadColumns.map((column) => {
    const place = columns[column];
    return place === undefined ? undefined : (cells[place] ?? '').replace(/\s+/gu, ' ').trim() || undefined;
  });
  const row = { line, cells, name: name ?? '', number, group, active: active === undefined ? undefined : readActive(active) };
  const fault = faultOf(row, active);
  return { ...row, ...(fault && { fault }) };
}

function faultOf({ cells, name, number, group, active }: Omit<UploadRow, 'fault'>, activeCell: string | undefined): RowFault | undefined {
  if (!isStorable([...cells])) return 'unreadable-text';
  if (name === '') return 'name-missing';
  if (name.length > mostName || (group?.length ?? 0) > mostName || (number?.length ?? 0) > mostNumber) return 'too-long';
  return activeCell !== undefined && active === undefined ? 'active-unreadable' : undefined;
}
