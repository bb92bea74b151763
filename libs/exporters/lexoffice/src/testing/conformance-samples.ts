import type { CodedTransaction, Operation } from '@kontor/exporter-contract';
import { aReference, aTransaction, taxRates, type SetUpConnection, type TransactionBuilder } from '@kontor/exporter-testkit';
import { moneyFromDecimal, negateMoney, type Money } from '@kontor/kernel';
import type { VoucherInput } from '../steps/voucher-input';
import { officeSupplies } from './voucher-samples';

type Coding = (id: string) => TransactionBuilder;

/** Transactions on an account the set-up has imported, by a word for each; all of one merchant. */
export function documentedSamples({ references }: SetUpConnection): { readonly coded: Coding; readonly samples: Readonly<Record<string, CodedTransaction>> } {
  const item = references.get('glAccount')?.find(({ remoteId }) => remoteId === officeSupplies);
  const office = aReference('Bürobedarf', '4930', { remoteId: officeSupplies, attributes: item?.attributes ?? {} });
  const coded: Coding = (id) => aTransaction(id).codedTo(office, taxRates.standard);
  const samples = {
    purchase: coded('purchase').build(),
    refund: coded('refund').of('23.80').refunded().build(),
    dollars: coded('dollars').of('99.99').inUsd().withReceipts(2).build(),
    split: aTransaction('split').splitInto({ gross: '33.33', glAccount: office }, { gross: '10.00', glAccount: office, taxRate: taxRates.reduced }).build(),
  };
  return { coded, samples };
}

/** The gross of the voucher among the operations, signed like the transaction. */
export function voucherGrossOf(operations: readonly Operation[], { billing }: CodedTransaction): Money | undefined {
  const voucher = operations.find(({ step }) => step === 'createVoucher')?.input as Pick<VoucherInput, 'type' | 'gross'> | undefined;
  if (!voucher) return undefined;
  const gross = moneyFromDecimal(voucher.gross, billing.currency);
  return voucher.type === 'purchasecreditnote' ? gross : negateMoney(gross);
}
