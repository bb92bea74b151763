import { RemoteFailure, resultOf, StepFailure, type AccountingExporter, type Operation, type PlanInput, type ReferenceItem, type SettingValues } from '@kontor/exporter-contract';
import type { Journal } from '@kontor/exporter-engine';
import { createRemoteClient } from '@kontor/exporter-http';
import { ledgerRemoteWorld } from '../ledger/ledger-remote-world';
import { ledgerExporter, ledgerSteps } from '../ledger/ledger-exporter';
import { ledgerSubject } from '../ledger/ledger-subject';
import { ledgerWithSteps } from '../ledger/ledger-variants';
import { boundJournal } from '../memory/bound-journal';
import { paperExporter } from '../paper/paper-exporter';
import { paperSubject } from '../paper/paper-subject';
import { protocolMutants } from '../simulation/protocol-mutants';
import type { ConformanceCheck } from './check';
import { ConformanceBench } from './conformance-bench';
import { conformanceChecks, type ConformanceCheckName } from './conformance-checks';
import { checksFor } from './describe-exporter-conformance';
import type { RemoteUnderTest } from './remote-under-test';
import type { ConformanceSamples, ConformanceSubject } from './subject';

const ledger: AccountingExporter = ledgerExporter;
const { plan: planLate, withoutCoding } = (ledger.lateReceipts ?? { plan: ledger.plan, withoutCoding: [] }) satisfies AccountingExporter['lateReceipts'];
const paper: AccountingExporter = paperExporter;
const { createEntry, attachReceipt, postPayments } = ledgerSteps;
type RunArgs = Parameters<typeof createEntry.run>;
type AttachArgs = Parameters<typeof attachReceipt.run>;

const ledgerBeing = (part: Partial<AccountingExporter>): ConformanceSubject => ({ ...ledgerSubject, exporter: { ...ledger, ...part } });
const ledgerDoing = (exporter: AccountingExporter): ConformanceSubject => ({ ...ledgerSubject, exporter });
const paperBeing = (part: Partial<AccountingExporter>): ConformanceSubject => ({ ...paperSubject, exporter: { ...paper, ...part } });
const sampling = (part: Partial<ConformanceSamples>): ConformanceSubject => ({ ...ledgerSubject, samples: { ...ledgerSubject.samples, ...part } });
const withManifest = (part: object): ConformanceSubject => ledgerBeing({ manifest: { ...ledger.manifest, ...part } });

/** A world that is not quite as it should be. */
const worldBeing = (change: (remote: RemoteUnderTest) => RemoteUnderTest): ConformanceSubject => ({ ...ledgerSubject, world: { start: async (clock) => change(await ledgerRemoteWorld.start(clock)) } });

/** The plan, with its operations changed. */
const planning = (change: (operations: readonly Operation[], input: PlanInput<SettingValues>) => readonly Operation[]): ConformanceSubject =>
  ledgerBeing({
    plan: (input) => {
      const plan = ledger.plan(input);
      return plan.outcome === 'do' ? { ...plan, operations: change(plan.operations, input) } : plan;
    },
  });

const entryInput = (change: (input: Record<string, unknown>) => object) => (operations: readonly Operation[]) =>
  operations.map((operation) => (operation.step === 'createEntry' ? { ...operation, input: { ...operation.input, ...change({ ...operation.input }) } } : operation));

/** Late receipts, planned differently. */
const lately = (change: (operations: readonly Operation[]) => readonly Operation[]): ConformanceSubject =>
  ledgerBeing({
    lateReceipts: {
      withoutCoding,
      plan: (input) => {
        const plan = planLate(input);
        return plan.outcome === 'do' ? { ...plan, operations: change(plan.operations) } : plan;
      },
    },
  });

async function* endless(): AsyncGenerator<ReferenceItem> {
  for (let id = 0; ; id += 1) yield { remoteId: String(id), name: 'Konto' };
}
async function* twice(): AsyncGenerator<ReferenceItem> {
  for (const name of ['Bank', 'Kasse']) yield { remoteId: '1', name };
}

