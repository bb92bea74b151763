import type { LocalizedText } from '@kontor/kernel';
import type { AccountingField } from './accounting-field';

/**
 * What a connected exporter does with a field.
 * `required`: locked on, must be filled. `ignored`: it is not written there, so it cannot be demanded for its sake.
 */
export interface FieldRule {
  readonly field: AccountingField;
  readonly rule: 'required' | 'ignored';
  readonly because: LocalizedText;
}
