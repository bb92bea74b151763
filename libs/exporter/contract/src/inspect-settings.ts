import { readSettings } from './read-settings';
import type { SettingField, SettingsSchema } from './settings';

const wellFormedName = /^[a-z][A-Za-z0-9]*$/;

/** Names, options and defaults: what is declared must be accepted when it comes back from the form. */
export function inspectSettings(settings: SettingsSchema): readonly string[] {
  const reading = readSettings(settings, {});
  const refused = reading.ok ? [] : reading.problems.map(({ setting, because }) => `the default of setting "${setting}" is refused as ${because}; give one the setting itself accepts`);
  const misnamed = Object.keys(settings).filter((name) => !wellFormedName.test(name));
  return [
    ...misnamed.map((name) => `the setting "${name}" must be named by letters and digits, beginning with a small letter`),
    ...Object.entries(settings).flatMap(([name, field]) => inspectOptions(name, field)),
    ...refused,
  ];
}

function inspectOptions(name: string, field: SettingField): readonly string[] {
  if (field.kind !== 'choice' && field.kind !== 'list') return [];
  const values = field.options.map((option) => option.value);
  return new Set(values).size === values.length ? [] : [`the setting "${name}" offers an option twice; give each option its own value`];
}
