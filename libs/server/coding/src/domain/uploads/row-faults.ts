import type { LocalizedText } from '@kontor/kernel';

/** Why a row of an uploaded list is left out, and what mends it. */
export const rowFaults = {
  'name-missing': { de: 'Die Bezeichnung fehlt. Tragen Sie sie ein.', en: 'The name is missing. Enter it.' },
  'too-long': { de: 'Bezeichnung und Gruppe haben höchstens 200 Zeichen, die Nummer höchstens 40. Kürzen Sie sie.', en: 'Name and group have at most 200 characters, the number at most 40. Shorten them.' },
  'unreadable-text': { de: 'Die Zeile enthält Zeichen, die kein Text sind. Speichern Sie die Datei neu als CSV (UTF-8).', en: 'The row holds characters that are no text. Save the file again as CSV (UTF-8).' },
  'active-unreadable': { de: 'Ob der Wert aktiv ist, ist nicht lesbar. Schreiben Sie „ja“ oder „nein“.', en: 'Whether the value is active cannot be read. Write "yes" or "no".' },
  'twice-in-file': { de: 'Derselbe Wert steht schon weiter oben in der Datei. Löschen Sie eine der beiden Zeilen.', en: 'The same value stands further up in the file already. Delete one of the two rows.' },
  'ambiguous': { de: 'Mehrere Werte haben diese Nummer oder Bezeichnung. Ändern Sie den gemeinten in der Liste von Hand.', en: 'Several values have this number or name. Change the one that is meant in the list by hand.' },
  'from-ledger': { de: 'Dieser Wert kommt aus dem verbundenen Buchhaltungssystem. Ändern Sie ihn dort, und laden Sie die Werte neu.', en: 'This value comes from the connected accounting system. Change it there and refresh the values.' },
  'ledger-keeps-list': { de: 'Die Sachkonten kommen aus dem verbundenen Buchhaltungssystem; dieses gibt es dort nicht. Legen Sie es dort an, und laden Sie die Werte neu.', en: 'The GL accounts come from the connected accounting system, which does not have this one. Make it there and refresh the values.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type RowFault = keyof typeof rowFaults;
