import type { NewTaxRate, TaxRateChange, TaxRateFilter, TaxRateView } from '@kontor/api-contracts';
import { isoDate, type Clock, type IsoDate } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { differences, isEmpty } from '../../domain/differences';
import { codingProblem } from '../../domain/problems';
import type { TaxRateBlueprint } from '../../domain/tax/german-tax-rates';
import { isLaw } from '../../domain/tax/tax-rate-resolver';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';
import { usesOf } from '../../persistence/value-uses';

type Period = Pick<TaxRateBlueprint, 'name' | 'validFrom' | 'validTo'>;

const day = (text: string | null | undefined): IsoDate | null => (text ? isoDate(text) : null);

const overlaps = (left: Period, right: Period): boolean =>
  (left.validFrom === null || right.validTo === null || left.validFrom <= right.validTo) && (right.validFrom === null || left.validTo === null || right.validFrom <= left.validTo);

/** Makes, changes and lists tax rates. Works in the caller's transaction. */
@Injectable()
export class TaxRateKeeper {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By name, the newest period first. An organization has a few dozen at most. */
  async list(em: EntityManager, { active, on }: TaxRateFilter): Promise<readonly TaxRateEntry[]> {
    const rates = await em.find(TaxRateEntry, active === undefined ? {} : { active }, { orderBy: { treatment: 'asc', basisPoints: 'desc', validFrom: 'desc nulls last', id: 'asc' } });
    return on === undefined ? rates : rates.filter((rate) => isLaw(rate.toOffered(), isoDate(on)));
  }

  /** What `list` gives, with where each rate is chosen. */
  async usedViews(em: EntityManager, filter: TaxRateFilter): Promise<readonly TaxRateView[]> {
    const rates = await this.list(em, filter);
    const useOf = await usesOf(em, 'taxRate', rates.map(({ id }) => id));
    return rates.map((rate) => ({ ...rate.toView(), usedBy: useOf(rate.id) }));
  }

  async get(em: EntityManager, id: string): Promise<TaxRateEntry> {
    const rate = await em.findOne(TaxRateEntry, { id });
    if (!rate) throw codingProblem('tax-rate-not-found');
    return rate;
  }

  async create(em: EntityManager, actor: Actor, { name, basisPoints, treatment, level, validFrom, validTo }: NewTaxRate): Promise<TaxRateEntry> {
    const blueprint = { name, basisPoints, treatment, level: level ?? null, validFrom: day(validFrom), validTo: day(validTo) };
    const rate = new TaxRateEntry(actor.organizationId, blueprint, this.clock.now());
    await this.check(em, rate);
    em.persist(rate);
    const { usedBy: _untold, ...facts } = rate.toView();
    this.audit.record(em, actor, 'tax-rate.made', { type: 'tax-rate', id: rate.id }, facts);
    await em.flush();
    return rate;
  }

  async change(em: EntityManager, actor: Actor, id: string, { name, level, validFrom, validTo, active }: TaxRateChange): Promise<TaxRateEntry> {
    const rate = await this.get(em, id);
    const before = rate.toView();
    if (name !== undefined) rate.name = name;
    if (level !== undefined) rate.level = level;
    if (validFrom !== undefined) rate.validFrom = day(validFrom);
    if (validTo !== undefined) rate.validTo = day(validTo);
    if (active !== undefined) rate.active = active;
    await this.check(em, rate);
    const changes = differences({ ...before, usedBy: null }, { ...rate.toView(), usedBy: null });
    if (!isEmpty(changes)) this.audit.record(em, actor, 'tax-rate.changed', { type: 'tax-rate', id }, changes);
    await em.flush();
    return rate;
  }

  private async check(em: EntityManager, rate: TaxRateEntry): Promise<void> {
    if (rate.validFrom !== null && rate.validTo !== null && rate.validFrom > rate.validTo) throw codingProblem('tax-rate-period');
    const namesakes = await em.find(TaxRateEntry, { name: rate.name });
    if (namesakes.some((other) => other.id !== rate.id && overlaps(other, rate))) throw codingProblem('tax-rate-exists', { name: rate.name });
  }
}
