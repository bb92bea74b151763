import type { AccountingField, FieldRuleKind } from '@kontor/exporter-contract';

/** Why a field is not the organization's own choice for now. Several connections can lock one field. */
export interface FieldLockView {
  /** The connection that locks it. */
  readonly connectionId: string;
  /** `required`: the field is on and must be filled. `optional`: it is on. `ignored`: it is not written there. */
  readonly kind: FieldRuleKind;
  /** In the language of the answer. */
  readonly reason: string;
}

/** One field of a transaction's coding as the organization uses it. */
export interface DataFieldView {
  readonly field: AccountingField;
  /** What applies: the setting, or `true` while a connection requires the field or keeps it on. Off hides the field and keeps its data. */
  readonly active: boolean;
  /** Whether a transaction must have it before it can be exported. */
  readonly requiredForExport: boolean;
  /** What the organization chose itself; comes back into force when the locks are gone. */
  readonly setting: { readonly active: boolean; readonly requiredForExport: boolean };
  readonly locks: readonly FieldLockView[];
}

/** One change of `PATCH /api/v1/data-fields`: what is left out stays. */
export interface DataFieldChange {
  readonly field: AccountingField;
  readonly active?: boolean;
  readonly requiredForExport?: boolean;
}

/** Body of `PATCH /api/v1/data-fields`; all or none of the changes are made. */
export interface DataFieldsChange {
  readonly fields: readonly DataFieldChange[];
}
