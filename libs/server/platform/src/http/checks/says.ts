import type { LocalizedText } from '@kontor/kernel';
import type { ValidationOptions } from 'class-validator';

/** What is expected, in words, for a check that only knows a pattern: `@Matches(/^\d{4}$/, says({ de: 'muss aus vier Ziffern bestehen', … }))`. */
export const says = (sentence: LocalizedText): ValidationOptions => ({ context: sentence });

const isLocalized = (value: unknown): value is LocalizedText => typeof value === 'object' && value !== null && 'de' in value && 'en' in value;

/** The sentence a check was given, from the `contexts` of a failure. */
export function sentenceOf(contexts: unknown, check: string): LocalizedText | undefined {
  const found: unknown = typeof contexts === 'object' && contexts !== null ? Reflect.get(contexts, check) : undefined;
  return isLocalized(found) ? found : undefined;
}
