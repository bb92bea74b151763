import { decimal, RemoteFailure, RemoteReader, StepFailure, type BatchStep, type ExternalRef, type RemoteClient, type RemoteJson } from '@kontor/exporter-contract';
import { readAccount } from '../finance-account';
import { germanMidnight } from '../german-time';
import { fault, type LexCode } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import { ifThere, isRemoteId } from './if-there';
import type { LexofficeContext } from './lexoffice-context';
import { readPayment } from './remote-payment';

/** Amounts are signed decimals in euros, money out is negative; empty texts are left out. */
export type PaymentInput = {
  readonly account: string;
  readonly amount: string;
  readonly bookingDate: string;
  readonly valueDate: string;
  readonly purpose: string;
  readonly info: string;
  readonly name: string;
  readonly reference: string;
};

/**
 * Payments on the card's clearing account, up to 25 in one call. Lexware leaves out references it knows already, so
 * repeating is harmless. Whether it returns them is not documented: answers are matched by reference, never by place.
 */
export const postPayments: BatchStep<PaymentInput, LexofficeSettings> = {
  maxItems: 25,
  // A look at the account, and the payments.
  requests: 2,
  repeatable: true,

  async runMany(inputs, ctx) {
    await assertAccountsInUse(inputs, ctx);
    const json = [...inputs.values()].map(bodyOf);
    const answer = RemoteReader.list((await ctx.remote.send({ method: 'POST', path: '/v1/finance/transactions', json })).json(), 'transactions');
    const written = new Map(answer.map((row) => [row.optionalText('externalReference'), row]));
    return new Map([...inputs].map(([key, input]) => [key, paymentRef(input, written.get(input.reference))]));
  },

  async adopt(id, { reference, account }, { remote }) {
    const payment = isRemoteId(id) ? await ifThere(readPayment(remote, id)) : undefined;
    return payment && { kind: paymentKind, id, echo: { key: reference, account: payment.account || account, amount: payment.amount, isIdKnown: true } };
  },
};

const paymentKind = 'payment';

/** Lexware asks partners to post nothing to a deactivated account, and may take it all the same (MAPPINGS F47). */
async function assertAccountsInUse(inputs: ReadonlyMap<string, PaymentInput>, { remote }: LexofficeContext): Promise<void> {
  const ids = new Set([...inputs.values()].map(({ account }) => account));
  for (const id of ids) await assertInUse(id, remote, ids.size === 1);
}

/** `concernsAll`: every payment sent along goes to this account. */
async function assertInUse(id: string, remote: RemoteClient, concernsAll: boolean): Promise<void> {
  const account = await readAccount(remote, id).catch((error: unknown) => {
    // Gone: no payment to it can succeed. Anything else says nothing about the account.
    if (error instanceof RemoteFailure && error.fault.code === accountGone) throw new StepFailure({ ...error.fault, concernsAll });
    throw error;
  });
  if (account.deactivated) throw new StepFailure(fault('stale-reference', 'LEX-clearing-account-deactivated', { params: { name: account.name }, concernsAll }));
}

const accountGone: LexCode = 'LEX-clearing-account-gone';

const bodyOf = ({ account, amount, bookingDate, valueDate, purpose, info, name, reference }: PaymentInput): RemoteJson => ({
  financialAccountId: account,
  valueDate: germanMidnight(valueDate),
  bookingDate: germanMidnight(bookingDate),
  amount: decimal(amount),
  purpose,
  ...(info === '' ? {} : { additionalInfo: info }),
  ...(name === '' ? {} : { recipientOrSenderName: name }),
  externalReference: reference,
});

/** A transaction left out of the answer exists, under an id we are not told: it is known by its reference then. */
function paymentRef({ account, amount, reference }: PaymentInput, row: RemoteReader | undefined): ExternalRef {
  const id = row?.optionalText('financialTransactionId') ?? row?.optionalText('id');
  return { kind: paymentKind, id: id ?? reference, echo: { key: reference, account, amount, isIdKnown: id !== undefined } };
}
