import type { SettingField, SettingProblem, SettingsSchema, SettingValue, SettingValues } from './settings';

type Verdict = SettingProblem['because'] | undefined;

/** Either every value, defaults filled in, or every problem at once. */
export type SettingsReading =
  | { readonly ok: true; readonly settings: SettingValues }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Reads what a person or an API sent against the declared schema. Unknown names are problems, absent ones take the default. */
export function readSettings(schema: SettingsSchema, raw: Readonly<Record<string, unknown>>): SettingsReading {
  const unknown = Object.keys(raw).filter((setting) => !(setting in schema));
  const problems: SettingProblem[] = unknown.map((setting) => ({ setting, because: 'unknown' }));
  const settings: Record<string, SettingValue> = {};
  for (const [setting, field] of Object.entries(schema)) {
    const value = raw[setting] ?? field.default;
    const because = judge(field, value);
    if (because) problems.push({ setting, because });
    else settings[setting] = value as SettingValue;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

function judge(field: SettingField, value: unknown): Verdict {
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'text':
      return judgeText(value, field.minLength, field.maxLength);
    case 'choice':
      return judgeOption(field.options, value);
    case 'list':
      return judgeList(field.options, value);
  }
}

function judgeText(value: unknown, minLength: number, maxLength: number): Verdict {
  if (typeof value !== 'string') return 'wrong-type';
  if (value.trim().length < minLength) return 'too-short';
  return value.length > maxLength ? 'too-long' : undefined;
}

function judgeOption(options: readonly { readonly value: string }[], value: unknown): Verdict {
  if (typeof value !== 'string') return 'wrong-type';
  return options.some((option) => option.value === value) ? undefined : 'not-an-option';
}

function judgeList(options: readonly { readonly value: string }[], value: unknown): Verdict {
  if (!Array.isArray(value)) return 'wrong-type';
  if (value.length === 0) return 'empty-list';
  if (new Set(value).size !== value.length) return 'repeated';
  return value.map((item) => judgeOption(options, item)).find((verdict) => verdict !== undefined);
}
