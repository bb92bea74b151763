import type { AccountingField } from './accounting-field';

/** Something to mend before the transaction can be exported. */
export interface Issue {
  /** Stable; stands in the catalogue of core or of the plugin. Equal codes and params are one cause. */
  readonly code: string;
  /** The field to jump to. */
  readonly field?: AccountingField;
  /** Values for the placeholders of the message. */
  readonly params?: Readonly<Record<string, string>>;
}

/** A field a transaction needs because of what it is: a receipt needs a receipt number. */
export interface Requirement {
  readonly field: AccountingField;
  /** The code of the issue when it is missing. */
  readonly code: string;
}
