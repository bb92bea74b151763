import { inject, Injectable } from '@angular/core';
import type { ReferenceView, TaxRateView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { costCenterList, costUnitList, glAccountList, supplierList, taxRateList } from './client/functions';

/** The fields of a coding whose value is chosen from a list. */
export const choiceFields = ['glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit'] as const;
export type ChoiceFieldName = (typeof choiceFields)[number];

/** One value of such a list as a person reads it. */
export interface Choice {
  readonly id: string;
  /** `4930 Software`. */
  readonly label: string;
  /** What tells it from its neighbours: the heading it stands under. */
  readonly hint: string;
}

/** What a person can look through; whoever seeks further types another letter. */
const limit = 50;

interface Named {
  readonly name: string;
  readonly number?: string | null;
}

const labelOf = ({ number, name }: Named): string => (number ? `${number} ${name}` : name);
const ofReference = ({ id, number, name, group }: Pick<ReferenceView, 'id' | 'number' | 'name' | 'group'>): Choice => ({ id, label: labelOf({ number, name }), hint: group ?? '' });
const ofTaxRate = ({ id, name }: Pick<TaxRateView, 'id' | 'name'>): Choice => ({ id, label: name, hint: '' });

const byLabel = new Intl.Collator('de', { numeric: true });
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** 0 where the name or number begins with the text, 1 where a word does, 2 elsewhere. */
function distance(name: string, number: string | null, text: string): number {
  const small = name.toLowerCase();
  if (small.startsWith(text) || number?.toLowerCase().startsWith(text)) return 0;
  return [...small.matchAll(wordStart)].some(({ index }) => small.startsWith(text, index)) ? 1 : 2;
}

/** Who types „werbe“ means Werbemittel rather than Gewerbesteuer; without a text the order stays. */
function nearestFirst<Found extends Named>(found: readonly Found[], search: string): readonly Found[] {
  if (search === '') return found;
  const text = search.toLowerCase();
  const ranked = found.map((value) => ({ value, rank: distance(value.name, value.number ?? null, text), label: labelOf(value) }));
  return ranked.sort((one, other) => one.rank - other.rank || byLabel.compare(one.label, other.label)).map(({ value }) => value);
}

const lists = { glAccount: glAccountList, supplier: supplierList, costCenter: costCenterList, costUnit: costUnitList } as const;

/** Finds active values of the reference data by what somebody types. */
@Injectable({ providedIn: 'root' })
export class ChoiceSearch {
  private readonly api = inject(Api);

  /** The first fifty that fit, what begins with the text before what only holds it. Tax rates are those that are law on the day, where one is given. */
  async find(field: ChoiceFieldName, text: string, day?: string): Promise<readonly Choice[]> {
    const search = text.trim();
    if (field === 'taxRate') return this.taxRates(search, day);
    const page = await this.api.invoke(lists[field], { active: true, limit, ...(search !== '' && { search }) });
    return nearestFirst(page.items, search).map(ofReference);
  }

  /** There are few of them: the server gives all. */
  private async taxRates(search: string, day: string | undefined): Promise<readonly Choice[]> {
    const rates = await this.api.invoke(taxRateList, { active: true, ...(day !== undefined && { on: day }) });
    return nearestFirst(rates.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())), search).map(ofTaxRate);
  }
}
