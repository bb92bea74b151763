import type { Transaction } from '@kontor/server-transactions';
import { type BareTransaction, filled } from '../../domain/snapshot';

/** What a source says of a transaction, as exporters see it. One that is not booked yet counts on the day of the purchase. */
export function bareTransaction(transaction: Transaction): BareTransaction {
  const { id, revision, kind, transactionDate, bookingDate, settlementDate, billing, original, exchangeRate } = transaction;
  const { merchantName, merchantCountry, merchantMcc, cardLast4, cardHolder } = transaction;
  return {
    id,
    revision,
    kind,
    transactionDate,
    bookingDate: bookingDate ?? transactionDate,
    ...filled<Pick<BareTransaction, 'settlementDate' | 'original' | 'exchangeRate'>>({ settlementDate, original: original?.toMoney(), exchangeRate }),
    billing: billing.toMoney(),
    merchant: { name: merchantName, ...filled<Omit<BareTransaction['merchant'], 'name'>>({ countryCode: merchantCountry, mcc: merchantMcc }) },
    card: filled<BareTransaction['card']>({ last4: cardLast4, holder: cardHolder }),
  };
}
