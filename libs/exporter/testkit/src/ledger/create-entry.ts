import { RemoteReader, StepFailure, type ExternalRef, type StepContext } from '@kontor/exporter-contract';
import type { EntryInput, LedgerSettings } from './inputs';

type Context = StepContext<LedgerSettings>;

/** The ledger knows no idempotency key; our own key stands in the entry so that it can be looked up. */
export const createEntry = {
  requests: 1,
  async run(input: EntryInput, ctx: Context): Promise<ExternalRef> {
    const answer = await ctx.remote.send({ method: 'POST', path: '/entries', json: { ...input } });
    return entryRef(RemoteReader.of(answer.json()).text('id'), input);
  },
  async find(input: EntryInput, ctx: Context): Promise<ExternalRef | undefined> {
    const answer = await ctx.remote.send({ method: 'GET', path: '/entries', query: { key: input.key } });
    const found = RemoteReader.of(answer.json()).objects('items');
    if (found.length > 1) throw new StepFailure({ kind: 'conflict', code: 'LED-two-entries', params: { count: String(found.length) } });
    return found[0] && entryRef(found[0].text('id'), input);
  },
};

const entryRef = (id: string, { kind, gross, currency }: EntryInput): ExternalRef => ({
  kind: 'entry',
  id,
  url: `https://ledger.example/entries/${id}`,
  echo: { kind, gross, currency },
});
