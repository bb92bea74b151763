import { readStatement, type StatementToRead } from '../read-statement';
import type { RowOutcome, StatementError } from '../row-outcome';
import type { ParsedTransaction } from '../transaction';

/** Bytes as a stream that is cut into pieces of a size, so that no reader can rely on where pieces end. */
export async function* inPieces(bytes: Uint8Array, size = 61): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export interface ReadInFull {
  readonly transactions: readonly ParsedTransaction[];
  readonly errors: readonly StatementError[];
  readonly fileError?: StatementError;
}

type Whole = Omit<StatementToRead, 'bytes' | 'timeZone'> & { readonly timeZone?: string };

export function sortOutcomes(outcomes: readonly RowOutcome[]): ReadInFull {
  const fileError = outcomes.find((each) => each.outcome === 'file-error');
  return {
    transactions: outcomes.flatMap((each) => (each.outcome === 'transaction' ? [each.transaction] : [])),
    errors: outcomes.flatMap((each) => (each.outcome === 'row-error' ? [each.error] : [])),
    ...(fileError ? { fileError: fileError.error } : {}),
  };
}

/** Reads a whole file in memory, for tests. */
export async function readAll(bytes: Uint8Array | string, options: Whole): Promise<ReadInFull> {
  const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
  const outcomes: RowOutcome[] = [];
  for await (const outcome of readStatement({ timeZone: 'Europe/Berlin', ...options, bytes: inPieces(raw) })) outcomes.push(outcome);
  return sortOutcomes(outcomes);
}
