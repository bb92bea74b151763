import { maxBlankLines } from '../limits';
import type { CsvMapping, PreambleRule } from '../mapping/csv-mapping';
import type { ColumnRef } from '../mapping/columns';
import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import type { RowReading } from '../row-outcome';
import { cleanText, comparable } from '../text/clean-text';
import { readCardLast4 } from '../values/codes';
import { known } from '../values/known';
import { checkCells } from './check-cells';
import { csvRecords, isBlank, type CsvRecord } from './csv-records';
import { CsvRow, type Constants } from './csv-row';
import { HeaderFinder } from './find-header';
import { Header } from './header';
import { readRow } from './read-row';

/** What a CSV file needs to be read: the mapping, and the columns without which it is another file. */
export interface CsvFormat {
  readonly mapping: CsvMapping;
  readonly required: readonly ColumnRef[];
}

/** The constants of the profile, and what the lines above the header say, as far as it can be read. */
function constantsOf(mapping: CsvMapping, preamble: readonly CsvRecord[]): Constants {
  const valueOf = (rule: PreambleRule): string | undefined => {
    const line = preamble.find((record) => comparable(record.cells[0] ?? '') === comparable(rule.label));
    const text = cleanText(line?.cells[rule.cell - 1] ?? '');
    const isReadable = text !== '' && (rule.field !== 'card' || readCardLast4(text) !== undefined);
    return isReadable ? text : undefined;
  };
  const found = (mapping.preamble ?? []).map((rule) => [rule.field, valueOf(rule)] as const);
  return { ...mapping.constants, ...known(Object.fromEntries(found)) };
}

/** Reads the rows of one file: the header first, then everything under it. */
class CsvSheet {
  private readonly finder: HeaderFinder;
  private header: Header | undefined;
  private constants: Constants = {};

  constructor(
    private readonly format: CsvFormat,
    private readonly timeZone: string,
  ) {
    this.finder = new HeaderFinder(format.mapping, format.required);
  }

  read(record: CsvRecord): RowReading | undefined {
    if (!this.header) return this.lookForHeader(record);
    return isBlank(record) ? undefined : this.readRow(record, this.header);
  }

  end(lastLine: number): void {
    if (lastLine === 0) throw new StatementFault(1, reason('empty-file', {}));
    if (!this.header) throw new StatementFault(lastLine, this.finder.notFound());
  }

  private lookForHeader(record: CsvRecord): RowReading | undefined {
    const found = this.finder.look(record);
    if (found === undefined) return undefined;
    if (!(found instanceof Header)) throw new StatementFault(record.line, found);
    this.header = found;
    this.constants = constantsOf(this.format.mapping, this.finder.preamble);
    return this.format.mapping.header === 'none' ? this.read(record) : undefined;
  }

  private readRow(record: CsvRecord, header: Header): RowReading {
    const { line } = record;
    const wrong = checkCells(record, header);
    if (wrong) return { line, reason: wrong };
    const read = readRow(new CsvRow(record, header, this.constants, this.format.mapping), this.timeZone);
    return 'reason' in read ? { line, ...read } : { line, drafts: read.value };
  }
}

/** The rows of a CSV statement, one at a time. Throws a StatementFault where the file cannot be read on. */
export async function* readCsv(text: AsyncIterable<string>, format: CsvFormat, timeZone: string): AsyncGenerator<RowReading> {
  const sheet = new CsvSheet(format, timeZone);
  let lastLine = 0;
  let blankLines = 0;
  for await (const record of csvRecords(text, format.mapping.delimiter)) {
    const blank = isBlank(record);
    blankLines = blank ? blankLines + 1 : 0;
    if (blankLines > maxBlankLines) throw new StatementFault(record.line, reason('too-many-blank-lines', { limit: String(maxBlankLines) }));
    lastLine = blank ? lastLine : record.line;
    const reading = sheet.read(record);
    if (reading) yield reading;
  }
  sheet.end(lastLine);
}
