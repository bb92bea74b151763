import type { LocalizedText } from '@kontor/kernel';

interface Described {
  readonly label: LocalizedText;
  readonly help: LocalizedText;
}
interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: LocalizedText;
}

export interface TextSetting extends Described {
  readonly kind: 'text';
  readonly default: string;
  readonly minLength: number;
  readonly maxLength: number;
}
export interface FlagSetting extends Described {
  readonly kind: 'flag';
  readonly default: boolean;
}
/** Exactly one of the options. */
export interface ChoiceSetting<Value extends string = string> extends Described {
  readonly kind: 'choice';
  readonly options: readonly Option<Value>[];
  readonly default: Value;
}
/** Some of the options, each once, in the order the person wants; at least one. */
export interface ListSetting<Value extends string = string> extends Described {
  readonly kind: 'list';
  readonly options: readonly Option<Value>[];
  readonly default: readonly Value[];
}
export type SettingField = TextSetting | FlagSetting | ChoiceSetting | ListSetting;

/** Declared once; validated, stored and drawn as a form from this declaration. */
export type SettingsSchema = Readonly<Record<string, SettingField>>;

export type SettingValue = string | boolean | readonly string[];
export type SettingValues = Readonly<Record<string, SettingValue>>;

type ValueOf<Field> = Field extends { kind: 'flag' }
  ? boolean
  : Field extends { kind: 'choice'; options: readonly { value: infer Value }[] }
    ? Value
    : Field extends { kind: 'list'; options: readonly { value: infer Value }[] }
      ? readonly Value[]
      : string;

/** The typed values of a schema. */
export type SettingsOf<Schema extends SettingsSchema> = { readonly [Key in keyof Schema]: ValueOf<Schema[Key]> };

/** One setting that was refused: which, and why. */
export interface SettingProblem {
  readonly setting: string;
  readonly because: 'unknown' | 'wrong-type' | 'too-short' | 'too-long' | 'not-an-option' | 'empty-list' | 'repeated';
}
