import { RemoteReader, type ReferenceItem, type ReferenceSource } from '@kontor/exporter-contract';
import type { LedgerSettings } from './inputs';

/** Read page by page; the ledger names the next page as long as there is one. */
export const glAccountSource: ReferenceSource<LedgerSettings> = {
  async *pull({ remote, signal }): AsyncGenerator<ReferenceItem> {
    for (let page: string | undefined = '0'; page !== undefined && !signal.aborted; ) {
      const answer = await remote.send({ method: 'GET', path: '/accounts', query: { kind: 'gl', page } });
      const body = RemoteReader.of(answer.json());
      for (const account of body.objects('items')) {
        if (signal.aborted) return;
        yield { remoteId: account.text('id'), name: account.text('name'), number: account.text('number') };
      }
      page = body.optionalText('next');
    }
  },
};
