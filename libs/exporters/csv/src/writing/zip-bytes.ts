import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file for the archive, opened when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly open: () => Promise<Uint8Array>;
}

/**
 * The archive, one file at a time, as fast as it is read. Files are stored and not compressed: receipts hardly shrink,
 * and compressed bytes may differ between machines.
 */
export async function* zipBytes(entries: Iterable<ZipEntry>, stamp: Date): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const { outputStream } = zip;
  if (!(outputStream instanceof PassThrough)) throw new Error('yazl no longer writes into a PassThrough stream');
  const reader = new AbortController();
  const feeding = feed(zip, outputStream, { entries, mtime: dayOf(stamp), gone: reader.signal }).catch((error: unknown) => {
    // A receipt that cannot be opened must fail the reader; after the reader has gone nobody is left to tell.
    outputStream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const chunk of outputStream) yield chunk as Uint8Array;
  } finally {
    reader.abort();
    await feeding;
  }
}

interface Feed {
  readonly entries: Iterable<ZipEntry>;
  readonly mtime: Date;
  readonly gone: AbortSignal;
}

/** Opens the next file only when the one before has been taken. */
async function feed(zip: ZipFile, output: PassThrough, { entries, mtime, gone }: Feed): Promise<void> {
  for (const { name, open } of entries) {
    const bytes = await open();
    if (gone.aborted) return;
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { mtime, compress: false, forceDosTimestamp: true });
    if (output.writableNeedDrain) await once(output, 'drain', { signal: gone });
  }
  zip.end();
}

/** ZIP keeps local time. Noon exists on every day in every time zone, so the bytes are the same everywhere. */
const dayOf = (stamp: Date): Date => new Date(stamp.getUTCFullYear(), stamp.getUTCMonth(), stamp.getUTCDate(), 12);
