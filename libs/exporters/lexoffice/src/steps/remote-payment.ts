import { RemoteReader, type RemoteClient } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { euroFrom } from '../euro';

/** A payment as Lexware has it, in the words of our own input. */
export interface RemotePayment {
  readonly account: string;
  readonly amount: string;
  readonly state: string;
}

/** One call. An unknown id is a RemoteFailure with status 404. */
export async function readPayment(remote: RemoteClient, id: string): Promise<RemotePayment> {
  const response = await remote.send({ method: 'GET', path: `/v1/finance/transactions/${encodeURIComponent(id)}` });
  const row = RemoteReader.of(response.json(), 'transaction');
  return { account: row.optionalText('financialAccountId') ?? '', amount: toDecimal(euroFrom(row.optionalText('amount') ?? '0')), state: row.optionalText('state') ?? '' };
}
