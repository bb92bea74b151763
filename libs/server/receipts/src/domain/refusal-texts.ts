import type { LocalizedText } from '@kontor/kernel';
import type { Refusal } from './receipt-format';

/** Which file is refused, why, and what to do; `{file}` is its name. */
export const refusalTexts: Readonly<Record<Refusal, LocalizedText>> = {
  empty: {
    de: '„{file}“ ist leer. Laden Sie die Datei noch einmal von ihrer Quelle und dann hier hoch.',
    en: '"{file}" is empty. Get the file from its source once more, then upload it here.',
  },
  'too-large': {
    de: '„{file}“ ist größer als 5 MiB. Speichern Sie sie mit geringerer Auflösung oder teilen Sie sie auf.',
    en: '"{file}" is larger than 5 MiB. Save it with a lower resolution, or split it.',
  },
  'unknown-format': {
    de: '„{file}“ ist weder PDF noch JPEG, PNG oder XML; es zählt der Inhalt, nicht die Endung. Speichern Sie den Beleg als PDF.',
    en: '"{file}" is neither PDF nor JPEG, PNG or XML; the content counts, not the ending. Save the receipt as PDF.',
  },
  'two-formats': {
    de: '„{file}“ ist zugleich eine Datei eines zweiten Formats und daher nicht sicher. Drucken Sie den Beleg neu als PDF.',
    en: '"{file}" is a file of a second format at the same time, and so not safe. Print the receipt anew as PDF.',
  },
  'unreadable-xml': {
    de: '„{file}“ ist kein wohlgeformtes XML. Fordern Sie die E-Rechnung beim Lieferanten neu an.',
    en: '"{file}" is no well-formed XML. Ask the supplier for the e-invoice once more.',
  },
  'unsafe-xml': {
    de: '„{file}“ enthält eine DOCTYPE-Angabe oder ist zu tief verschachtelt; E-Rechnungen brauchen beides nicht. Fordern Sie sie beim Lieferanten neu an.',
    en: '"{file}" has a DOCTYPE or is nested too deeply; e-invoices need neither. Ask the supplier for it once more.',
  },
  'active-xml': {
    de: '„{file}“ ist eine Webseite oder Grafik in XML und keine E-Rechnung. Speichern Sie den Beleg als PDF.',
    en: '"{file}" is a web page or drawing in XML and no e-invoice. Save the receipt as PDF.',
  },
};

/** The texts with the name of the file in them. */
export function explainRefusal(refusal: Refusal, fileName: string): LocalizedText {
  const { de, en } = refusalTexts[refusal];
  const fill = (text: string): string => text.replace('{file}', () => fileName);
  return { de: fill(de), en: fill(en) };
}
