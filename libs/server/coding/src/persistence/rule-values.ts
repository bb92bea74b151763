import type { RuleEffects, RuleValue } from '@kontor/api-contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReferenceEntry } from './reference.entity';
import { TaxRateEntry } from './tax-rate.entity';

const referencesIn = ({ glAccountId, supplierId, costCenterId, costUnitId }: RuleEffects): readonly string[] => [glAccountId, supplierId, costCenterId, costUnitId].filter((id) => id !== undefined);
const ratesIn = ({ taxRate }: RuleEffects): readonly string[] => (taxRate?.by === 'rate' ? [taxRate.taxRateId] : []);

/** What the ids in effects stand for; two queries, whatever the number of rules. */
export async function ruleValues(em: EntityManager, all: readonly RuleEffects[]): Promise<(effects: RuleEffects) => readonly RuleValue[]> {
  const references = await em.find(ReferenceEntry, { id: { $in: [...new Set(all.flatMap(referencesIn))] } });
  const rates = await em.find(TaxRateEntry, { id: { $in: [...new Set(all.flatMap(ratesIn))] } });
  const known = new Map<string, RuleValue>([
    ...references.map(({ id, number, name, active }) => [id, { id, label: number === null ? name : `${number} ${name}`, active }] as const),
    ...rates.map(({ id, name, active }) => [id, { id, label: name, active }] as const),
  ]);
  return (effects) => [...referencesIn(effects), ...ratesIn(effects)].flatMap((id) => known.get(id) ?? []);
}
