import { validateSync } from 'class-validator';
import type { Environment } from './environment';
import { readExporterSettings } from './exporter.settings';
import { InvalidSettingsError } from './invalid-settings.error';
import { brokenRules } from './settings-rules';
import { type DeclaredSetting, settingsOf } from './setting';
import { type Settings, settingsClasses } from './settings';

/** An empty variable counts as absent: shells and compose files cannot say it otherwise. */
const given = (env: Environment, name: string): string | undefined => env[name]?.trim() || undefined;

function complaint(setting: DeclaredSetting, text: string | undefined): string {
  if (text === undefined) return `${setting.name} is missing. ${setting.cure}`;
  return `${setting.name} ${setting.secret ? 'cannot be read' : `is "${text}"`}. ${setting.cure}`;
}

function read<T extends object>(settingsClass: new () => T, env: Environment, problems: string[]): T {
  const declared = settingsOf(settingsClass);
  const values = declared.flatMap((setting) => {
    const text = given(env, setting.name);
    return text === undefined ? [] : [[setting.property, setting.read ? setting.read(text) : text] as const];
  });
  const settings = Object.assign(new settingsClass(), Object.fromEntries(values));
  const wrong = new Set(validateSync(settings, { forbidUnknownValues: false }).map((error) => error.property));
  problems.push(...declared.filter((setting) => wrong.has(setting.property)).map((setting) => complaint(setting, given(env, setting.name))));
  return Object.freeze(settings);
}

/** Reads all settings; throws one {@link InvalidSettingsError} that names every problem and its cure. */
export function loadSettings(env: Environment): Settings {
  const problems: string[] = [];
  const runtime = read(settingsClasses.runtime, env, problems);
  const settings: Settings = {
    runtime,
    http: read(settingsClasses.http, env, problems),
    database: read(settingsClasses.database, env, problems),
    redis: read(settingsClasses.redis, env, problems),
    secrets: read(settingsClasses.secrets, env, problems),
    storage: read(settingsClasses.storage, env, problems),
    log: read(settingsClasses.log, env, problems),
    lanes: read(settingsClasses.lanes, env, problems),
    exporters: readExporterSettings(env, { allowLoopback: !runtime.isProduction, problems }),
  };
  const all = [...problems, ...brokenRules(settings)];
  if (all.length > 0) throw new InvalidSettingsError(all);
  return settings;
}
