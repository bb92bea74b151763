import type { LocalizedText } from '@kontor/kernel';

/** What is wrong with a mapping: where, and how to mend it. */
export interface MappingProblem {
  /** Such as `columns.transactionDate` or `kinds.rules[2].then`. */
  readonly path: string;
  readonly code: MappingProblemCode;
  readonly sentence: LocalizedText;
}

const sentences = {
  'not-json': {
    de: '„{path}“ ist kein gültiges JSON. Prüfen Sie Anführungszeichen, Kommas und Klammern. Erwartet wird ein Objekt mit {expected}.',
    en: '"{path}" is not valid JSON. Check quotes, commas and brackets. Expected is an object with {expected}.',
  },
  'not-an-object': {
    de: '„{path}“ muss ein JSON-Objekt sein: {expected}.',
    en: '"{path}" must be a JSON object: {expected}.',
  },
  missing: {
    de: '„{path}“ fehlt. Erwartet wird {expected}.',
    en: '"{path}" is missing. Expected is {expected}.',
  },
  'unknown-member': {
    de: '„{path}“ ist nicht bekannt. Bekannt sind: {expected}.',
    en: '"{path}" is not known. Known are: {expected}.',
  },
  'not-one-of': {
    de: '„{path}“ muss eines von diesen sein: {expected}.',
    en: '"{path}" must be one of these: {expected}.',
  },
  'not-valid': {
    de: '„{path}“ hat die falsche Form. Erwartet wird {expected}.',
    en: '"{path}" has the wrong form. Expected is {expected}.',
  },
  'needs-number': {
    de: '„{path}“ nennt eine Spalte mit Namen, aber „header“ ist „none“. Nennen Sie die Nummer der Spalte, etwa 3, oder die Zeile der Kopfzeile.',
    en: '"{path}" names a column, but "header" is "none". Give the number of the column, such as 3, or the line of the header.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type MappingProblemCode = keyof typeof sentences;

const fill = (template: string, path: string, expected: string): string => template.replace('{path}', () => path).replace('{expected}', () => expected);

/** `expected` is an example or a list, the same in both languages. */
export function mappingProblem(code: MappingProblemCode, path: string, expected: string): MappingProblem {
  const { de, en } = sentences[code];
  const where = path || 'mapping';
  return { path, code, sentence: { de: fill(de, where, expected), en: fill(en, where, expected) } };
}
