import type { EncodingName } from '../../domain/text/encodings';
import type { StatementProfileId } from '../../domain/profiles/statement-profile';

/** A file as it was received, wherever it lies. */
export interface StatementFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal digest. */
  readonly sha256: string;
  /** Enough of it to tell its format. */
  beginning(): Promise<Uint8Array>;
  /** All of it, from the start. */
  read(): AsyncIterable<Uint8Array>;
}

/** A file and what the person who imports it says about it. */
export interface StatementWish {
  readonly file: StatementFile;
  /** Recognised by the file itself where it is left out. */
  readonly profile?: StatementProfileId | undefined;
  /** JSON text of a mapping, for files of no known format. */
  readonly mapping?: string | undefined;
  /** Tells apart accounts of one source whose files do not name them. */
  readonly account?: string | undefined;
  readonly encoding?: EncodingName | undefined;
}
