import type { Behaviour } from '../behaviour';
import { notValid, type Violation } from '../gateway/errors/regular-error';
import { textOf, type JsonRecord } from '../json/read-json';

/** Nobody documented one. */
const longest = 255;

export const tooLong = (source: JsonRecord, fields: readonly string[], { longTexts }: Behaviour, prefix = ''): readonly Violation[] =>
  longTexts === 'accepted' ? [] : fields.filter((field) => (textOf(source[field])?.length ?? 0) > longest).map((field) => notValid(`${prefix}${field}`));
