import { StartRefusal } from '@kontor/server-platform';
import type { Readable } from 'node:stream';

/** What is known of bytes once they are kept. */
export interface StoredBlob {
  /** Lower-case hexadecimal digest of the bytes, and the name they are found by. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps bytes for good, found by their content: the same bytes are kept once. */
export abstract class BlobStore {
  /** Resolves when the bytes would survive a power cut. Throws {@link StorageFullError}. */
  abstract store(bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob>;

  /** A stream of the bytes. Throws {@link MissingBlobError}. */
  abstract open(sha256: string): Promise<Readable>;

  /** All bytes at once, for what is known to be small. Throws {@link MissingBlobError}. */
  abstract read(sha256: string): Promise<Uint8Array>;

  /** Finds out whether bytes could be kept now. Throws {@link StorageUnusableError}. */
  abstract probe(): Promise<void>;
}

/** The database knows of bytes that the store does not have: a back-up was restored by half, or files were removed by hand. */
export class MissingBlobError extends Error {
  constructor(sha256: string) {
    super(`The bytes ${sha256} are not in the storage. Restore the folder of KONTOR_STORAGE_DIR from the back-up that belongs to the database.`);
    this.name = 'MissingBlobError';
  }
}

/** There is no room for the bytes; nothing of them was kept. */
export class StorageFullError extends Error {
  constructor(options?: ErrorOptions) {
    super('The storage is full. Free space in the folder of KONTOR_STORAGE_DIR, or move it to a larger disk.', options);
    this.name = 'StorageFullError';
  }
}

/** No bytes can be kept: a file in the way, no permission, a disk that is read-only, full or gone. */
export class StorageUnusableError extends StartRefusal {
  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(`Kontor keeps receipts in ${folder}, but cannot write there (${reason}). Set KONTOR_STORAGE_DIR to a folder that it may write to, or mend this one.`, options);
    this.name = 'StorageUnusableError';
  }
}

/** A defect: what is no digest must never become part of a path. */
export class InvalidDigestError extends Error {
  constructor() {
    super('Bytes are found by a SHA-256 digest in lower-case hexadecimal');
    this.name = 'InvalidDigestError';
  }
}

export function assertDigest(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new InvalidDigestError();
}
