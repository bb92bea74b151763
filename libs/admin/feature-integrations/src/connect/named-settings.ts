import type { SettingsSchema, SettingValues } from '@kontor/exporter-contract';

/** Only what differs from the defaults: a company that was connected before keeps what it had in everything else. */
export const namedIn = (schema: SettingsSchema, values: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(schema[name]?.default)));
