import { isoDate, money, newId } from '@kontor/kernel';
import type { TestApp } from '@kontor/server-platform/testing';
import { Transaction } from '@kontor/server-transactions';

/** A booked purchase of 119.00 EUR; gives its id. */
export async function aTransaction({ scope, clock }: TestApp, organizationId: string): Promise<string> {
  const transaction = new Transaction(
    organizationId,
    {
      line: 1,
      source: 'test',
      sourceId: newId(),
      sourceIdOrigin: 'own',
      contentHash: '0'.repeat(64),
      status: 'booked',
      kind: 'purchase',
      transactionDate: isoDate('2026-03-01'),
      bookingDate: isoDate('2026-03-02'),
      billing: money(-11_900, 'EUR'),
      merchant: { name: 'AWS EMEA' },
      card: { last4: '1234', holder: 'Erika Muster' },
    },
    { at: clock.now() },
  );
  await scope.run(organizationId, async (em) => void em.persist(transaction));
  return transaction.id;
}
