import type { CodingView, ReferenceView, RuleView, TaxRateView, TransactionBatch, TransactionBatchResult, UploadView } from '@kontor/api-contracts';
import { addDays, isoDate, moneyFromDecimal } from '@kontor/kernel';
import { printReceipt } from '../demo-data/print-receipt';
import { allPages } from '../demo/kontor/all-pages';
import type { KontorClient } from '../demo/kontor/kontor-client';
import { Refusal } from '../terminal/refusal';

const merchant = 'Papierladen am Hafen';
const firstDay = isoDate('2026-09-01');

const grossOf = (index: number): string => `${10 + (index % 90)}.${String((index * 37) % 100).padStart(2, '0')}`;
const dayOf = (index: number): string => addDays(firstDay, index % 30);

const batch = (name: string, count: number): TransactionBatch => ({
  source: 'practice',
  items: Array.from({ length: count }, (_, index) => ({
    sourceId: `${name}-${String(index).padStart(4, '0')}`,
    kind: 'purchase',
    transactionDate: dayOf(index),
    bookingDate: dayOf(index),
    billing: { minor: -moneyFromDecimal(grossOf(index), 'EUR').minor, currency: 'EUR' },
    merchant: { name: merchant, countryCode: 'DE', mcc: '5943' },
    card: { last4: '4711', holder: 'Mila Muster' },
  })),
});

async function makeRule(client: KontorClient): Promise<void> {
  const accounts = await allPages<ReferenceView>(client, '/gl-accounts?active=true');
  const rates = await client.get<readonly TaxRateView[]>(`/tax-rates?active=true&on=${firstDay}`);
  const [account, rate] = [accounts.find(({ name }) => name === 'Bürobedarf'), rates.find(({ name }) => name === '19 %')];
  if (!account || !rate) throw new Refusal('The practice month needs the account "Bürobedarf" and the tax rate "19 %".');
  const effects = { glAccountId: account.id, taxRate: { by: 'rate', taxRateId: rate.id } } as const;
  await client.post<RuleView>('/rules', { name: merchant, conditions: { merchant: { match: 'equals', text: merchant } }, effects });
}

async function giveReceipt(client: KontorClient, transactionId: string, name: string, index: number): Promise<void> {
  const number = `${name}-${index}`;
  const bytes = await printReceipt({ transaction: number, number, date: dayOf(index), seller: merchant, lines: [{ text: 'Papier', gross: grossOf(index), rate: 19 }] });
  const form = new FormData();
  form.set('transactionId', transactionId);
  form.set('files', new Blob([bytes]), `${number}.pdf`);
  await client.upload<UploadView>('/receipts', form);
  await client.patch<CodingView>(`/transactions/${transactionId}/coding`, { receiptNumber: number, receiptDate: dayOf(index) });
}

/** Brings in a number of coded purchases, each with a receipt of its own, ready for export. Returns their ids. */
export async function practiceMonth(client: KontorClient, name: string, count: number): Promise<readonly string[]> {
  await makeRule(client);
  const { items } = await client.post<TransactionBatchResult>('/transactions:batch', batch(name, count));
  const ids = items.map(({ transactionId, error }) => transactionId ?? refuse(error?.detail));
  for (const [index, id] of ids.entries()) await giveReceipt(client, id, name, index);
  return ids;
}

function refuse(detail: string | undefined): never {
  throw new Refusal(`A practice transaction was refused: ${detail ?? 'no reason given'}`);
}
