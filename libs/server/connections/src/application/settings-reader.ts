import { readSettings, type AccountingExporter, type SettingValues } from '@kontor/exporter-contract';
import { connectionProblem } from '../domain/connection-problems';
import { settingSentence } from '../domain/setting-sentences';

/** The typed settings a person sent, defaults filled in, or the problem that names every wrong one. */
export function settingsFor(exporter: AccountingExporter, raw: Readonly<Record<string, unknown>>): SettingValues {
  const reading = readSettings(exporter.manifest.settings, raw);
  if (reading.ok) return reading.settings;
  const settings = reading.problems.map(({ setting, because }) => `${setting} (${because})`).join(', ');
  const fields = reading.problems.map(({ setting, because }) => ({ field: `settings.${setting}`, code: because, detail: settingSentence(because) }));
  throw connectionProblem('settings-refused', { settings }, { fields });
}

/** Only the settings a person named, typed; refused like the whole. */
export const chosenIn = (exporter: AccountingExporter, raw: Readonly<Record<string, unknown>>): SettingValues =>
  Object.fromEntries(Object.entries(settingsFor(exporter, raw)).filter(([name]) => Object.hasOwn(raw, name)));