const { find: _entryFind, ...blindEntry } = createEntry;
const { find: _paymentFind, ...blindPayments } = postPayments;
let chance = 0;

const mutants: readonly (readonly [name: string, broken: ConformanceSubject, caughtBy: ConformanceCheckName, tamper?: (journal: Journal) => Journal])[] = [
  ['a function in the manifest', withManifest({ summary: { ...ledger.manifest.summary, more: () => 'x' } }), 'manifestIsJson'],
  ['a date in the manifest', withManifest({ since: new Date(0) }), 'manifestIsJson'],
  ['a text in one language', withManifest({ capabilities: { payments: { de: 'Zahlungen', en: ' ' } } }), 'textsAreComplete'],
  ['a message without German', ledgerBeing({ messages: { ...ledger.messages, 'LED-refused': { title: { en: 'x' } as never, cure: { de: 'x', en: 'x' }, who: 'admin' } } }), 'textsAreComplete'],
  ['a default its own form refuses', withManifest({ settings: { ...ledger.manifest.settings, clearingAccount: { ...ledger.manifest.settings['clearingAccount'], default: '' } } }), 'defaultsAreValid'],
  ['a step that can neither be found nor repeated', ledgerDoing(ledgerWithSteps({ createEntry: blindEntry })), 'isSound'],
  ['a company without id', ledgerBeing({ check: async () => ({ id: '', name: 'x', attributes: {} }) }), 'acceptsGoodCredentials'],
  ['a check that proves nothing', ledgerBeing({ check: async () => ({ id: 'x', name: 'x', attributes: {} }) }), 'namesBadCredentials'],
  ['a 401 taken for a defect', ledgerBeing({ faultOf: () => ({ kind: 'defect', code: 'LED-refused' }) }), 'namesBadCredentials'],
  ['a set-up that creates again', ledgerBeing({ setup: ledger.setup.map((hook) => ({ ...hook, run: async (ctx, host) => ({ ...(await hook.run(ctx, host)), did: 'created' as const }) })) }), 'setUpIsRepeatable'],
  ['a set-up that makes another account every time', ledgerBeing({ setup: [{ id: 'again', title: { de: 'x', en: 'x' }, run: async ({ remote }, host) => { await remote.send({ method: 'POST', path: '/accounts', json: { name: 'x' } }); await host.remember('clearingAccountId', String((chance += 1))); return { did: 'reused', note: { de: 'x', en: 'x' } }; } }] }), 'setUpIsRepeatable'],
  ['a list that never ends', ledgerBeing({ setup: [], references: { glAccount: { pull: endless } } }), 'pullsEnd'],
  ['a list that says a value twice', ledgerBeing({ references: { glAccount: { pull: twice } } }), 'pullsEnd'],
  ['a list that does not stop', ledgerBeing({ references: { glAccount: { pull: async function* () { yield* [1, 2, 3].map((id) => ({ remoteId: String(id), name: 'x' })); } } } }), 'pullsStop'],
  ['a plan that reads the clock', planning(entryInput(() => ({ stamp: new Date().toISOString() }))), 'plansArePure'],
  ['a plan that rolls dice', planning(entryInput(() => ({ dice: Math.random() }))), 'plansArePure'],
  ['a plan that counts its calls', planning(entryInput(() => ({ call: (chance += 1) }))), 'plansArePure'],
  ['a plan that changes its input', ledgerBeing({ plan: (input) => { (input.transaction as { note?: string }).note = 'x'; return ledger.plan(input); } }), 'plansArePure'],
  ['a plan JSON would change', planning(entryInput(() => ({ at: new Date(0) }))), 'plansArePure'],
  ['a result that comes later', planning((operations) => operations.map((operation, index) => (index === 0 ? { ...operation, input: { ...operation.input, key: resultOf('payment') } } : operation))), 'plansAreSound'],
  ['an operation nobody explains', planning((operations) => operations.map((operation) => ({ ...operation, explain: { de: 'Zahlung', en: '' } }))), 'plansAreSound'],
  ['a lost cent', planning(entryInput(({ gross }) => ({ gross: gross === '99.99' ? '99.98' : gross }))), 'grossIsKept'],
  ['a refund booked as a purchase', planning(entryInput(() => ({ kind: 'expense' }))), 'grossIsKept'],
  ['a foreign amount booked as if it were euros', planning((operations, { transaction: { original } }) => entryInput(({ gross }) => ({ gross: original ? (Math.abs(original.minor) / 100).toFixed(2) : gross }))(operations)), 'grossIsKept'],
  ['samples that avoid refunds', sampling({ transactions: (connection) => Object.fromEntries(Object.entries(ledgerSubject.samples.transactions(connection)).filter(([name]) => name !== 'refund')) }), 'grossIsKept'],
  ['a plan that falls over a missing account', ledgerBeing({ plan: (input) => { input.transaction.lines.forEach((line) => (line.glAccount as { name: string }).name.trim()); return ledger.plan(input); } }), 'missingFieldsAreIssues'],
  ['a plan that needs no account', ledgerBeing({ plan: (input) => (input.transaction.lines.some((line) => !line.glAccount) ? { outcome: 'nothing-to-do', reason: { code: 'LED-no-expense' } } : ledger.plan(input)) }), 'missingFieldsAreIssues'],
  ['a receipt that is passed over in silence', ledgerBeing({ plan: (input) => (input.transaction.receipts.some(({ bytes }) => bytes > 1_000_000) ? { outcome: 'nothing-to-do', reason: { code: 'LED-no-expense' } } : ledger.plan(input)) }), 'badReceiptsAreIssues'],
  ['a step that writes twice', ledgerDoing(ledgerWithSteps({ createEntry: { ...createEntry, run: async (...args: RunArgs) => { await createEntry.run(...args); return createEntry.run(...args); } } })), 'writesWhatItPlans'],
  ['a step that writes nothing', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, run: async () => ({ kind: 'receipt', id: 'imagined' }) } })), 'writesWhatItPlans'],
  ['a plan that ignores what was written', ledgerBeing({ plan: (input) => ledger.plan({ ...input, written: [] }) }), 'plansNothingTwice'],
  ['a shared step that is carried out for each', ledgerSubject, 'sharesWhatIsShared', (journal) => ({ ...boundJournal(journal), sharedRef: async () => undefined })],
  ['a shared step whose input belongs to one transaction', planning((operations, { naturalKey }) => operations.map((operation) => (operation.step === 'ensurePartner' ? { ...operation, input: { ...operation.input, key: naturalKey } } : operation))), 'sharesWhatIsShared'],
  ['samples that share nothing', sampling({ transactions: (connection) => Object.fromEntries(Object.entries(ledgerSubject.samples.transactions(connection)).filter(([, { supplier }]) => !supplier)) }), 'sharesWhatIsShared'],
  ['a find that always misses', ledgerDoing(ledgerWithSteps({ createEntry: { ...createEntry, find: async () => undefined } })), 'findsWhatItWrote'],
  ['a find that finds something else', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, find: async () => ({ kind: 'receipt', id: 'another' }) } })), 'findsWhatItWrote'],
  ['a step that only claims to be repeatable', ledgerDoing(ledgerWithSteps({ createEntry: { ...blindEntry, repeatable: true } })), 'findsWhatItWrote'],
  ['a find that always misses, and a crash', ledgerDoing(ledgerWithSteps({ createEntry: { ...createEntry, find: async () => undefined } })), 'survivesCrashesAlone'],
  ['a find that imagines, and a crash', ledgerDoing(ledgerWithSteps({ createEntry: { ...createEntry, find: async () => ({ kind: 'entry', id: 'imagined' }) } })), 'survivesCrashesAlone'],
  ['a step that is sent again, and a crash', ledgerDoing(ledgerWithSteps({ createEntry: { ...blindEntry, repeatable: true } })), 'survivesCrashesAlone'],
  ['a remote said to be faster than it is, and a late landing', withManifest({ remote: { ...ledger.manifest.remote, readLagMilliseconds: 0, maxRequestMilliseconds: 0 } }), 'survivesCrashesAlone'],
  ['a batch that is sent again, and a crash', ledgerDoing(ledgerWithSteps({ postPayments: { ...blindPayments, repeatable: true } })), 'survivesCrashesInBatches'],
  ['an intent written too late', ledgerSubject, 'survivesCrashesAlone', (journal) => protocolMutants['writes the intent after the call'].journal(journal)],
  ['a single look-up', ledgerSubject, 'survivesCrashesAlone', (journal) => protocolMutants['looks only once'].journal(journal)],
  ['a find that always misses, and a lost answer', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, find: async () => undefined } })), 'survivesFaults'],
  ['late receipts that are planned and never written', lately((operations) => operations.slice(1)), 'addsLateReceipts'],
  ['a late receipt on another entry', lately((operations) => operations.map((operation) => ({ ...operation, input: { ...operation.input, entryId: 'elsewhere' } }))), 'addsLateReceipts'],
  ['a late receipt that is added again and again', lately((operations) => operations.map((operation) => ({ ...operation, id: `${operation.id}:${(chance += 1)}` }))), 'addsLateReceipts'],
  ['a step that is never counted as sent', ledgerSubject, 'asksAboutWhatAlwaysFails', (journal) => ({ ...boundJournal(journal), intend: (lease, intents) => journal.intend(lease, intents.map((intent) => ({ ...intent, isExcused: true }))) })],
  ['a step that asks nobody and sends until it is heard', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, run: async (...args: AttachArgs) => insisting(() => attachReceipt.run(...args)) } })), 'asksAboutWhatAlwaysFails'],
  ['a world that injects no faults', worldBeing(({ inject: _inject, ...remote }) => remote), 'survivesFaults'],
  ['a receipt after the first that is never found', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, find: async (...args: AttachArgs) => (args[0].receiptId.endsWith('r2') ? undefined : attachReceipt.find(...args)) } })), 'survivesFaults'],
  ['a receipt after the first that is never found, and a crash', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, find: async (...args: AttachArgs) => (args[0].receiptId.endsWith('r2') ? undefined : attachReceipt.find(...args)) } })), 'survivesCrashesAlone'],
  ['a token that is never renewed', worldBeing((remote) => ({ ...remote, connect: (options) => (remote.connect ?? createRemoteClient)({ ...options, credentials: { ...options.credentials, authorization: () => options.credentials.authorization(), refused: async () => 'gone' } }) })), 'outlivesItsToken'],
  ['a revoked sign-in taken for bad data', ledgerBeing({ faultOf: () => ({ kind: 'invalid-data', code: 'LED-refused' }) }), 'waitsForANewSignIn'],
  ['no declared rate', withManifest({ rateLimits: [] }), 'keepsToTheRate'],
  ['a failure under another name', ledgerBeing({ faultOf: (failure) => (failure.status === 406 ? { kind: 'invalid-data', code: 'LED-refused' } : ledger.faultOf?.(failure)) }), 'namesRecordedFailures'],
  ['no recorded failure', sampling({ failures: [] }), 'namesRecordedFailures'],
  ['a code nobody explains', ledgerBeing({ requirements: ({ receipts }) => (receipts.length > 0 ? [{ field: 'receiptNumber', code: 'LED-forgotten' }] : []) }), 'codesAreCatalogued'],
  ['a placeholder nobody fills', ledgerBeing({ messages: { ...ledger.messages, 'LED-receipt-number-missing': { title: { de: '{file}', en: '{file}' }, cure: { de: 'x', en: 'x' }, who: 'accountant' } } }), 'codesAreCatalogued'],
  ['the text of a receipt in the journal', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, run: async (...args: AttachArgs) => ({ ...(await attachReceipt.run(...args)), echo: { text: await textOf(args) } }) } })), 'keepsSecrets'],
  ['the text of a receipt in a fault', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, run: async (...args: AttachArgs) => { throw new StepFailure({ kind: 'invalid-data', code: 'LED-refused', params: { text: await textOf(args) } }); } } })), 'keepsSecrets'],
  ['the text of a receipt in an error', ledgerDoing(ledgerWithSteps({ attachReceipt: { ...attachReceipt, run: async (...args: AttachArgs) => { throw new Error(await textOf(args)); } } })), 'keepsSecrets'],
  ['a credential in a plan', planning(entryInput(() => ({ text: 'ledger-key-PA55-good' }))), 'keepsSecrets'],
  ['a file stamped with the time it was made', paperBeing({ delivery: { kind: 'file', assemble: async function* () { yield { name: 'a.txt', mimeType: 'text/plain', bytes: stamp() }; } } }), 'assemblesTheSameBytes'],
  ['a file named after the time it was made', paperBeing({ delivery: { kind: 'file', assemble: async function* () { yield { name: `${Date.now()}.txt`, mimeType: 'text/plain', bytes: none() }; } } }), 'assemblesTheSameBytes'],
  ['a file that counts its attempts', paperBeing({ delivery: { kind: 'file', assemble: async function* () { yield { name: `${(chance += 1)}.txt`, mimeType: 'text/plain', bytes: none() }; } } }), 'filesSurviveCrashes'],
];

