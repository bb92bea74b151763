import type { RemoteClient, RemoteRequest } from '@kontor/exporter-contract';
import type { ConnectionDesk, Lease, OpenConnection } from '@kontor/exporter-engine';
import { MortalRemote } from '../process/mortal-ports';
import type { WorkerProcess } from '../process/worker-process';
import type { BooksOfTruth } from './books-of-truth';

/**
 * Makes the client of one holder, anew whenever the connection is opened. `assertMaySend` throws once the holder's lease
 * may have run out; asked before every request.
 */
export type Connect = (holder: { readonly lost: AbortSignal; readonly assertMaySend: () => void }) => RemoteClient;

export interface ConnectionSettings extends Pick<OpenConnection, 'exporter' | 'planning' | 'openReceipt'> {
  readonly connect: Connect;
  readonly hosts: Readonly<Record<string, string>>;
  /** Takes requests that outlive their sender. */
  readonly land: (request: RemoteRequest) => void;
}

/** Opens connections for one process; a paused one stays shut. Settings are those of the moment it is opened. */
export class MemoryConnectionDesk implements ConnectionDesk {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly process: WorkerProcess,
    private readonly settings: () => ConnectionSettings,
  ) {}

  async open(connectionId: string, lease: Lease): Promise<OpenConnection | undefined> {
    if (!this.books.isOpen(connectionId)) return undefined;
    const { exporter, planning, openReceipt, hosts, connect, land } = this.settings();
    const { lost } = lease;
    const remote = new MortalRemote(this.process, connect({ lost, assertMaySend: () => lease.assertHeld() }), land);
    const { settings, memory, capabilities } = planning;
    return { exporter, planning, openReceipt, context: { remote, settings, memory, hosts, capabilities, signal: lost } };
  }
}
