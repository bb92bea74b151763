import { Readable } from 'node:stream';
import { assertDigest, BlobStore, MissingBlobError, type StoredBlob } from './blob-store';
import { Hashed } from './hashed';

/** Keeps bytes as long as the process lives: for tests. */
export class MemoryBlobStore extends BlobStore {
  private readonly kept = new Map<string, Uint8Array>();

  async store(bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const hashed = new Hashed(bytes);
    const chunks: Uint8Array[] = [];
    for await (const chunk of hashed) chunks.push(chunk);
    const stored = hashed.result();
    this.kept.set(stored.sha256, Buffer.concat(chunks));
    return stored;
  }

  async open(sha256: string): Promise<Readable> {
    return Readable.from([await this.read(sha256)]);
  }

  async read(sha256: string): Promise<Uint8Array> {
    assertDigest(sha256);
    const bytes = this.kept.get(sha256);
    if (!bytes) throw new MissingBlobError(sha256);
    return bytes;
  }

  async probe(): Promise<void> {
    await Promise.resolve();
  }
}
