import type { CodingView, NewCodingLine, TaxRateView, TransactionView } from '@kontor/api-contracts';
import { moneyFromDecimal, negateMoney } from '@kontor/kernel';
import type { DemoReceipt } from '../../demo-data/demo-receipts';
import type { KontorClient } from '../kontor/kontor-client';

/** Splits transactions whose receipt shows several tax rates, as a person at the desk would: same account, one line per rate. */
export async function splitMixedReceipts(client: KontorClient, transactions: readonly TransactionView[], receipts: readonly DemoReceipt[]): Promise<number> {
  const rates = await client.get<readonly TaxRateView[]>('/tax-rates?active=true');
  const mixed = receipts.filter(({ lines }) => new Set(lines.map(({ rate }) => rate)).size > 1);
  for (const receipt of mixed) {
    const transaction = transactions.find(({ sourceId }) => sourceId === receipt.transaction);
    if (!transaction) continue;
    const coding = await client.get<CodingView>(`/transactions/${transaction.id}/coding`);
    const glAccountId = coding.lines[0]?.glAccount.value?.id ?? null;
    const lines = receipt.lines.map(({ text, gross, rate }): NewCodingLine => {
      const taxRateId = rates.find(({ basisPoints, treatment, validTo }) => basisPoints === rate * 100 && treatment === 'included' && validTo === null)?.id ?? null;
      return { gross: negateMoney(moneyFromDecimal(gross, 'EUR')), glAccountId, taxRateId, text };
    });
    await client.put<CodingView>(`/transactions/${transaction.id}/coding/lines`, { lines });
  }
  return mixed.length;
}
