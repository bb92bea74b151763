import { isStorable } from '@kontor/server-platform';
import { IANAZone } from 'luxon';
import { decodeXml } from './camt/decode-xml';
import { readCamt } from './camt/read-camt';
import { readCsv } from './csv/read-csv';
import { kindAgainstSign } from './kind-and-sign';
import { KeyKeeper } from './keys/key-keeper';
import { defaultLimits, type StatementLimits } from './limits';
import type { GenericProfile } from './mapping/generic-profile';
import { csvProfiles } from './profiles/statement-profiles';
import type { CsvProfileId } from './profiles/statement-profile';
import { reason, type Reason } from './reasons/reason';
import { StatementFault } from './reasons/statement-fault';
import type { RowOutcome, RowReading } from './row-outcome';
import { decodeText } from './text/decode-text';
import type { EncodingName } from './text/encodings';
import type { TransactionDraft } from './transaction';
import { known } from './values/known';

export interface StatementToRead {
  readonly profile: CsvProfileId | 'camt.053' | GenericProfile;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The organization's: instants become the calendar day there. Throws a RangeError for a zone that does not exist. */
  readonly timeZone: string;
  /** Tells apart accounts of one source whose files do not name them. Part of every derived key: always give the same. */
  readonly account?: string;
  /** For a CSV file that somebody has saved in another encoding than the profile's. */
  readonly encoding?: EncodingName;
  readonly limits?: Partial<StatementLimits>;
}

/** First part of the key of every row that is read with a profile. */
export const sourceOf = (profile: StatementToRead['profile']): string => (typeof profile === 'string' ? profile : `generic:${profile.source}`);

function readRows({ profile, bytes, timeZone, encoding }: StatementToRead): AsyncGenerator<RowReading> {
  if (profile === 'camt.053') return readCamt(decodeXml(bytes), timeZone);
  const format = typeof profile === 'string' ? csvProfiles[profile] : profile;
  return readCsv(decodeText(bytes, encoding ?? format.mapping.encoding), format, timeZone);
}

/** What no transaction may be, whatever the format it was read from. */
const wrongWith = (draft: TransactionDraft): Reason | undefined => (isStorable(draft) ? kindAgainstSign(draft.kind, draft.billing) : reason('unreadable-text', {}));

/** The outcomes of one row: one, or two where a fee was debited beside its amount. */
function seal(reading: RowReading, keeper: KeyKeeper): readonly RowOutcome[] {
  const { line } = reading;
  const refused = (why: Reason): RowOutcome => ({ outcome: 'row-error', error: { line, ...why } });
  if ('reason' in reading) return [refused(reading.reason)];
  return reading.drafts.map((draft) => {
    const wrong = wrongWith(draft);
    if (wrong) return refused(wrong);
    const sealed = keeper.seal(draft);
    return 'reason' in sealed ? refused(sealed.reason) : { outcome: 'transaction', transaction: sealed.value };
  });
}

async function* readWithin(statement: StatementToRead, limit: number): AsyncGenerator<RowOutcome> {
  const keeper = new KeyKeeper(known({ source: sourceOf(statement.profile), account: statement.account }));
  let rows = 0;
  for await (const reading of readRows(statement)) {
    rows += 1;
    if (rows > limit) throw new StatementFault(reading.line, reason('too-many-rows', { limit: String(limit) }));
    yield* seal(reading, keeper);
  }
}

/**
 * Reads a statement row by row: every row comes out as a transaction or as an error that names its line. Reads no
 * further ahead than the consumer asks. Ends with a `file-error` where the file cannot be read on.
 */
export async function* readStatement(statement: StatementToRead): AsyncGenerator<RowOutcome> {
  if (!IANAZone.isValidZone(statement.timeZone)) throw new RangeError(`"${statement.timeZone}" is not a time zone such as Europe/Berlin`);
  try {
    yield* readWithin(statement, statement.limits?.rows ?? defaultLimits.rows);
  } catch (error) {
    // A StatementFault is about the file; anything else is a defect or a broken source.
    if (!(error instanceof StatementFault)) throw error;
    yield { outcome: 'file-error', error: { line: error.line, ...error.reason } };
  }
}
