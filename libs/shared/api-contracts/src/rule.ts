import type { TaxTreatment } from '@kontor/exporter-contract';
import type { TaxLevel } from './tax-rate';

export const merchantMatches = ['contains', 'equals', 'pattern'] as const;
export type MerchantMatch = (typeof merchantMatches)[number];

/** When a rule applies: every condition that is there must hold, and at least one must be there. */
export interface RuleConditions {
  /** Case and spaces do not count. `pattern` is a regular expression without look-around and back-references. */
  readonly merchant?: { readonly match: MerchantMatch; readonly text: string };
  /** Of the billing amount without its sign, in minor units, both ends included; other currencies do not match. */
  readonly amount?: { readonly currency: string; readonly from?: number; readonly to?: number };
  readonly card?: { readonly last4?: string; readonly holder?: string };
}

/**
 * A tax rate by its id, or by what it is in law: then the rate valid on the day is chosen, such as 16 % in August 2020.
 * A rate named by its id is only replaced by the same percentage of another period, never by another one.
 */
export type TaxChoice =
  | { readonly by: 'rate'; readonly taxRateId: string }
  | { readonly by: 'level'; readonly level: TaxLevel; readonly treatment?: Exclude<TaxTreatment, 'none'> };

/** What a rule fills; at least one. */
export interface RuleEffects {
  readonly glAccountId?: string;
  readonly taxRate?: TaxChoice;
  readonly supplierId?: string;
  readonly costCenterId?: string;
  readonly costUnitId?: string;
  readonly note?: string;
}

/** A value that effects name, as people read it. */
export interface RuleValue {
  readonly id: string;
  /** `4930 Software`, or the name of a tax rate. */
  readonly label: string;
  /** Off: the rule leaves the field empty and says so. */
  readonly active: boolean;
}

/** Fills fields of new transactions. Rules are asked in their order; for each field the first that matches decides. */
export interface RuleView {
  readonly id: string;
  readonly name: string;
  /** Counted from 0. */
  readonly position: number;
  readonly active: boolean;
  readonly conditions: RuleConditions;
  readonly effects: RuleEffects;
  /** What the ids of the effects stand for. */
  readonly values: readonly RuleValue[];
}

/** Body of `POST /api/v1/rules`; the new rule is asked last. */
export interface NewRule {
  readonly name: string;
  readonly active?: boolean;
  readonly conditions: RuleConditions;
  readonly effects: RuleEffects;
}

/** Body of `PATCH /api/v1/rules/{id}`: what is left out stays; conditions and effects are replaced as a whole. */
export type RuleChange = Partial<NewRule>;

/** Body of `PUT /api/v1/rules/order`: every rule exactly once, the one asked first in front. */
export interface RuleOrder {
  readonly ruleIds: readonly string[];
}
