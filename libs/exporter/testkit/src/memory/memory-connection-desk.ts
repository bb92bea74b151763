import type { RemoteClient, RemoteRequest } from '@kontor/exporter-contract';
import { LeaseLostError, type ConnectionDesk, type OpenConnection } from '@kontor/exporter-engine';
import { MortalRemote } from '../process/mortal-ports';
import type { WorkerProcess } from '../process/worker-process';
import type { BooksOfTruth } from './books-of-truth';

/** Makes the client of one holder. `assertMaySend` throws once another holder has the lane. */
export type Connect = (holder: { readonly lost: AbortSignal; readonly assertMaySend: () => void }) => RemoteClient;

export interface ConnectionSettings extends Pick<OpenConnection, 'exporter' | 'planning' | 'openReceipt'> {
  readonly connect: Connect;
  readonly hosts: Readonly<Record<string, string>>;
  /** Takes requests that outlive their sender. */
  readonly land: (request: RemoteRequest) => void;
}

/** Opens connections for one process; a paused one stays shut. */
export class MemoryConnectionDesk implements ConnectionDesk {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly process: WorkerProcess,
    private readonly settings: ConnectionSettings,
  ) {}

  async open(connectionId: string, lost: AbortSignal): Promise<OpenConnection | undefined> {
    if (this.books.pauses.has(connectionId)) return undefined;
    const { exporter, planning, openReceipt, hosts, connect, land } = this.settings;
    const assertMaySend = (): void => {
      if (lost.aborted) throw new LeaseLostError(connectionId);
    };
    const remote = new MortalRemote(this.process, connect({ lost, assertMaySend }), land);
    const { settings, memory, capabilities } = planning;
    return { exporter, planning, openReceipt, context: { remote, settings, memory, hosts, capabilities, signal: lost } };
  }
}
