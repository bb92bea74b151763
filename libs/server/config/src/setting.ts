/** One variable: how it is called, what it is for, how its text becomes a value and how a wrong one is mended. */
export interface SettingFacts {
  readonly name: string;
  /** For the operator, in `.env.example`. */
  readonly docs: string;
  /** What to write instead; completes the sentence that complains about a missing or wrong value. */
  readonly cure: string;
  /** Turns the text into the value; text it cannot read is handed on as it is, for the validator to refuse. */
  readonly read?: (text: string) => unknown;
  /** Shown in `.env.example` where there is no default. */
  readonly example?: string;
  /** The value never appears in a message. */
  readonly secret?: true;
}

export interface DeclaredSetting extends SettingFacts {
  readonly property: string;
}

const declared = new WeakMap<object, DeclaredSetting[]>();

/** Binds a property of a settings class to a variable. */
export const Setting =
  (facts: SettingFacts): PropertyDecorator =>
  (prototype, property) => {
    const known = declared.get(prototype) ?? [];
    declared.set(prototype, [...known, { ...facts, property: String(property) }]);
  };

/** The settings of a class in the order in which they are written there. */
export const settingsOf = (settingsClass: { readonly prototype: object }): readonly DeclaredSetting[] =>
  declared.get(settingsClass.prototype) ?? [];
