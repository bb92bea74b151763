import { locales, type Locale } from '@kontor/kernel';
import type { ProblemCatalogue, ProblemDefinition } from './problem-catalogue';

const headings: Readonly<Record<Locale, { readonly happened: string; readonly cure: string }>> = {
  de: { happened: 'Was geschah', cure: 'Abhilfe' },
  en: { happened: 'What happened', cure: 'Cure' },
};

const inLanguage = (definition: ProblemDefinition, locale: Locale): string =>
  [
    `**${definition.title[locale]}** (${locale})`,
    '',
    `- ${headings[locale].happened}: ${definition.detail[locale]}`,
    `- ${headings[locale].cure}: ${definition.cure[locale]}`,
  ].join('\n');

const section = ([code, definition]: readonly [string, ProblemDefinition]): string =>
  [`## ${code}`, `HTTP ${definition.status}`, ...locales.map((locale) => inLanguage(definition, locale))].join('\n\n');

/** The documentation page of a catalogue: every code with its status and its texts, sorted by code. */
export const problemDocs = (catalogue: ProblemCatalogue): string =>
  [
    '# Problems',
    'Every answer that is not a success is `application/problem+json` (RFC 9457) with a stable `code`. Generated from the catalogues of the rooms.',
    ...Object.entries(catalogue)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(section),
  ].join('\n\n') + '\n';
