import { CsvError, parse, type Options, type Parser } from 'csv-parse';
import { pipeline, Readable, type TransformOptions } from 'node:stream';
import { maxRowCharacters } from '../limits';
import type { Delimiter } from '../mapping/csv-mapping';
import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import { WholeLines } from './whole-lines';

export interface CsvRecord {
  /** The line the record starts on; cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface ParsedRecord {
  readonly info: { readonly lines: number; readonly records: number };
  readonly record: readonly string[];
}

/** How much text waits at the parser; Node's own default differs from version to version. */
const waitingBytes = 16_384;

/** Stray quotes stay in the cell they stand in, so that one of them cannot swallow the rows after it. */
function startParser(delimiter: Delimiter, onSkip: NonNullable<Options['on_skip']>): Parser {
  const options: Options & TransformOptions = {
    delimiter,
    record_delimiter: '\n',
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: maxRowCharacters,
    skip_records_with_error: true,
    on_skip: onSkip,
    writableHighWaterMark: waitingBytes,
  };
  return parse(options);
}

/** What the parser could not read, after how many records. It would throw away what it has read if it stopped there. */
class Unread {
  private error: CsvError | undefined;
  private after = Infinity;

  note(error: CsvError | undefined, records: number): void {
    this.error ??= error;
    this.after = Math.min(this.after, records);
  }

  precedes(record: ParsedRecord): boolean {
    return record.info.records > this.after;
  }

  fault(line: number): StatementFault | undefined {
    if (!this.error) return undefined;
    const isLong = this.error.code === 'CSV_MAX_RECORD_SIZE';
    return new StatementFault(line, isLong ? reason('row-too-long', { limit: String(maxRowCharacters) }) : reason('quote-not-closed', {}));
  }
}

/**
 * The records of a CSV text as they are read; asks for more text only when they are taken. Throws a StatementFault
 * after the last record that could be read, if the text did not end there.
 */
export async function* csvRecords(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const lines = new WholeLines(text);
  const unread = new Unread();
  const parser = startParser(delimiter, (error) => {
    unread.note(error, parser.info.records);
    return undefined;
  });
  // A broken source surfaces where the parser is read below.
  pipeline(Readable.from(lines.read()), parser, () => undefined);
  const records: AsyncIterable<ParsedRecord> = parser;
  let line = 1;
  for await (const record of records) {
    if (unread.precedes(record)) break;
    yield { line, cells: record.record };
    line = record.info.lines + 1;
  }
  const fault = lines.fault() ?? unread.fault(line);
  if (fault) throw fault;
}

/** Blank lines part sections; they are not rows. */
export const isBlank = (record: CsvRecord): boolean => record.cells.every((cell) => cell.trim() === '');
