import { decimal, RemoteReader, type BatchStep, type ExternalRef, type RemoteJson } from '@kontor/exporter-contract';
import { germanMidnight } from '../german-time';
import type { LexofficeSettings } from '../settings';

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
  requests: 1,
  repeatable: true,

  async runMany(inputs, ctx) {
    const json = [...inputs.values()].map(bodyOf);
    const answer = RemoteReader.list((await ctx.remote.send({ method: 'POST', path: '/v1/finance/transactions', json })).json(), 'transactions');
    const written = new Map(answer.map((row) => [row.optionalText('externalReference'), row]));
    return new Map([...inputs].map(([key, input]) => [key, paymentRef(input, written.get(input.reference))]));
  },
};

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
  return { kind: 'payment', id: id ?? reference, echo: { key: reference, account, amount, isIdKnown: id !== undefined } };
}
