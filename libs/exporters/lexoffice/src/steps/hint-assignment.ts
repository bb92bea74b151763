import { RemoteFailure, StepFailure, type ExternalRef, type Step } from '@kontor/exporter-contract';
import { voucherLink } from '../deep-links';
import { carriesKey } from '../marker';
import { fault } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import type { LexofficeContext } from './lexoffice-context';
import { readVoucher } from './remote-voucher';

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
      await assertOwnVoucher(input, ctx);
    }
    return hintRef(input, ctx);
  },
};

const isRefusal = (error: unknown): boolean => error instanceof RemoteFailure && error.failure.status === 406;

/**
 * We send one key only, so a refusal means that the voucher has a hint already or does not exist. If it exists and
 * carries our marker the hint is ours as well: nobody else hints at vouchers of this connection.
 */
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
