import { fieldLabels } from '@kontor/api-contracts';
import { taxDateOf, type AccountingField, type ReferenceKind, type TaxDateKind, type TaxDates } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';
import { FieldPolicy } from '@kontor/server-organizations';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { codingProblem } from '../../domain/problems';
import { isLaw } from '../../domain/tax/tax-rate-resolver';
import { ReferenceEntry } from '../../persistence/reference.entity';
import { TaxRateEntry } from '../../persistence/tax-rate.entity';

/** A value a person chose for a field. */
export interface Choice {
  readonly field: ReferenceKind;
  readonly id: string;
}

const dateNames: Readonly<Record<TaxDateKind, LocalizedText>> = {
  'service-date': { de: 'Leistungsdatum', en: 'date of the service' },
  'receipt-date': { de: 'Belegdatum', en: 'date of the receipt' },
  'transaction-date': { de: 'Transaktionsdatum', en: 'date of the transaction' },
};

/** Lets only those values pass that the organization offers. */
@Injectable()
export class OfferedValues {
  constructor(private readonly policy: FieldPolicy) {}

  async activeFields(em: EntityManager): Promise<ReadonlySet<AccountingField>> {
    return new Set((await this.policy.effective(em)).filter(({ active }) => active).map(({ field }) => field));
  }

  async checkFields(em: EntityManager, fields: readonly AccountingField[]): Promise<void> {
    const active = await this.activeFields(em);
    const off = fields.find((field) => !active.has(field));
    if (off) throw codingProblem('data-field-off', { field: fieldLabels[off] });
  }

  async checkReferences(em: EntityManager, choices: readonly Choice[]): Promise<void> {
    if (choices.length === 0) return;
    const entries = await em.find(ReferenceEntry, { id: { $in: [...new Set(choices.map(({ id }) => id))] } });
    for (const { field, id } of choices) {
      const entry = entries.find((candidate) => candidate.id === id && candidate.kind === field);
      if (!entry) throw codingProblem('value-not-offered', { field: fieldLabels[field] });
      if (!entry.active) throw codingProblem('value-inactive', { name: entry.name });
    }
  }

  async checkTaxRates(em: EntityManager, ids: readonly string[], dates?: TaxDates): Promise<void> {
    if (ids.length === 0) return;
    const rates = await em.find(TaxRateEntry, { id: { $in: [...new Set(ids)] } });
    for (const id of ids) {
      const rate = rates.find((candidate) => candidate.id === id);
      if (!rate) throw codingProblem('value-not-offered', { field: fieldLabels.taxRate });
      if (!rate.active) throw codingProblem('value-inactive', { name: rate.name });
      if (dates) checkDay(rate, dates);
    }
  }
}

function checkDay(rate: TaxRateEntry, dates: TaxDates): void {
  const { date, by } = taxDateOf(dates);
  if (!isLaw(rate.toOffered(), date)) throw codingProblem('tax-rate-not-valid', { name: rate.name, date, by: dateNames[by] });
}
