import { RemoteFailure, RemoteReader, type DriftFinding, type RefToCheck, type RemoteClient } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { euroFrom } from '../euro';

/** Looks at one payment. Nothing can be told of one whose id Lexware never gave us. */
export async function paymentDrift({ key, ref }: RefToCheck, remote: RemoteClient): Promise<DriftFinding | undefined> {
  if (ref.echo?.['isIdKnown'] !== true) return undefined;
  const row = await readTransaction(remote, ref.id);
  if (!row) return { key, state: 'gone' };
  const written = ref.echo['amount'] ?? '';
  const found = toDecimal(euroFrom(row.optionalText('amount') ?? '0'));
  if (written !== found) return { key, state: 'changed', differences: { amount: { written, found } } };
  const state = row.optionalText('state') ?? '';
  if (state === 'invisible') return { key, state: 'changed', differences: { state: { written: 'visible', found: state } } };
  return { key, state: state === 'completely_assigned' || state === 'partly_assigned' ? 'confirmed' : 'unchanged' };
}

async function readTransaction(remote: RemoteClient, id: string): Promise<RemoteReader | undefined> {
  try {
    return RemoteReader.of((await remote.send({ method: 'GET', path: `/v1/finance/transactions/${encodeURIComponent(id)}` })).json(), 'transaction');
  } catch (error) {
    if (error instanceof RemoteFailure && error.failure.status === 404) return undefined;
    throw error;
  }
}
