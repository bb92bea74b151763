import type { Money } from '@kontor/kernel';
import type { CodingSkip } from './coding-batch';
import type { ProvenanceSource } from './coding';
import type { NewRule, RuleValue } from './rule';

/** Fields a rule can fill, by the names the coding has for them. */
export const ruleFields = ['glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit', 'note'] as const;
export type RuleField = (typeof ruleFields)[number];

/**
 * What a rule would make of a field as it stands. `agrees`, `differs`: the field has a value that this rule did not
 * fill. `fills`: it is empty. `own`: this rule filled it. `overruled`: a rule before it decides. `cannot`: the value is
 * switched off, no such tax rate is law on the day, or the transaction is split.
 */
export const ruleVerdicts = ['agrees', 'differs', 'fills', 'own', 'overruled', 'cannot'] as const;
export type RuleVerdict = (typeof ruleVerdicts)[number];

/** Body of `POST /api/v1/rules:test`: a rule that is not kept yet, one that is, or one that is as it would be changed. At least one of the two. */
export interface RuleTrial {
  readonly ruleId?: string;
  readonly rule?: NewRule;
}

/** How often a rule would have been right: fields, or transactions, that have a value this rule did not fill. */
export interface RuleAgreement {
  readonly compared: number;
  readonly right: number;
}

export interface RuleFieldTrial extends RuleAgreement {
  readonly field: RuleField;
  /** Empty now. */
  readonly fills: number;
  readonly overruled: number;
}

/** Another rule that matches some of the same transactions and says something else. */
export interface RuleConflict {
  readonly ruleId: string;
  readonly name: string;
  /** Counted from 0. */
  readonly position: number;
  /** Which of the two is asked first and decides. */
  readonly wins: 'this' | 'other';
  readonly fields: readonly RuleField[];
  readonly transactions: number;
}

export interface RuleSampleField {
  readonly field: RuleField;
  readonly verdict: RuleVerdict;
  /** What stands there, in words. */
  readonly now: string | null;
  readonly source: ProvenanceSource | null;
  /** What the rule would write, in words. */
  readonly wouldBe: string | null;
}

export interface RuleSample {
  readonly transactionId: string;
  /** `yyyy-MM-dd` */
  readonly transactionDate: string;
  readonly merchantName: string;
  readonly billing: Money;
  readonly fields: readonly RuleSampleField[];
}

/** What a rule would have done in the last twelve months. */
export interface RuleTrialResult {
  /** First day looked at. */
  readonly since: string;
  /** Purchases, refunds and fees since then. */
  readonly examined: number;
  /** Those of them that match. */
  readonly hits: number;
  /** The newest hits, up to 2,000, from which all that follows is counted. */
  readonly judged: number;
  /** Of transactions: right where every field that can be compared agrees. */
  readonly agreement: RuleAgreement;
  readonly fields: readonly RuleFieldTrial[];
  readonly conflicts: readonly RuleConflict[];
  /** Up to 25 that differ, then up to 25 others, each newest first. */
  readonly samples: readonly RuleSample[];
}

/** What applying a rule to open transactions would change, before it does. */
export interface RulePreview {
  /** Transactions it matches, exported ones included. */
  readonly matching: number;
  /** Those that are open, of which the newest 10,000 would be looked at: `changed + unchanged + skipped`. */
  readonly selected: number;
  /** True where more than these are open: apply it once more afterwards. */
  readonly more: boolean;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly skips: readonly CodingSkip[];
  /** How many transactions get a new value, by field. */
  readonly fields: readonly { readonly field: RuleField; readonly transactions: number }[];
}

/** Answer of `GET /api/v1/transactions/{id}/rule-proposal`: a rule that would code such transactions as this one is. Nothing is kept. */
export interface RuleProposal extends NewRule {
  readonly values: readonly RuleValue[];
}
