import type { BatchItemResult, BatchOutcome, TransactionBatchResult } from '@kontor/api-contracts';
import type { Clock, Locale } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import { Inject, Injectable } from '@nestjs/common';
import { apiSource } from '../../domain/batch/item-row';
import { batchRefusals } from '../../domain/batch/batch-refusals';
import { PendingWatch } from '../../domain/changes/pending-watch';
import type { ParsedTransaction } from '../../domain/transaction';
import { PageWriter } from '../taking-in/page-writer';
import type { RowResult } from '../taking-in/row-page';
import type { BatchItem, ItemRefusal } from './batch-item';

const outcomes: Readonly<Record<Exclude<RowResult['result'], 'conflict'>, BatchOutcome>> = {
  new: 'created',
  changed: 'changed',
  unchanged: 'unchanged',
  // Ids of a platform are its own and stay when a transaction is booked, so that no key is ever taken over.
  'taken-over': 'changed',
};

const repeated: ItemRefusal = { code: 'repeated-in-batch', sentence: batchRefusals['repeated-in-batch'], fields: [] };

/** Two items of one id in one batch contradict each other: the first counts. */
function withoutRepetitions(items: readonly BatchItem[]): readonly BatchItem[] {
  const seen = new Set<string>();
  return items.map((item) => {
    if ('refusal' in item) return item;
    if (seen.has(item.row.sourceId)) return { sourceId: item.sourceId, refusal: repeated };
    seen.add(item.row.sourceId);
    return item;
  });
}

const refused = ({ code, sentence, fields }: ItemRefusal, locale: Locale): BatchItemResult['error'] => ({
  code,
  detail: sentence[locale],
  errors: fields.map(({ field, code: fieldCode, detail }) => ({ field, code: fieldCode, detail: detail[locale] })),
});

function resultOf(index: number, item: BatchItem, written: ReadonlyMap<ParsedTransaction, RowResult>, locale: Locale): BatchItemResult {
  const base = { index, sourceId: item.sourceId };
  const result = 'row' in item ? written.get(item.row) : undefined;
  if (result && result.result !== 'conflict') return { ...base, outcome: outcomes[result.result], transactionId: result.transactionId, error: null };
  const refusal = result ? { ...result.reason, fields: [] } : 'refusal' in item ? item.refusal : undefined;
  if (!refusal) throw new TypeError('A row of a batch came to no result');
  return { ...base, outcome: 'error', transactionId: result?.transactionId ?? null, error: refused(refusal, locale) };
}

/** Takes in what a card platform delivers: one database transaction per batch, one result per item. */
@Injectable()
export class BatchTaker {
  constructor(
    private readonly scope: TenantScope,
    private readonly writer: PageWriter,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(actor: Actor, name: string, delivered: readonly BatchItem[]): Promise<TransactionBatchResult> {
    const { organizationId, locale } = actor;
    const source = apiSource(name);
    const items = withoutRepetitions(delivered);
    const rows = items.flatMap((item) => ('row' in item ? [item.row] : []));
    return this.scope.run(organizationId, async (em) => {
      const written = await this.writer.write(em, { organizationId, source, rows, arrival: { at: this.clock.now() }, watch: new PendingWatch() });
      const byRow = new Map(written.map((result) => [result.row, result]));
      const results = items.map((item, index) => resultOf(index, item, byRow, locale));
      const count = (outcome: BatchOutcome): number => results.filter((each) => each.outcome === outcome).length;
      const counts = { created: count('created'), unchanged: count('unchanged'), changed: count('changed'), errors: count('error') };
      this.audit.record(em, actor, 'transaction-batch.taken', { type: 'transaction-source', id: source }, counts);
      return { ...counts, items: results };
    });
  }
}
