import { LedgerServer } from '../ledger/remote/ledger-server';
import { badKey, goodKey, LedgerRemote } from '../ledger/remote/ledger-remote';
import { ledgerSubject } from '../ledger/ledger-subject';
import { describeExporterConformance } from './describe-exporter-conformance';
import type { RemoteWorld } from './remote-under-test';

const overHttp: RemoteWorld = {
  start: async (clock) => {
    const ledger = new LedgerRemote(clock);
    const server = new LedgerServer(`Bearer ${goodKey}`, (request) => ledger.serve(request));
    return {
      hosts: { api: await server.start() },
      credentials: { good: `Bearer ${goodKey}`, bad: `Bearer ${badKey}` },
      count: async () => {
        const { clearingAccounts: _account, ...written } = ledger.objects();
        return written;
      },
      inject: async (fault, nth) => server.failOn(fault, nth),
      reset: async () => {
        ledger.reset();
        server.forgetFaults();
      },
      stop: () => server.stop(),
    };
  },
};

describeExporterConformance({ ...ledgerSubject, name: 'the ledger over HTTP', world: overHttp });
