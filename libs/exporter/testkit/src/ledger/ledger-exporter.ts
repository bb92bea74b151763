import { defineExporter, RemoteReader } from '@kontor/exporter-contract';
import { attachReceipt } from './attach-receipt';
import { compareEntries } from './compare-entries';
import { createEntry } from './create-entry';
import { ensurePartner } from './ensure-partner';
import { faultOf } from './faults';
import { glAccountSource } from './gl-accounts';
import { manifest } from './manifest';
import { messages } from './messages';
import { planLateReceipts, planLedger } from './plan';
import { postPayments } from './post-payments';
import { setup } from './set-up';
import { tellBalance } from './tell-balance';

export const ledgerSteps = { ensurePartner, createEntry, attachReceipt, postPayments };

/** A small but complete plugin for an imaginary ledger: the example of the plugin guide and the engine's sparring partner. */
export const ledgerExporter = defineExporter({
  manifest,
  messages,
  async check({ remote }) {
    const company = RemoteReader.of((await remote.send({ method: 'GET', path: '/company' })).json());
    return { id: company.text('id'), name: company.text('name'), attributes: {} };
  },
  setup,
  references: { glAccount: glAccountSource },
  policy: () => [
    { field: 'glAccount', rule: 'required', because: { de: 'Jede Zeile im Ledger hat ein Konto.', en: 'Every line in the ledger has an account.' } },
    { field: 'taxRate', rule: 'required', because: { de: 'Das Ledger will die Steuer jeder Zeile wissen.', en: 'The ledger wants to know the tax of every line.' } },
  ],
  requirements: ({ receipts }) => (receipts.length > 0 ? [{ field: 'receiptNumber', code: 'LED-receipt-number-missing' }] : []),
  plan: planLedger,
  lateReceipts: { plan: planLateReceipts, withoutCoding: ['attachReceipt'] },
  delivery: { kind: 'api', steps: ledgerSteps, afterDrain: tellBalance },
  faultOf,
  reconcile: compareEntries,
});
