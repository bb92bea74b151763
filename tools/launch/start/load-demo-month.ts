import { demoSignIn } from '../demo-data/demo-organization';
import { demoStatement } from '../demo-data/demo-receipts';
import { KontorClient } from '../demo/kontor/kontor-client';
import { demoOffers } from '../demo/steps/receipt-offer';
import { importStatement } from '../demo/steps/import-statement';
import { uploadReceipts } from '../demo/steps/upload-receipts';
import { counted } from '../terminal/counted';
import { say } from '../terminal/say';

/** Brings the demo month in through the API, as its owner would: uncoded, to be tried out. */
export async function loadDemoMonth(apiUrl: string): Promise<void> {
  const client = await KontorClient.signIn(apiUrl, demoSignIn.email, demoSignIn.password);
  const { result, transactions } = await importStatement(client, { file: demoStatement() });
  const receipts = await uploadReceipts(client, await demoOffers(transactions));
  say(`Loaded the demo month: ${counted(result.counts.new, 'transaction')}, ${counted(receipts.length, 'receipt')}.`);
}
