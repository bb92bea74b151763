import type { RuleField, RuleSample } from '@kontor/api-contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { JudgedField } from '../../domain/rules/judge-hit';
import { differs } from '../../domain/rules/trial-tally';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import type { HitSubject } from '../../persistence/rule-hits';

export interface JudgedHit {
  readonly subject: HitSubject;
  readonly fields: readonly JudgedField[];
}

const mostOfEach = 25;

/** Shows some of the transactions a rule matches, those it would have got wrong in front. */
@Injectable()
export class SampleWriter {
  async write(em: EntityManager, judged: readonly JudgedHit[]): Promise<readonly RuleSample[]> {
    const shown = [...judged.filter(({ fields }) => differs(fields)).slice(0, mostOfEach), ...judged.filter(({ fields }) => !differs(fields)).slice(0, mostOfEach)];
    const words = await this.words(em, shown.flatMap(({ fields }) => fields));
    return shown.map(({ subject: { id, transactionDate, merchantName, billing }, fields }) => ({
      transactionId: id,
      transactionDate,
      merchantName,
      billing,
      fields: fields.map((judgedField) => ({ ...judgedField, now: words(judgedField.field, judgedField.now), wouldBe: words(judgedField.field, judgedField.wouldBe) })),
    }));
  }

  private async words(em: EntityManager, fields: readonly JudgedField[]): Promise<(field: RuleField, value: string | null) => string | null> {
    const ids = [...new Set(fields.filter(({ field }) => field !== 'note').flatMap(({ now, wouldBe }) => [now, wouldBe].filter((id) => id !== null)))];
    const references = await em.find(ReferenceEntry, { id: { $in: ids } });
    const rates = await em.find(TaxRateEntry, { id: { $in: ids } });
    const names = new Map([...references.map((entry) => [entry.id, [entry.number, entry.name].filter((part) => part !== null).join(' ')] as const), ...rates.map(({ id, name }) => [id, name] as const)]);
    return (field, value) => (value === null || field === 'note' ? value : (names.get(value) ?? null));
  }
}
