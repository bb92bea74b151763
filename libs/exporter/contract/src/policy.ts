import type { LocalizedText } from '@kontor/kernel';
import type { AccountingField } from './accounting-field';

/**
 * What a connected exporter does with a field.
 * `required`: locked on, must be filled. `optional`: kept active, because some transactions cannot do without it; whether
 * all need it stays the organization's choice. `ignored`: it is not written there, so it cannot be demanded for its sake.
 */
export const fieldRuleKinds = ['required', 'optional', 'ignored'] as const;
export type FieldRuleKind = (typeof fieldRuleKinds)[number];

/** What a connected exporter does with a field, and why: "kept active, because …". */
export interface FieldRule {
  readonly field: AccountingField;
  readonly rule: FieldRuleKind;
  readonly because: LocalizedText;
}
