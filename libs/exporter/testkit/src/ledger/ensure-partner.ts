import { RemoteReader, type ExternalRef, type StepContext } from '@kontor/exporter-contract';
import type { LedgerSettings, PartnerInput } from './inputs';

type Context = StepContext<LedgerSettings>;

/** The partner of this name, found or made. Every transaction of the partner means the same one. */
export const ensurePartner = {
  requests: 2,
  shared: true,
  async run(input: PartnerInput, ctx: Context): Promise<ExternalRef> {
    const found = await ensurePartner.find(input, ctx);
    if (found) return found;
    const answer = await ctx.remote.send({ method: 'POST', path: '/partners', json: { ...input } });
    return { kind: 'partner', id: RemoteReader.of(answer.json()).text('id') };
  },
  async find({ name }: PartnerInput, ctx: Context): Promise<ExternalRef | undefined> {
    const answer = await ctx.remote.send({ method: 'GET', path: '/partners', query: { name } });
    const [found] = RemoteReader.of(answer.json()).objects('items');
    return found && { kind: 'partner', id: found.text('id') };
  },
};
