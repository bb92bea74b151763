import { RemoteReader, type ExternalRef, type StepContext } from '@kontor/exporter-contract';
import type { LedgerSettings, PaymentInput } from './inputs';

type Context = StepContext<LedgerSettings>;

/** Many payments in one call: all are taken or none. */
export const postPayments = {
  maxItems: 5,
  requests: 1,
  async runMany(inputs: ReadonlyMap<string, PaymentInput>, ctx: Context): Promise<ReadonlyMap<string, ExternalRef>> {
    const answer = await ctx.remote.send({ method: 'POST', path: '/payments', json: { payments: [...inputs.values()] } });
    const ids = RemoteReader.of(answer.json()).object('ids');
    return new Map([...inputs].map(([item, { key }]) => [item, { kind: 'payment', id: ids.text(key) }]));
  },
  async find({ key }: PaymentInput, ctx: Context): Promise<ExternalRef | undefined> {
    const answer = await ctx.remote.send({ method: 'GET', path: '/payments', query: { key } });
    const [found] = RemoteReader.of(answer.json()).objects('items');
    return found && { kind: 'payment', id: found.text('id') };
  },
};