const textOf = async ([{ receiptId }, ctx]: AttachArgs): Promise<string> => Buffer.from((await ctx.openReceipt(receiptId)).bytes).toString('latin1');

async function insisting<Value>(send: () => Promise<Value>): Promise<Value> {
  for (let sends = 1; sends < 20; sends += 1) {
    try {
      return await send();
    } catch (error) {
      // What a plugin must not do: take a failure for a reason to try at once.
      if (!(error instanceof RemoteFailure)) throw error;
    }
  }
  return send();
}

async function* stamp(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(new Date().toISOString());
}
async function* none(): AsyncGenerator<Uint8Array> {}

async function findingsOf(subject: ConformanceSubject, check: ConformanceCheck, tamper?: (journal: Journal) => Journal): Promise<readonly string[]> {
  const bench = await ConformanceBench.open(subject, tamper);
  try {
    return await check.run(bench);
  } finally {
    await bench.close();
  }
}

describe('the conformance kit', () => {
  it.each(mutants.map(([name, ...mutant]) => ({ name, mutant })))('notices $name', async ({ mutant: [broken, caughtBy, tamper] }) => {
    expect(await findingsOf(broken, conformanceChecks[caughtBy], tamper)).not.toEqual([]);
  });

  it('has a mutant for every check', () => {
    const caught = new Set(mutants.map(([, , caughtBy]) => caughtBy));
    expect(Object.keys(conformanceChecks).filter((name) => !caught.has(name as ConformanceCheckName))).toEqual([]);
  });

  it('asks plugins with an API and plugins that make files what applies to them', () => {
    expect(checksFor(paperSubject).map(({ delivery }) => delivery)).not.toContain('api');
    expect(checksFor(ledgerSubject).map(({ delivery }) => delivery)).not.toContain('file');
  });

  it('tells where a worker was killed and what was wrong then', async () => {
    const forgetful = ledgerDoing(ledgerWithSteps({ createEntry: { ...createEntry, find: async () => undefined } }));
    expect(await findingsOf(forgetful, conformanceChecks.survivesCrashesAlone)).toContain('purchase, killed in POST /entries (moment 9): 2 × entries instead of 1');
  });
});
