import { demoReceipts, demoRules, demoStatement } from '../demo-data/demo-receipts';
import { counted } from '../terminal/counted';
import { say } from '../terminal/say';
import { KontorClient } from './kontor/kontor-client';
import type { DemoOptions } from './options';
import type { Proof } from './report/proof';
import { RemoteBooks } from './sandbox/remote-books';
import type { DemoStack } from './start-demo-stack';
import { connect } from './steps/connect';
import { importStatement, type Imported } from './steps/import-statement';
import { makeRules } from './steps/make-rules';
import { Prover } from './steps/prove';
import { demoOffers, folderOffers } from './steps/receipt-offer';
import { runExport, type Exported } from './steps/run-export';
import { splitMixedReceipts } from './steps/split-mixed-receipts';
import { uploadReceipts, type Uploaded } from './steps/upload-receipts';

/** A key of the sandbox's demo organization: the proof reads as a stranger would, not through Kontor. */
const sandboxKey = 'sandbox-key';

export interface MainJob {
  readonly proof: Proof;
  readonly summary: { readonly import: Imported['result']['counts']; readonly again: Imported['again']['counts']; readonly requests: number; readonly estimatedSeconds: number; readonly exportSeconds: number };
}

/** Connect, set up, import, code, export, and read the books back. */
export async function runMainJob(stack: DemoStack, options: DemoOptions): Promise<MainJob> {
  const client = await KontorClient.signIn(stack.apiUrl, stack.signIn.email, stack.signIn.password);
  const { connection, setUp } = await connect(client);
  say(`Connected with ${connection.company.name}.`);
  setUp.forEach(({ title, did, note }) => say(`  ${title}: ${did}. ${note}`));
  say(`Made ${counted(await makeRules(client, demoRules()), 'merchant rule')}.`);
  const imported = await bringIn(client, options);
  const exported = await runExport(client, connection.id, imported.transactions, ({ exported, failed, skipped, waiting, begun }) => say(`  exported ${exported}, failed ${failed}, skipped ${skipped}, waiting ${waiting} (of which begun ${begun})`));
  tellExport(exported);
  say('Reading the books back …');
  const proof = await new Prover(client, connection.id, new RemoteBooks(stack.sandboxUrl, sandboxKey)).prove(imported.transactions, exported.items);
  const { requests, estimatedSeconds } = exported.preview;
  return { proof, summary: { import: imported.result.counts, again: imported.again.counts, requests, estimatedSeconds, exportSeconds: exported.seconds } };
}

async function bringIn(client: KontorClient, options: DemoOptions): Promise<Imported> {
  const isDemo = options.statement === undefined;
  const imported = await importStatement(client, { file: options.statement ?? demoStatement(), profile: options.profile, mapping: isDemo ? undefined : options.mapping });
  say(`${imported.result.profile.name}: ${imported.result.summary}`);
  imported.result.errors.forEach(({ line, sentence }) => say(`  line ${line}: ${sentence}`));
  say(`The same file again: ${imported.again.summary}`);
  const offers = options.receipts === undefined ? (isDemo ? await demoOffers(imported.transactions) : []) : folderOffers(options.receipts, imported.transactions);
  const uploaded = await uploadReceipts(client, offers);
  tellReceipts(uploaded);
  if (isDemo) await splitMixedReceipts(client, imported.transactions, demoReceipts());
  return imported;
}

function tellReceipts(uploaded: readonly Uploaded[]): void {
  const taken = uploaded.filter(({ refusal }) => refusal === undefined);
  const lonely = taken.filter(({ transactionId }) => transactionId === undefined);
  const linked = taken.length - lonely.length;
  say(`Uploaded ${counted(taken.length, 'receipt')}, ${linked} of them ${linked === 1 ? 'belongs' : 'belong'} to a transaction.`);
  uploaded.forEach(({ fileName, refusal }) => refusal !== undefined && say(`  ${fileName}: ${refusal}`));
  lonely.forEach(({ fileName, why = 'belongs to no transaction' }) => say(`  ${fileName}: ${why}`));
}

function tellExport({ preview, run, seconds }: Exported): void {
  say(`Preview: ${preview.ready} ready, ${preview.blocked} blocked, ${preview.nothingToDo} with nothing to do; ${counted(preview.requests, 'request')}, about ${preview.estimatedSeconds} s.`);
  preview.plans.slice(0, 1).forEach(({ operations }) => operations.forEach(({ explain }) => say(`    ${explain}`)));
  say(`The run ended as ${run.state} after ${seconds.toFixed(1)} s.`);
}
