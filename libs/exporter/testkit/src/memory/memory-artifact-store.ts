import { createHash } from 'node:crypto';
import type { FileArtifact } from '@kontor/exporter-contract';
import { LeaseLostError, type ArtifactStore, type Lease, type StoredArtifact } from '@kontor/exporter-engine';
import type { BooksOfTruth } from './books-of-truth';

/** Keeps files by run and name: storing one again replaces it. */
export class MemoryArtifactStore implements ArtifactStore {
  constructor(private readonly books: BooksOfTruth) {}

  async store(lease: Lease, runId: string, { name, mimeType, bytes }: FileArtifact): Promise<StoredArtifact> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    const lane = this.books.lanes.get(lease.connectionId);
    if (!lane?.isHeld || lane.fence !== lease.fence) throw new LeaseLostError(lease.connectionId);
    const stored = { name, mimeType, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    this.books.files.set(`${runId}|${name}`, { ...stored, runId, content });
    return stored;
  }
}
