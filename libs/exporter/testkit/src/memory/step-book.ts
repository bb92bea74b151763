import type { DrainSummary, StepTotal } from '@kontor/exporter-contract';
import { waitingItemStates, type Conclusion, type ExportKey, type Intent, type ItemRecord, type ItemState, type StepRecord } from '@kontor/exporter-engine';
import { addMoney, type Clock, type Money } from '@kontor/kernel';
import { stepId, type BookedStep, type BooksOfTruth } from './books-of-truth';

/** The steps' part of the journal. */
export class StepBook {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly clock: Clock,
  ) {}

  intend(intents: readonly Intent[]): readonly StepRecord[] {
    const begun = intents.map((intent) => this.begin(intent));
    for (const step of begun) this.put(step);
    return begun;
  }

  conclude({ item, operation }: Intent, conclusion: Conclusion): void {
    const { fault: _fault, ref: _ref, ...open } = this.open(item, operation.id);
    this.put({ ...open, ...conclusion, itemId: item.id, concludedAt: this.clock.now() });
  }

  noteMiss(item: ItemRecord, operation: string): void {
    const step = this.open(item, operation);
    this.put({ ...step, misses: step.misses + 1, lastMissAt: this.clock.now() });
  }

  unanswered(connectionId: string): number {
    const open = this.stepsOver(connectionId).filter(({ state, fault }) => state === 'in-doubt' && fault?.kind === 'unavailable');
    return new Set(open.map(({ itemId }) => itemId).filter((id) => isWaiting(this.books.item(id)))).size;
  }

  wasServed(connectionId: string, name: string, since: Date): boolean {
    return this.stepsOver(connectionId).some(({ step, state, concludedAt }) => step === name && state === 'done' && concludedAt !== undefined && concludedAt > since);
  }

  pendingDrain(connectionId: string): DrainSummary | undefined {
    const items = this.books.undrained.get(connectionId) ?? 0;
    if (items === 0) return undefined;
    const done = this.stepsOver(connectionId).filter(({ state }) => state === 'done');
    const names = [...new Set(done.map((step) => step.step))];
    return { items, lifetime: Object.fromEntries(names.map((name) => [name, totalOf(done.filter(({ step }) => step === name))])) };
  }

  /** An attempt starts with a clean sheet: what an earlier one met or missed says nothing about this one. */
  private begin({ item, operation, input, isExcused = false }: Intent): BookedStep {
    const earlier = this.books.steps.get(stepId(item, operation.id));
    if (earlier?.state === 'done') throw new Error(`${operation.id} of ${item.id} is done and cannot be begun again`);
    const now = this.clock.now();
    return {
      key: { connectionId: item.connectionId, transactionId: item.transactionId, generation: item.generation },
      operation: operation.id,
      step: operation.step,
      state: 'intended',
      itemId: item.id,
      settled: false,
      attempt: earlier && isExcused ? earlier.attempt : (earlier?.attempt ?? 0) + 1,
      intendedAt: now,
      firstIntendedAt: earlier?.firstIntendedAt ?? now,
      planned: operation.input,
      input,
      misses: 0,
      ...(operation.amount ? { amount: operation.amount } : {}),
    };
  }

  private open(key: ExportKey, operation: string): BookedStep {
    const step = this.books.steps.get(stepId(key, operation));
    if (!step) throw new Error(`${operation} of ${key.transactionId} was never intended`);
    if (step.state === 'done') throw new Error(`${operation} of ${key.transactionId} is done`);
    return step;
  }

  private stepsOver(connectionId: string): readonly BookedStep[] {
    return [...this.books.steps.values()].filter(({ key }) => key.connectionId === connectionId);
  }

  private put(step: BookedStep): void {
    this.books.steps.set(stepId(step.key, step.operation), step);
  }
}

const isWaiting = ({ state }: ItemRecord): boolean => (waitingItemStates as readonly ItemState[]).includes(state);

function totalOf(steps: readonly BookedStep[]): StepTotal {
  const accounts = [...new Set(steps.map(accountOf))].filter((account) => account !== undefined);
  return {
    count: steps.length,
    amounts: sumsOf(steps),
    accounts: Object.fromEntries(accounts.map((account) => [account, sumsOf(steps.filter((step) => accountOf(step) === account))])),
  };
}

function accountOf({ amount, ref }: BookedStep): string | undefined {
  const account = amount && ref?.echo?.['account'];
  return typeof account === 'string' ? account : undefined;
}

function sumsOf(steps: readonly BookedStep[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { amount } of steps) {
    if (!amount) continue;
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? addMoney(sum, amount) : amount);
  }
  return [...sums.values()];
}
