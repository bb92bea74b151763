import type { MessageCatalogue } from '@kontor/exporter-contract';

export const messages = {
  'CSV-already-written': {
    title: { de: 'Die Transaktion steht schon in einer Datei dieses Exports.', en: 'The transaction already stands in a file of this export.' },
    cure: { de: 'Es ist nichts zu tun; die frühere Datei liegt in der Historie.', en: 'There is nothing to do; the earlier file is kept in the history.' },
    who: 'accountant',
  },
  'CSV-kind-not-chosen': {
    title: { de: 'Bewegungen der Art „{kind}“ kommen nicht in diese Datei.', en: 'Movements of the kind "{kind}" do not go into this file.' },
    cure: { de: 'Wählen Sie die Art in den Einstellungen des CSV-Exports, wenn sie dazugehören soll.', en: 'Choose the kind in the settings of the CSV export if it belongs there.' },
    who: 'admin',
  },
  'CSV-not-in-encoding': {
    title: { de: 'Windows-1252 kann das Zeichen „{character}“ in der Spalte „{column}“ nicht schreiben.', en: 'Windows-1252 cannot write the character "{character}" in the column "{column}".' },
    cure: { de: 'Wählen Sie in den Einstellungen des CSV-Exports den Zeichensatz UTF-8.', en: 'Choose the encoding UTF-8 in the settings of the CSV export.' },
    who: 'admin',
  },
} as const satisfies MessageCatalogue;

export type CsvCode = keyof typeof messages;
