import { accountingFields, type AccountingField, type FieldRuleKind } from '@kontor/exporter-contract';
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
  /** `required` overrules the setting, `optional` keeps the field active, `ignored` only tells that it is not written there. */
  readonly kind: FieldRuleKind;
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
  serviceDate: on,
  note: on,
  receipt: on,
};

/** The lock that makes a field required, if there is one. */
export const demandingLock = (locks: readonly FieldLockFacts[]): FieldLockFacts | undefined => locks.find(({ kind }) => kind === 'required');

/** The lock that keeps a field on, if there is one; a demanding one says more. */
export const holdingLock = (locks: readonly FieldLockFacts[]): FieldLockFacts | undefined => demandingLock(locks) ?? locks.find(({ kind }) => kind === 'optional');

function effectiveField(field: AccountingField, setting: FieldSetting, locks: readonly FieldLockFacts[]): EffectiveField {
  const active = setting.active || holdingLock(locks) !== undefined;
  return { field, active, requiredForExport: setting.requiredForExport || demandingLock(locks) !== undefined, setting, locks };
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
