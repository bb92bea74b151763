import type { ConnectionView, ItemView, TransactionView } from '@kontor/api-contracts';
import { demoRules, demoStatement } from '../demo-data/demo-receipts';
import type { KontorClient } from '../demo/kontor/kontor-client';
import { connect } from '../demo/steps/connect';
import { importStatement } from '../demo/steps/import-statement';
import { makeRules } from '../demo/steps/make-rules';
import { demoOffers } from '../demo/steps/receipt-offer';
import { runExport } from '../demo/steps/run-export';
import { uploadReceipts } from '../demo/steps/upload-receipts';

/** What the pictures show. */
export interface HalfDoneMonth {
  readonly connection: ConnectionView;
  readonly runId: string;
  /** Open, coded, with a receipt. */
  readonly openId: string;
}

const exportedFirst = 8;

/** The demo month as it stands in the middle of the work: a part is exported, a part is ready, a part still lacks something. */
export async function halfDoneMonth(client: KontorClient): Promise<HalfDoneMonth> {
  const { connection } = await connect(client);
  await makeRules(client, demoRules());
  const { transactions } = await importStatement(client, { file: demoStatement() });
  const uploaded = await uploadReceipts(client, await demoOffers(transactions));
  const withReceipt = new Set(uploaded.map(({ transactionId }) => transactionId));
  const complete = transactions.filter(({ id }) => withReceipt.has(id));
  const { run, items } = await runExport(client, connection.id, complete.slice(0, exportedFirst), () => undefined);
  return { connection, runId: run.runId, openId: openOne(complete, items) };
}

function openOne(complete: readonly TransactionView[], items: readonly ItemView[]): string {
  const begun = new Set(items.map(({ transactionId }) => transactionId));
  return complete.find(({ id }) => !begun.has(id))?.id ?? '';
}
