import { defineExporter } from '@kontor/exporter-contract';
import { tellBalance } from './after-drain';
import { check } from './check';
import { faultOf } from './fault-of';
import { manifest } from './manifest';
import { messages } from './messages/catalogue';
import { lateReceipts } from './plan/late-receipts';
import { plan } from './plan/plan';
import { policy } from './policy';
import { reconcile } from './reconcile/reconcile';
import { pullGlAccounts } from './references/gl-accounts';
import { pullSuppliers } from './references/suppliers';
import { requirements } from './requirements';
import { clearingAccount } from './setup/clearing-account';
import { importGlAccounts } from './setup/gl-accounts';
import { requireFields } from './setup/required-fields';
import { importSuppliers } from './setup/suppliers';
import { steps } from './steps/steps';

/** Lexware Office, formerly lexoffice. What it writes where stands in MAPPINGS.md. */
export const lexofficeExporter = defineExporter({
  manifest,
  messages,
  check,
  setup: [clearingAccount, importGlAccounts, importSuppliers, requireFields],
  references: { glAccount: { pull: pullGlAccounts }, supplier: { pull: pullSuppliers } },
  policy,
  requirements,
  plan,
  lateReceipts,
  delivery: { kind: 'api', steps, afterDrain: tellBalance },
  faultOf,
  reconcile,
});
