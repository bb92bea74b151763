import { type EffectiveField, type FieldLockFacts, type FieldSetting, holdingLock } from './effective-field';

export interface FieldSettingChange {
  readonly active?: boolean;
  readonly requiredForExport?: boolean;
}

export type ChangedField =
  | { readonly outcome: 'changed'; readonly setting: FieldSetting }
  | { readonly outcome: 'locked'; readonly lock: FieldLockFacts }
  | { readonly outcome: 'required-but-off' };

/** A field that is switched off is no longer required either; requiring one that is off must be meant and is refused. */
export function changeField({ setting, locks }: EffectiveField, change: FieldSettingChange): ChangedField {
  const lock = holdingLock(locks);
  if (lock && (change.active === false || change.requiredForExport === false)) return { outcome: 'locked', lock };
  const active = change.active ?? setting.active;
  if (!active && change.requiredForExport) return { outcome: 'required-but-off' };
  return { outcome: 'changed', setting: { active, requiredForExport: active && (change.requiredForExport ?? setting.requiredForExport) } };
}
