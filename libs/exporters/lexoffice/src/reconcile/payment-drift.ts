import type { DriftFinding, RefToCheck, RemoteClient } from '@kontor/exporter-contract';
import { ifThere } from '../steps/if-there';
import { readPayment } from '../steps/remote-payment';

/** Looks at one payment. Nothing can be told of one whose id Lexware never gave us. */
export async function paymentDrift({ key, ref }: RefToCheck, remote: RemoteClient): Promise<DriftFinding | undefined> {
  if (ref.echo?.['isIdKnown'] !== true) return undefined;
  const payment = await ifThere(readPayment(remote, ref.id));
  if (!payment) return { key, state: 'gone' };
  const written = ref.echo['amount'] ?? '';
  const { amount: found, state } = payment;
  if (written !== found) return { key, state: 'changed', differences: { amount: { written, found } } };
  if (state === 'invisible') return { key, state: 'changed', differences: { state: { written: 'visible', found: state } } };
  return { key, state: state === 'completely_assigned' || state === 'partly_assigned' ? 'confirmed' : 'unchanged' };
}
