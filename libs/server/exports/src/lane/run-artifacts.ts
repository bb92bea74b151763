import type { FileArtifact } from '@kontor/exporter-contract';
import type { ArtifactStore, Lease, StoredArtifact } from '@kontor/exporter-engine';
import type { BlobStore } from '@kontor/server-receipts';

/** Keeps the files of runs beside the receipts, found by their content. */
export class RunArtifacts implements ArtifactStore {
  constructor(private readonly blobs: BlobStore) {}

  async store(_lease: Lease, _runId: string, { name, mimeType, bytes }: FileArtifact): Promise<StoredArtifact> {
    const stored = await this.blobs.store(bytes);
    return { name, mimeType, bytes: stored.bytes, sha256: stored.sha256 };
  }
}
