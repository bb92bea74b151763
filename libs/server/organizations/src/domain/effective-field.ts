import { accountingFields, type AccountingField } from '@kontor/exporter-contract';
import type { LocalizedText } from '@kontor/kernel';

/** What an organization chose for a field. Off hides it and keeps its data. */
export interface FieldSetting {
  readonly active: boolean;
  readonly requiredForExport: boolean;
}

/** What a connection says about a field, and why. */
export interface FieldLockFacts {
  /** Id of the connection. */
  readonly holder: string;
  readonly field: AccountingField;
  /** `required` overrules the setting; `ignored` only tells that the field is not written there. */
  readonly kind: 'required' | 'ignored';
  readonly reason: LocalizedText;
}

/** What applies to a field: the setting, overruled by locks. */
export interface EffectiveField extends FieldSetting {
  readonly field: AccountingField;
  readonly setting: FieldSetting;
  readonly locks: readonly FieldLockFacts[];
}

const on: FieldSetting = { active: true, requiredForExport: false };
const off: FieldSetting = { active: false, requiredForExport: false };

/** What applies until an organization chooses: cost centers and cost units are for those who keep them. */
export const defaultSettings: Readonly<Record<AccountingField, FieldSetting>> = {
  glAccount: on,
  taxRate: on,
  supplier: on,
  costCenter: off,
  costUnit: off,
  receiptNumber: on,
  receiptDate: on,
  note: on,
  receipt: on,
};

/** The lock that keeps a field on, if there is one. */
export const holdingLock = (locks: readonly FieldLockFacts[]): FieldLockFacts | undefined => locks.find(({ kind }) => kind === 'required');

function effectiveField(field: AccountingField, setting: FieldSetting, locks: readonly FieldLockFacts[]): EffectiveField {
  const locked = holdingLock(locks) !== undefined;
  return { field, active: locked || setting.active, requiredForExport: locked || setting.requiredForExport, setting, locks };
}

/** All fields in their order, with what applies to each. */
export const effectiveFields = (settings: ReadonlyMap<AccountingField, FieldSetting>, locks: readonly FieldLockFacts[]): readonly EffectiveField[] =>
  accountingFields.map((field) =>
    effectiveField(
      field,
      settings.get(field) ?? defaultSettings[field],
      locks.filter((lock) => lock.field === field),
    ),
  );
