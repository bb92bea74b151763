import { locales } from '@kontor/kernel';
import type { ProblemCatalogue, ProblemDefinition } from './problem-catalogue';

const texts = ['title', 'detail', 'cure'] as const;
const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join();

function gapsOf(code: string, definition: ProblemDefinition): readonly string[] {
  const gaps: string[] = [];
  if (!/^[a-z]+(-[a-z]+)*$/.test(code)) gaps.push(`${code}: not a kebab-case code`);
  if (!Number.isInteger(definition.status) || definition.status < 400 || definition.status > 599) gaps.push(`${code}: status ${definition.status}`);
  for (const text of texts) {
    const empty = locales.filter((locale) => definition[text][locale].trim() === '');
    gaps.push(...empty.map((locale) => `${code}: ${text} is empty in ${locale}`));
    if (placeholders(definition[text].de) !== placeholders(definition[text].en)) gaps.push(`${code}: ${text} names different parameters in de and en`);
  }
  return gaps;
}

/** What a catalogue lacks to be complete in both languages; a spec of every room expects none. */
export const catalogueGaps = (catalogue: ProblemCatalogue): readonly string[] =>
  Object.entries(catalogue).flatMap(([code, definition]) => gapsOf(code, definition));
