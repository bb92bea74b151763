import type { CodingBatchView, NewCodingBatch } from '@kontor/api-contracts';
import { isoDate, type Clock } from '@kontor/kernel';
import { taxDateOf } from '@kontor/exporter-contract';
import { CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { editCoding, type Coding, type Wishes } from '../../domain/coding';
import { codingProblem } from '../../domain/problems';
import type { Provenance } from '../../domain/provenance';
import type { HeaderField, LineField } from '../../domain/sheet';
import { taxDatesOf } from '../../domain/tax/tax-dates-of';
import { isLaw, type OfferedTaxRate } from '../../domain/tax/tax-rate-resolver';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import { headWishes, lineWishes } from '../codings/wishes';
import { WishCheck } from '../codings/wish-check';
import { BatchWriter, type BatchDecision } from './batch-writer';

/** The most transactions that are coded at once. */
export const mostInBatch = 10_000;

interface Wanted {
  readonly head: Wishes<HeaderField>;
  readonly line: Wishes<LineField>;
  readonly provenance: Provenance;
  /** The tax rate that is to be set, if one is. */
  readonly rate: OfferedTaxRate | undefined;
}

/** Writes the same values to many transactions, on behalf of a person, as one batch. Works in the caller's transaction. */
@Injectable()
export class BatchCoder {
  constructor(
    private readonly writer: BatchWriter,
    private readonly check: WishCheck,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What cannot be written anywhere is a problem, as it is when one transaction is coded; what cannot be written to one
   * of them skips that one with the reason. Up to 10,000 ids: more are the problem `coding-batch-too-large`.
   */
  async code(em: EntityManager, actor: Actor, { transactionIds, change, name }: NewCodingBatch): Promise<CodingBatchView> {
    if (new Set(transactionIds).size > mostInBatch) throw codingProblem('coding-batch-too-large', { limit: mostInBatch });
    const [head, line] = [headWishes(change), lineWishes(change)];
    if (head.size + line.size === 0) throw codingProblem('coding-batch-empty');
    await this.check.offers(em, head, line);
    const rate = await this.rate(em, line.get('taxRate'));
    const provenance: Provenance = { source: 'manual', by: actor.id, at: this.clock.now().toISOString() };
    const decide = writing({ head, line, provenance, rate });
    return (await this.writer.write(em, actor, { origin: 'selection', name, change }, transactionIds, async () => decide)).toView();
  }

  private async rate(em: EntityManager, id: string | null | undefined): Promise<OfferedTaxRate | undefined> {
    return id ? (await em.findOneOrFail(TaxRateEntry, { id })).toOffered() : undefined;
  }
}

const writing = ({ head, line, provenance, rate }: Wanted): BatchDecision => ({ transactionDate }, coding) => {
  if (line.size > 0 && coding.parts.length > 1) return { outcome: 'skipped', reason: 'split' };
  const edit = editCoding(coding, head, line, provenance);
  if (!edit.touched) return { outcome: 'unchanged' };
  if (rate && hasNewRate(coding, edit.coding) && !isLaw(rate, taxDateOf(taxDatesOf(isoDate(transactionDate), edit.coding.head)).date)) return { outcome: 'skipped', reason: 'tax-rate-not-valid' };
  return { outcome: 'changed', coding: edit.coding, changes: edit.changes };
};

const hasNewRate = (before: Coding, after: Coding): boolean => before.parts[0]?.sheet.values.taxRate !== after.parts[0]?.sheet.values.taxRate;
