import { demandingLock, holdingLock, type EffectiveField, type FieldLockFacts, type FieldSetting } from './effective-field';

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
  const lock = change.active === false ? holdingLock(locks) : change.requiredForExport === false ? demandingLock(locks) : undefined;
  if (lock) return { outcome: 'locked', lock };
  // who requires what a connection keeps on anyway wants it on
  const isKeptOn = change.requiredForExport === true && holdingLock(locks) !== undefined;
  const active = change.active ?? (setting.active || isKeptOn);
  if (!active && change.requiredForExport) return { outcome: 'required-but-off' };
  return { outcome: 'changed', setting: { active, requiredForExport: active && (change.requiredForExport ?? setting.requiredForExport) } };
}
