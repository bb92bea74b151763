import { RemoteFailure, type RemoteClient, type RemoteResponse } from '@kontor/exporter-contract';
import type { RemoteClientOptions } from '@kontor/exporter-http';
import type { InjectableFault, RemoteWorld } from '../conformance/remote-under-test';
import { badKey, goodKey, LedgerRemote } from './remote/ledger-remote';
import type { Ending } from './remote/weather';

const endings: Readonly<Record<InjectableFault, Ending>> = {
  throttled: 'throttled',
  unavailable: 'unavailable',
  'reset-before': 'reset-before',
  'gateway-timeout': 'gateway-timeout',
  'reset-after': 'reset-after',
  unreadable: 'unreadable',
};

/** The client core would hand in, without a wire. */
const clientOf = (ledger: LedgerRemote, { credentials, pacer, signal, assertMaySend, faultOf }: RemoteClientOptions): RemoteClient => ({
  async send(request) {
    const beforeSending = async (): Promise<void> => {
      await pacer.turn(signal);
      assertMaySend?.();
    };
    const attempt = (authorization: string): Promise<RemoteResponse> =>
      ledger.client({ key: authorization.replace('Bearer ', ''), beforeSending, ...(faultOf ? { faultOf } : {}) }).send(request);
    const first = await credentials.authorization();
    try {
      return await attempt(first);
    } catch (error) {
      // Only a refused credential may be renewed, and once.
      if (!(error instanceof RemoteFailure) || error.failure.status !== 401 || (await credentials.refused(first)) === 'gone') throw error;
      return attempt(await credentials.authorization());
    }
  },
});

/** The imaginary ledger as a remote to be tried on. */
export const ledgerRemoteWorld: RemoteWorld = {
  start: async (clock) => {
    const ledger = new LedgerRemote(clock);
    return {
      hosts: { api: 'https://ledger.example' },
      credentials: { good: `Bearer ${goodKey}`, bad: `Bearer ${badKey}` },
      connect: (options) => clientOf(ledger, options),
      count: async () => {
        const { clearingAccounts: _account, ...written } = ledger.objects();
        return written;
      },
      inject: async (fault, nth) => ledger.failOn(endings[fault], nth),
      reset: async () => ledger.reset(),
      stop: async () => undefined,
    };
  },
};
