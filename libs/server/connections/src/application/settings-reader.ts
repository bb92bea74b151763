import { readSettings, type AccountingExporter, type SettingValues } from '@kontor/exporter-contract';
import { connectionProblem } from '../domain/connection-problems';

/** Of checked settings those that a person named. */
export const chosenOf = (settings: SettingValues, raw: Readonly<Record<string, unknown>>): SettingValues =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(raw, name)));

/** The typed settings a person sent, defaults filled in, or the problem that names every wrong one. */
export function settingsFor(exporter: AccountingExporter, raw: Readonly<Record<string, unknown>>): SettingValues {
  const reading = readSettings(exporter.manifest.settings, raw);
  if (reading.ok) return reading.settings;
  const settings = reading.problems.map(({ setting, because }) => `${setting} (${because})`).join(', ');
  throw connectionProblem('settings-refused', { settings });
}
