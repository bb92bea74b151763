import type { TransactionBatch, TransactionBatchResult } from '@kontor/api-contracts';
import { money, toDecimal } from '@kontor/kernel';
import { printReceipt, type KontorClient } from '@kontor/launch/visiting';

const merchant = 'Papierladen am Hafen';
const dayOf = (index: number): string => `2026-09-${String(1 + (index % 28)).padStart(2, '0')}`;
const grossOf = (index: number): number => 11_900 + index * 101;

async function giveReceipt(client: KontorClient, transactionId: string, index: number): Promise<void> {
  const number = `RE-${index + 1}`;
  const gross = toDecimal(money(grossOf(index), 'EUR'));
  const bytes = await printReceipt({ transaction: transactionId, number, date: dayOf(index), seller: merchant, lines: [{ text: 'Papier', gross, rate: 19 }] });
  const form = new FormData();
  form.set('transactionId', transactionId);
  form.set('files', new Blob([bytes]), `${number}.pdf`);
  await client.upload('/receipts', form);
  await client.patch(`/transactions/${transactionId}/coding`, { receiptNumber: number, receiptDate: dayOf(index) });
}

/** Card purchases that nobody has coded yet, one a day, with amounts that can be told apart; the first few have a receipt. Returns their ids. */
export async function cardMonth(client: KontorClient, { count, receipts }: { readonly count: number; readonly receipts: number }): Promise<readonly string[]> {
  const batch: TransactionBatch = {
    source: 'card',
    items: Array.from({ length: count }, (_, index) => ({
      sourceId: `card-${index}`,
      kind: 'purchase',
      transactionDate: dayOf(index),
      bookingDate: dayOf(index),
      billing: { minor: -grossOf(index), currency: 'EUR' },
      merchant: { name: merchant, countryCode: 'DE', mcc: '5943' },
      card: { last4: '4711', holder: 'Mila Muster' },
    })),
  };
  const { items } = await client.post<TransactionBatchResult>('/transactions:batch', batch);
  const ids = items.map(({ transactionId }) => transactionId ?? '');
  for (const [index, id] of ids.slice(0, receipts).entries()) await giveReceipt(client, id, index);
  return ids;
}
