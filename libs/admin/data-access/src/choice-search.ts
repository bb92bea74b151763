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

const ofReference = ({ id, number, name, group }: Pick<ReferenceView, 'id' | 'number' | 'name' | 'group'>): Choice => ({ id, label: number === null ? name : `${number} ${name}`, hint: group ?? '' });
const ofTaxRate = ({ id, name }: Pick<TaxRateView, 'id' | 'name'>): Choice => ({ id, label: name, hint: '' });

const lists = { glAccount: glAccountList, supplier: supplierList, costCenter: costCenterList, costUnit: costUnitList } as const;

/** Finds active values of the reference data by what somebody types. */
@Injectable({ providedIn: 'root' })
export class ChoiceSearch {
  private readonly api = inject(Api);

  /** The first fifty that fit. Tax rates are those that are law on the day, where one is given. */
  async find(field: ChoiceFieldName, text: string, day?: string): Promise<readonly Choice[]> {
    const search = text.trim();
    if (field === 'taxRate') return this.taxRates(search, day);
    const page = await this.api.invoke(lists[field], { active: true, limit, ...(search !== '' && { search }) });
    return page.items.map(ofReference);
  }

  /** There are few of them: the server gives all. */
  private async taxRates(search: string, day: string | undefined): Promise<readonly Choice[]> {
    const rates = await this.api.invoke(taxRateList, { active: true, ...(day !== undefined && { on: day }) });
    return rates.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase())).map(ofTaxRate);
  }
}
