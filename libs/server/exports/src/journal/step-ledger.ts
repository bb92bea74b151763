import type { CallSummary, Conclusion, Intent, ItemRecord, Lease, StepRecord } from '@kontor/exporter-engine';
import { newId, type Clock } from '@kontor/kernel';
import { boundRows } from '@kontor/server-persistence';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FencedScope } from './fenced-scope';
import { keepCalls } from './keep-calls';
import { keepReference } from './keep-reference';
import { json, stepColumns, toStep, type StepRow } from './rows';

const ofExport = `s.connection_id = ? and s.transaction_id = ? and s.generation = ?`;

/** A first intent makes the row; another attempt renews it, and counts unless the one before is excused. Of an operation that is done there is no other attempt. */
const intendSql = `
  insert into export_step as s (id, organization_id, connection_id, transaction_id, generation, operation, step, item_id, position,
    state, attempt, first_intended_at, intended_at, planned, input, explain, amount_minor, amount_currency)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'intended', 1, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
  on conflict (connection_id, transaction_id, generation, operation) do update
  set state = 'intended', attempt = s.attempt + ?, intents = s.intents + 1, intended_at = excluded.intended_at, item_id = excluded.item_id,
    planned = excluded.planned, input = excluded.input, explain = excluded.explain, fault = null, misses = 0, last_miss_at = null,
    concluded_at = null, amount_minor = excluded.amount_minor, amount_currency = excluded.amount_currency
  where s.state <> 'done'
  returning ${stepColumns}`;

export class StepAlreadyDoneError extends Error {
  constructor(operation: string) {
    super(`Operation ${operation} is done; it cannot be begun or ended anew`);
    this.name = 'StepAlreadyDoneError';
  }
}

/** Writes the trace of every remote effect: intent before, result after, each in a commit of its own. */
export class StepLedger {
  constructor(
    private readonly scope: FencedScope,
    private readonly clock: Clock,
  ) {}

  steps(item: ItemRecord): Promise<readonly StepRecord[]> {
    return this.scope.read(async (em) => {
      const rows = await boundRows<StepRow>(em, `select ${stepColumns} from export_step s where ${ofExport} order by s.position`, exportKey(item));
      return rows.map(toStep);
    });
  }

  intend(lease: Lease, intents: readonly Intent[]): Promise<readonly StepRecord[]> {
    return this.scope.run(lease, async (em) => {
      const records: StepRecord[] = [];
      for (const intent of intents) records.push(await this.intendOne(em, intent));
      return records;
    });
  }

  conclude(lease: Lease, intent: Intent, conclusion: Conclusion, calls: readonly CallSummary[] = []): Promise<void> {
    return this.scope.run(lease, async (em) => {
      const now = this.clock.now();
      const ref = conclusion.state === 'done' ? json(conclusion.ref) : null;
      const fault = conclusion.state === 'done' ? null : json(conclusion.fault);
      const sql = `update export_step s set state = ?, ref = ?::jsonb, fault = ?::jsonb, concluded_at = ?, item_id = ?
        where ${ofExport} and s.operation = ? and s.state <> 'done' returning s.id`;
      const [concluded] = await boundRows<{ id: string }>(em, sql, [conclusion.state, ref, fault, now, intent.item.id, ...exportKey(intent.item), intent.operation.id]);
      if (!concluded) throw new StepAlreadyDoneError(intent.operation.id);
      if (conclusion.state === 'done') await keepReference(em, concluded.id, conclusion.ref, now);
      await keepCalls(em, { stepId: concluded.id, itemId: intent.item.id, at: now }, calls);
    });
  }

  noteMiss(lease: Lease, item: ItemRecord, operation: string, calls: readonly CallSummary[] = []): Promise<void> {
    return this.scope.run(lease, async (em) => {
      const sql = `update export_step s set misses = misses + 1, last_miss_at = ?, state = 'in-doubt' where ${ofExport} and s.operation = ? returning s.id`;
      const now = this.clock.now();
      const [missed] = await boundRows<{ id: string }>(em, sql, [now, ...exportKey(item), operation]);
      if (missed) await keepCalls(em, { stepId: missed.id, itemId: item.id, at: now }, calls);
    });
  }

  private async intendOne(em: EntityManager, { item, operation, input, isExcused = false }: Intent): Promise<StepRecord> {
    const now = this.clock.now();
    const position = Math.max(0, item.plan?.operations.findIndex(({ id }) => id === operation.id) ?? 0);
    const identity = [newId(), this.scope.organizationId, ...exportKey(item), operation.id, operation.step, item.id, position];
    const content = [json(operation.input), json(input), json(operation.explain), operation.amount?.minor ?? null, operation.amount?.currency ?? null];
    const [row] = await boundRows<StepRow>(em, intendSql, [...identity, now, now, ...content, isExcused ? 0 : 1]);
    if (!row) throw new StepAlreadyDoneError(operation.id);
    return toStep(row);
  }
}

const exportKey = ({ connectionId, transactionId, generation }: ItemRecord): (string | number)[] => [connectionId, transactionId, generation];
