import type { LocalizedText } from '@kontor/kernel';
import { reasons, type ReasonCode } from './catalogue';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The facts a sentence needs, by the names in its braces. */
export type Details<Code extends ReasonCode> = Readonly<Record<Placeholders<(typeof reasons)[Code]['en']>, string>>;

/** Why something could not be read: a code for machines, the facts, and the sentence for people. */
export interface Reason {
  readonly code: ReasonCode;
  readonly details: Readonly<Record<string, string>>;
  readonly sentence: LocalizedText;
}

/** A value that was read, or why it could not be. */
export type Read<Value> = { readonly value: Value } | { readonly reason: Reason };

/** Longer cells are cut in messages: they come from a file nobody has checked. */
const longest = 200;

const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const fill = (template: string, details: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_whole, name: string) => details[name] ?? '');

export function reason<Code extends ReasonCode>(code: Code, details: Details<Code>): Reason {
  const entries = Object.entries<string>(details).map(([name, value]) => [name, short(value)] as const);
  const facts: Readonly<Record<string, string>> = Object.fromEntries(entries);
  const { de, en } = reasons[code];
  return { code, details: facts, sentence: { de: fill(de, facts), en: fill(en, facts) } };
}

export const refuse = <Code extends ReasonCode>(code: Code, details: Details<Code>): { readonly reason: Reason } => ({
  reason: reason(code, details),
});
