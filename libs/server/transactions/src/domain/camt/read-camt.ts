import { reason } from '../reasons/reason';
import { StatementFault } from '../reasons/statement-fault';
import type { RowReading } from '../row-outcome';
import { EntryParser } from './entry-parser';
import { readEntry } from './read-entry';

/** Lets the parser read on and hands over what it has finished, before any fault it met after that. */
function* advance(parser: EntryParser, timeZone: string, step: () => void): Generator<RowReading> {
  try {
    step();
  } finally {
    for (const entry of parser.take()) yield* readEntry(entry, timeZone);
  }
}

/** The rows of a camt.053, statement after statement. Throws a StatementFault where the file cannot be read on. */
export async function* readCamt(text: AsyncIterable<string>, timeZone: string): AsyncGenerator<RowReading> {
  const parser = new EntryParser();
  let isEmpty = true;
  for await (const piece of text) {
    isEmpty = isEmpty && piece.trim() === '';
    yield* advance(parser, timeZone, () => parser.push(piece));
  }
  if (isEmpty) throw new StatementFault(1, reason('empty-file', {}));
  yield* advance(parser, timeZone, () => parser.end());
}
