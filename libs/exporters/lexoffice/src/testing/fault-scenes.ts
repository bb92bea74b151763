import type { CodedTransaction } from '@kontor/exporter-contract';
import { aLocalReference, aReceipt, aReference, aTransaction, taxRates } from '@kontor/exporter-testkit';
import type { FaultOrder } from '@kontor/lexware-sandbox';
import { officeSupplies } from './voucher-samples';

/** Every address the plugin writes to. */
export const writeRoutes: readonly (Pick<FaultOrder, 'path'> & { readonly method: string })[] = [
  { method: 'POST', path: '/v1/contacts' },
  { method: 'POST', path: '/v1/vouchers' },
  { method: 'POST', path: '/v1/vouchers/*/files' },
  { method: 'POST', path: '/v1/transaction-assignment-hint' },
  { method: 'POST', path: '/v1/finance/transactions' },
  { method: 'PUT', path: '/v1/finance/accounts/*' },
];

const office = aReference('Bürobedarf', '4930', { remoteId: officeSupplies });
const coded = (id: string) => aTransaction(id).codedTo(office, taxRates.standard).with({ supplier: aLocalReference('Neuer Lieferant', '1') });

/** Two receipts, and a supplier Lexware does not know: every step, and one of them twice. */
export const severalReceipts: CodedTransaction = coded('several').of('59.50').withReceiptFiles(aReceipt('a'), aReceipt('b')).build();

export const samples: readonly CodedTransaction[] = [
  coded('purchase').build(),
  coded('refund').of('23.80').refunded().build(),
  severalReceipts,
  coded('split').splitInto({ gross: '33.33', glAccount: office }, { gross: '10.00', glAccount: office, taxRate: taxRates.reduced }).build(),
];
