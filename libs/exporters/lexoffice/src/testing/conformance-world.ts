import type { InjectableFault, RemoteWorld } from '@kontor/exporter-testkit';
import { createSandbox, nordlichtId, sandboxKey, type FaultOrder } from '@kontor/lexware-sandbox';

const faults: Readonly<Record<InjectableFault, FaultOrder['kind']>> = {
  throttled: 'rate-limited',
  unavailable: 'unavailable',
  'reset-before': 'reset-before-processing',
  'gateway-timeout': 'timed-out-though-processed',
  'reset-after': 'reset-after-processing',
  unreadable: 'truncated-json',
};

/** The sandbox over real HTTP, on the clock of the kit. Contacts are counted where the plugin made them. */
export const lexwareWorld: RemoteWorld = {
  start: async (clock) => {
    const sandbox = createSandbox({ port: 0, rateLimit: false, clock: { now: () => clock.now() } });
    const running = await sandbox.listen();
    const books = () => sandbox.world.organizations.get(nordlichtId).books;
    return {
      hosts: { api: running.url, app: running.url },
      credentials: { good: `Bearer ${sandboxKey}`, bad: 'Bearer a-key-nobody-knows' },
      count: async () => {
        const { contacts, vouchers, files, hints, transactions } = books();
        const made = [...contacts.values()].filter(({ note }) => note?.includes('Kontor'));
        return { contacts: made.length, vouchers: vouchers.size, files: files.size, hints: hints.size, transactions: transactions.size };
      },
      inject: async (fault, nthRequest) => {
        sandbox.world.faults.set({ kind: faults[fault], path: '/v1/**', method: undefined, firstCall: nthRequest, calls: 1, milliseconds: 1_000 });
      },
      reset: async () => sandbox.world.reset(),
      stop: () => running.close(),
    };
  },
};
