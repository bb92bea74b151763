import type { FileArtifact } from '@kontor/exporter-contract';
import type { Lease, StoredArtifact } from '../journal/ports';

/** Where finished files go. Storing the same bytes again gives the same file. */
export interface ArtifactStore {
  store(lease: Lease, runId: string, artifact: FileArtifact): Promise<StoredArtifact>;
}
