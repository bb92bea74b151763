import type { LocalizedText } from '@kontor/kernel';
import type { Refusal } from '../receipt-format';

const unsound: LocalizedText = { de: 'Ihr XML ist nicht wohlgeformt.', en: 'Its XML is not well-formed.' };

/** Why an e-invoice is not read; what was checked at the upload is checked again for a file inside a file. */
export const unreadableTexts: Readonly<Record<Refusal | 'unreadable-pdf', LocalizedText>> = {
  empty: { de: 'Sie ist leer.', en: 'It is empty.' },
  'too-large': { de: 'Sie ist zu groß.', en: 'It is too large.' },
  'unknown-format': unsound,
  'two-formats': unsound,
  'unreadable-xml': unsound,
  'unsafe-xml': {
    de: 'Ihr XML erklärt eigene Entitäten, ist zu tief verschachtelt oder zu lang; E-Rechnungen brauchen das nicht.',
    en: 'Its XML declares entities of its own, is nested too deeply or too long; e-invoices need none of that.',
  },
  'active-xml': { de: 'Ihr XML ist eine Webseite oder Grafik.', en: 'Its XML is a web page or drawing.' },
  'unreadable-pdf': { de: 'Die PDF-Datei ist beschädigt oder mit einem Passwort geschützt.', en: 'The PDF file is damaged or locked with a password.' },
};
