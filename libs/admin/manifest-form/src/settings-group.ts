import { FormControl, FormRecord, type ValidatorFn } from '@angular/forms';
import { readSettings, type SettingField, type SettingProblem, type SettingsSchema, type SettingValue, type SettingValues } from '@kontor/exporter-contract';

/** What stands in the form now. */
export interface SettingsDraft {
  readonly values: SettingValues;
  /** Every value is one the plugin takes. */
  readonly isSound: boolean;
  /** Something differs from what the form began with. */
  readonly isChanged: boolean;
}

export type SettingControl = FormControl<SettingValue>;
export type SettingsGroup = FormRecord<SettingControl>;

/** The contract's own judgement of one value; `because` names the error. */
const judgedByContract =
  (name: string, field: SettingField): ValidatorFn =>
  ({ value }) => {
    const reading = readSettings({ [name]: field }, { [name]: value as unknown });
    const because: SettingProblem['because'] | undefined = reading.ok ? undefined : reading.problems[0]?.because;
    return because === undefined ? null : { because };
  };

/** A control for every setting of a plugin, filled with what is stored or else with the default. */
export function settingsGroup(schema: SettingsSchema, stored: SettingValues): SettingsGroup {
  const controls = Object.entries(schema).map(([name, field]): readonly [string, SettingControl] => [
    name,
    new FormControl<SettingValue>(stored[name] ?? field.default, { nonNullable: true, validators: judgedByContract(name, field) }),
  ]);
  return new FormRecord(Object.fromEntries(controls));
}

const same = (left: SettingValue | undefined, right: SettingValue | undefined): boolean => JSON.stringify(left) === JSON.stringify(right);

export function draftOf(group: SettingsGroup, begun: SettingValues): SettingsDraft {
  const values = group.getRawValue();
  return { values, isSound: group.valid, isChanged: Object.keys(values).some((name) => !same(values[name], begun[name])) };
}

const place = 'settings.';

/** Puts what the server refused at the fields it names, until they are edited. */
export function showRefused(group: SettingsGroup, refused: readonly { readonly field: string; readonly detail: string }[]): void {
  for (const { field, detail } of refused) {
    const control = field.startsWith(place) ? group.controls[field.slice(place.length)] : undefined;
    control?.setErrors({ refused: detail });
    control?.markAsTouched();
  }
}
