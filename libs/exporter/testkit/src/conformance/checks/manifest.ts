import { inspectExporter, readSettings } from '@kontor/exporter-contract';
import { canonicalJson, locales } from '@kontor/kernel';
import { shown, type ConformanceCheck, type Finding } from '../check';

export const manifestIsJson: ConformanceCheck = {
  sentence: 'has a manifest that is plain JSON',
  run: async ({ subject: { exporter } }) => {
    const copy: unknown = JSON.parse(JSON.stringify(exporter.manifest));
    // Functions and undefined members vanish on the way; the canonical form of the original names them.
    return canonicalOr(exporter.manifest) === canonicalOr(copy) ? [] : ['the manifest changes on its way through JSON'];
  },
};

const canonicalOr = (value: unknown): string => {
  try {
    return canonicalJson(value);
  } catch (error) {
    // What JSON cannot hold makes the two differ, which is the finding.
    return String(error);
  }
};

export const textsAreComplete: ConformanceCheck = {
  sentence: 'has every text in every language',
  run: async ({ subject: { exporter } }) => [
    ...gaps('manifest', exporter.manifest),
    ...gaps('messages', exporter.messages),
    ...exporter.setup.flatMap(({ id, title, needs }) => gaps(`setup ${id}`, { title, needs })),
  ],
};

/** Any object with one language in it is a text, wherever it stands. */
function gaps(where: string, value: unknown): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = value as Readonly<Record<string, unknown>>;
  if (!locales.some((locale) => typeof members[locale] === 'string')) return Object.entries(members).flatMap(([name, member]) => gaps(`${where}.${name}`, member));
  const isThere = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
  return locales.filter((locale) => !isThere(members[locale])).map((locale) => `${where} has no text for "${locale}"`);
}

export const defaultsAreValid: ConformanceCheck = {
  sentence: 'has default settings that its own form accepts',
  run: async ({ subject: { exporter } }) => {
    const reading = readSettings(exporter.manifest.settings, {});
    return reading.ok ? [] : reading.problems.map((problem) => `the default is refused: ${shown(problem)}`);
  },
};

export const isSound: ConformanceCheck = {
  sentence: 'is sound on inspection: ids, codes, hosts, limits, and steps that can be looked up or repeated',
  run: async ({ subject: { exporter } }) => inspectExporter(exporter),
};
