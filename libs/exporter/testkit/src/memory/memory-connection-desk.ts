import type { RemoteClient, RemoteRequest } from '@kontor/exporter-contract';
import { LeaseLostError, type ConnectionDesk, type Lease, type OpenConnection } from '@kontor/exporter-engine';
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
    // One that outlives its sender was asked for its leave like any other, before the sender died.
    const outlive = (request: RemoteRequest): void => (mayLeave(lease) ? land(request) : undefined);
    const remote = new MortalRemote(this.process, connect({ lost, assertMaySend: () => lease.assertHeld() }), outlive);
    const { settings, memory, capabilities } = planning;
    return { exporter, planning, openReceipt, context: { remote, settings, memory, hosts, capabilities, signal: lost } };
  }
}

function mayLeave(lease: Lease): boolean {
  try {
    lease.assertHeld();
    return true;
  } catch (error) {
    // Only that the lease may have run out is an answer.
    if (!(error instanceof LeaseLostError)) throw error;
    return false;
  }
}
