import { ruleFields, type CodingBatchView, type RulePreview } from '@kontor/api-contracts';
import { taxDateOf } from '@kontor/exporter-contract';
import { isoDate, type Clock } from '@kontor/kernel';
import { CLOCK, type Actor } from '@kontor/server-platform';
import { TransactionDoorkeeper } from '@kontor/server-transactions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { AutoCoder } from '../../domain/automatic/auto-coder';
import { decideByRule, ownDecisions } from '../../domain/rules/decide-by-rule';
import { RuleBook } from '../../domain/rules/rule-book';
import { taxDatesOf } from '../../domain/tax/tax-dates-of';
import { RuleHits } from '../../persistence/rule-hits';
import { mostInBatch } from '../batches/batch-coder';
import { BatchWriter, inChunks, type BatchDecision } from '../batches/batch-writer';
import { HabitReader } from '../habits/habit-reader';
import { newcomerOf } from '../habits/newcomer-of';
import { placeRule, type RulePlace } from './tested-rule';

const beginningOfTime = isoDate('1900-01-01');
const openChunk = 5_000;

interface Selection {
  readonly matching: number;
  readonly open: readonly string[];
}

/** Applies a rule to the transactions that are open, as one batch that can be taken back. Works in the caller's transaction. */
@Injectable()
export class RuleApplier {
  constructor(
    private readonly habits: HabitReader,
    private readonly doorkeeper: TransactionDoorkeeper,
    private readonly writer: BatchWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The counts that applying it now would give; nothing is written. */
  async preview(em: EntityManager, ruleId: string): Promise<RulePreview> {
    const place = await placeRule(em, { ruleId });
    const { matching, open } = await this.select(em, place);
    const selected = open.slice(0, mostInBatch);
    const { fields, ...count } = await this.writer.foresee(em, selected, await this.decision(em, place));
    const changedFields = ruleFields.flatMap((field) => (fields.has(field) ? [{ field, transactions: fields.get(field) ?? 0 }] : []));
    return { matching, ...count, more: open.length > selected.length, fields: changedFields };
  }

  /** Never over what a person decided, and a rule that is asked before it keeps its say. */
  async apply(em: EntityManager, actor: Actor, ruleId: string): Promise<CodingBatchView> {
    const place = await placeRule(em, { ruleId });
    const { open } = await this.select(em, place);
    const decide = await this.decision(em, place);
    return (await this.writer.write(em, actor, { origin: 'rule', name: place.tested.name, ruleId }, open.slice(0, mostInBatch), async () => decide)).toView();
  }

  /** Newest first. */
  private async select(em: EntityManager, { tested }: RulePlace): Promise<Selection> {
    const ids = await (await RuleHits.of(em, tested.conditions, beginningOfTime)).ids();
    const open: string[] = [];
    for (const chunk of inChunks(ids, openChunk)) open.push(...(await this.doorkeeper.openAmong(em, chunk)));
    return { matching: ids.length, open };
  }

  private async decision(em: EntityManager, { tested, order }: RulePlace): Promise<BatchDecision> {
    const coder = new AutoCoder(await this.habits.around(em, order), this.clock.now());
    const book = new RuleBook(order);
    return (transaction, coding) => {
      const subject = newcomerOf(transaction);
      const { date } = taxDateOf(taxDatesOf(subject.transactionDate, coding.head));
      return decideByRule(coding, coder.entries(ownDecisions(book.decide(subject), tested), date));
    };
  }
}
