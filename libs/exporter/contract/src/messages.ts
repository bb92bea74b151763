import type { LocalizedText } from '@kontor/kernel';

/** Who can mend it: the person coding, an admin of the organization, or whoever runs Kontor. */
export type Mender = 'accountant' | 'admin' | 'operator';

/** One message of a plugin. Texts may hold placeholders such as `{account}`. */
export interface MessageEntry {
  /** What happened, in one sentence. */
  readonly title: LocalizedText;
  /** What to do, in one sentence. */
  readonly cure: LocalizedText;
  readonly who: Mender;
}

/** Every code a plugin can give, by code. Documentation is generated from it. */
export type MessageCatalogue = Readonly<Record<string, MessageEntry>>;

/** Fills the placeholders of a text; unknown ones stay visible so that a gap is noticed. */
export const fillPlaceholders = (text: string, params: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder);
