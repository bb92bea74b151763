import type { AccountingExporter, RemoteClient } from '@kontor/exporter-contract';
import type { Journal, LaneDesk } from '@kontor/exporter-engine';
import type { BooksOfTruth } from '../memory/books-of-truth';
import type { Peril, Perils } from './sim-worker';

/** A protocol with one of its precautions left out. */
export interface ProtocolMutant {
  readonly exporter?: (exporter: AccountingExporter) => AccountingExporter;
  readonly journal?: (journal: Journal, books: BooksOfTruth) => Journal;
  readonly desk?: (desk: LaneDesk, books: BooksOfTruth) => LaneDesk;
  readonly client?: (client: RemoteClient) => RemoteClient;
  /** Nobody notices that the lane was lost. */
  readonly isDeaf?: true;
  /** Nobody asks, before a request leaves, whether the lease still holds. */
  readonly isRash?: true;
}

export interface SimulationSettings {
  /** Where they differ from the usual ones. */
  readonly perils?: Partial<Perils>;
  readonly workers?: number;
  readonly stormsPerThousand?: number;
  readonly mutant?: ProtocolMutant;
  /** Once all has come to rest, a receipt comes to everything that was exported, and is added. */
  readonly lateReceipts?: true;
}

export interface SimulationReport {
  /** Everything that must not happen and did; empty when all is well. */
  readonly violations: readonly string[];
  readonly tally: Readonly<Record<string, number | undefined>>;
  /** Turns and moments it took. */
  readonly events: number;
  readonly requests: number;
  /** What went wrong on purpose. */
  readonly perils: Readonly<Record<Peril | 'storms', number>>;
}
