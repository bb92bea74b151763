import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, systemActor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { germanTaxRates } from '../../domain/tax/german-tax-rates';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';

/** Gives a new organization what it needs before its first transaction can be coded. */
@Injectable()
export class CodingBeginnings {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Works in the caller's transaction; does nothing for an organization that has tax rates already. */
  async prepare(em: EntityManager, organizationId: string): Promise<void> {
    if ((await em.count(TaxRateEntry, {})) > 0) return;
    const at = this.clock.now();
    em.persist(germanTaxRates.map((blueprint) => new TaxRateEntry(organizationId, blueprint, at)));
    const actor = systemActor(organizationId, 'coding-beginnings');
    this.audit.record(em, actor, 'tax-rates.offered', { type: 'organization', id: organizationId }, { country: 'DE', count: germanTaxRates.length });
    await em.flush();
  }
}
