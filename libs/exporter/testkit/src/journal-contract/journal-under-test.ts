import type { ExporterFault, Issue, Operation } from '@kontor/exporter-contract';
import type { ActivePlan, ClaimedRun, Intent, ItemOutcome, ItemRecord, ItemState, Journal, Lease, StepRecord, StoredArtifact } from '@kontor/exporter-engine';
import { moneyFromDecimal } from '@kontor/kernel';

/** The transactions the contract exports; a journal that wants them to exist finds them made before. */
export const contractTransactions = ['019c0000-0000-7000-8000-000000000001', '019c0000-0000-7000-8000-000000000002', '019c0000-0000-7000-8000-000000000003'] as const;
export const [t1, t2, t3] = contractTransactions;

/** What the contract wants to see of an item afterwards. */
export interface ItemSight {
  readonly state: ItemState;
  readonly notBefore: Date;
  readonly issues: readonly Issue[];
  readonly fault?: ExporterFault;
  readonly crashes: number;
  readonly attempts: number;
  readonly plan?: ActivePlan;
  /** How often a stored plan was replaced by another. */
  readonly planChanges: number;
}

/** A journal with one connection, and what stands around it: the parts that start runs and show items. */
export interface JournalUnderTest {
  readonly journal: Journal;
  /** The journal takes its time from here. */
  readonly clock: { now(): Date; advance(milliseconds: number): Promise<void> };
  /** Starts a run; its items are queued in this order. Rejects when a transaction has a living item already. */
  startRun(transactionIds: readonly string[], generation?: number): Promise<string>;
  /** Only the run; what becomes of its items is the journal's business. */
  setRun(runId: string, state: 'running' | 'paused' | 'cancelled' | 'over'): Promise<void>;
  /** A person has the failed item of the transaction tried again: it is queued anew, its plan forgotten. */
  retry(transactionId: string): Promise<void>;
  /** The lane goes to a new holder, whatever the older one is doing. */
  takeOver(): Promise<Lease>;
  /** The holder gives the lane back through the desk that belongs to the journal. */
  release(lease: Lease): Promise<void>;
  /** The same journal over another connection of the same organization. */
  readonly neighbour: JournalFactory;
  /** The youngest item of the transaction. */
  look(transactionId: string): Promise<ItemSight>;
  pausedBecause(): Promise<ExporterFault | undefined>;
  /** Why the remote refuses to be told the sum, as a person is shown it. */
  drainRefusedBecause(): Promise<ExporterFault | undefined>;
  filesOf(runId: string): Promise<readonly StoredArtifact[]>;
}

export type JournalFactory = () => Promise<JournalUnderTest>;

export const fault: ExporterFault = { kind: 'unavailable', code: 'LED-refused', params: { name: 'x' } };
export const issue: Issue = { code: 'KON-defect' };

/** An operation as a plan lists it; payments carry an amount. */
export const anOperation = (id: string, input: Operation['input'] = { key: id }): Operation => ({
  id,
  step: id === 'payment' ? 'postPayments' : 'createEntry',
  input,
  explain: { de: id, en: id },
  ...(id === 'payment' ? { amount: moneyFromDecimal('-119.00', 'EUR') } : {}),
});

export const aPlan = (...ids: readonly string[]): ActivePlan => ({ operations: ids.map((id) => anOperation(id)), fingerprint: `fingerprint of ${ids.join()}` });

/** One promise of the port, and the proof of it on a fresh journal. */
export type Sentence = readonly [sentence: string, holds: (bench: JournalBench) => Promise<void>];

/** Short words for what the sentences of the contract do over and over. */
export class JournalBench {
  constructor(
    readonly under: JournalUnderTest,
    public lease: Lease,
  ) {}

  static async open(create: JournalFactory): Promise<JournalBench> {
    const under = await create();
    return new JournalBench(under, await under.takeOver());
  }

  get journal(): Journal {
    return this.under.journal;
  }

  /** Starts a run of these transactions and takes all of it. */
  async claimed(...transactionIds: readonly string[]): Promise<readonly ItemRecord[]> {
    await this.under.startRun(transactionIds);
    return this.claim();
  }

  async claim(limit = 100): Promise<readonly ItemRecord[]> {
    return this.journal.claim(this.lease, limit);
  }

  async claimedOne(transactionId: string = t1): Promise<ItemRecord> {
    return only(await this.claimed(transactionId));
  }

  async claimedRun(): Promise<ClaimedRun> {
    const run = await this.journal.claimRun(this.lease);
    if (!run) throw new Error('No run was there to take');
    return run;
  }

  async intend(item: ItemRecord, id = 'entry', input: Operation['input'] = { key: id }): Promise<StepRecord> {
    return only(await this.journal.intend(this.lease, [intentOf(item, id, input)]));
  }

  async done(item: ItemRecord, id = 'entry'): Promise<void> {
    await this.intend(item, id);
    await this.journal.conclude(this.lease, intentOf(item, id), { state: 'done', ref: { kind: 'entry', id: `remote-${id}` } });
  }

  async step(item: ItemRecord, operation = 'entry'): Promise<StepRecord> {
    const found = (await this.journal.steps(item)).find((step) => step.operation === operation);
    if (!found) throw new Error(`No step ${operation}`);
    return found;
  }

  finish(item: ItemRecord, outcome: ItemOutcome): Promise<void> {
    return this.journal.finish(this.lease, item, outcome);
  }

  async takeOver(): Promise<void> {
    this.lease = await this.under.takeOver();
  }
}

export const intentOf = (item: ItemRecord, id = 'entry', input: Operation['input'] = { key: id }): Intent => ({ item, operation: anOperation(id, input), input });

export function only<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Error(`Expected one, got ${values.length}`);
  return value;
}
