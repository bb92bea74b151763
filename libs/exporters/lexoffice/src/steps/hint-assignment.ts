import { RemoteFailure, StepFailure, type ExternalRef, type Step } from '@kontor/exporter-contract';
import { voucherLink } from '../deep-links';
import { carriesKey } from '../marker';
import { fault } from '../messages/catalogue';
import { readRemoteError, type Complaint } from '../remote-complaints';
import type { LexofficeSettings } from '../settings';
import { ifThere } from './if-there';
import type { LexofficeContext } from './lexoffice-context';
import { readVoucher } from './remote-voucher';
import { isSettling } from './still-settling';

export type HintInput = { readonly voucherId: string; readonly reference: string };

/**
 * Suggests that the voucher was paid by the transaction with this reference. There is one hint per voucher and no way
 * to read it: a second one is refused, which makes repeating harmless.
 */
export const hintAssignment: Step<HintInput, LexofficeSettings> = {
  requests: 1,
  repeatable: true,

  async run(input, ctx) {
    const json = { voucherId: input.voucherId, externalReference: input.reference };
    try {
      await ctx.remote.send({ method: 'POST', path: '/v1/transaction-assignment-hint', json });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await judgeRefusal(readRemoteError(error.failure.body).complaints, input, ctx);
    }
    return hintRef(input, ctx);
  },

  /** Known by its voucher, and not to be read: whoever names the voucher of this export means its hint. */
  async adopt(id, input, ctx) {
    const voucher = id === input.voucherId ? await ifThere(readVoucher(ctx.remote, id)) : undefined;
    return voucher && hintRef(input, ctx);
  },
};

/** A conflict is none: it says nothing about a hint, and the engine tries again. */
const isRefusal = (error: unknown): error is RemoteFailure => error instanceof RemoteFailure && error.failure.status === 406 && error.fault.kind !== 'conflict';

/**
 * What a 406 here means is a guess (MAPPINGS F41). About our reference: a person has to see to it. Otherwise the voucher
 * has a hint or is not known yet, and only time tells these apart: what was just written is tried again, and counts as
 * given only once the voucher has had the time to arrive, or where Lexware says that there is one.
 */
async function judgeRefusal(complaints: readonly Complaint[], input: HintInput, ctx: LexofficeContext): Promise<void> {
  if (complaints.some(isAboutReference)) throw new StepFailure(fault('invalid-data', 'LEX-hint-refused'));
  if (isSettling(ctx) && !complaints.some(saysThereIsOne)) throw new StepFailure(fault('unavailable', 'LEX-hint-not-possible-yet'));
  await assertOwnVoucher(input, ctx);
}

const isAboutReference = ({ source = '' }: Complaint): boolean => /externalReference|endToEndId/.test(source);

/** The code is not known; those of other resources end like this. */
const saysThereIsOne = ({ code }: Complaint): boolean => /already[-_ ]?exists/i.test(code);

/** A voucher that carries our marker has our hint: nobody else hints at vouchers of this connection. */
async function assertOwnVoucher({ voucherId, reference }: HintInput, { remote }: LexofficeContext): Promise<void> {
  const { remark } = await readVoucher(remote, voucherId);
  if (!carriesKey(remark, reference)) throw new StepFailure(fault('invalid-data', 'LEX-hint-refused'));
}

/** Hints have no id of their own; the voucher can have but one. */
const hintRef = ({ voucherId, reference }: HintInput, { hosts }: LexofficeContext): ExternalRef => ({
  kind: 'assignment-hint',
  id: voucherId,
  url: voucherLink(hosts, voucherId),
  echo: { voucherId, key: reference },
});
