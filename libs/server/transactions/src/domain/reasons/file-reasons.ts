import type { LocalizedText } from '@kontor/kernel';

/** Reading ends here; what came before was taken in. */
export const fileReasons = {
  'empty-file': {
    de: 'Die Datei ist leer. Laden Sie den Auszug bei der Bank noch einmal herunter.',
    en: 'The file is empty. Download the statement from the bank again.',
  },
  'header-not-found': {
    de: 'Die Kopfzeile fehlt; nicht gefunden: {missing}. Prüfen Sie Profil und Trennzeichen „{delimiter}“, und ob die Datei unverändert von der Bank kommt.',
    en: 'There is no header line; not found: {missing}. Check the profile and the delimiter "{delimiter}", and that the file comes from the bank unchanged.',
  },
  'column-twice': {
    de: 'Die Spalte „{column}“ kommt in der Kopfzeile mehrmals vor. Benennen Sie sie eindeutig oder wählen Sie sie im Profil über ihre Nummer.',
    en: 'The header has the column "{column}" more than once. Rename it or choose it by its number in the profile.',
  },
  'too-many-columns': {
    de: 'Die Kopfzeile hat mehr als {limit} Spalten. Prüfen Sie das Trennzeichen „{delimiter}“.',
    en: 'The header has more than {limit} columns. Check the delimiter "{delimiter}".',
  },
  'wrong-encoding': {
    de: 'Die Datei ist nicht als {encoding} kodiert. Wählen Sie die richtige Kodierung oder speichern Sie die Datei als UTF-8.',
    en: 'The file is not encoded as {encoding}. Choose the right encoding or save the file as UTF-8.',
  },
  'quote-not-closed': {
    de: 'Ein Anführungszeichen wird ab hier nicht mehr geschlossen; der Rest der Datei wurde nicht gelesen. Meist ist die Datei abgeschnitten: laden Sie sie noch einmal herunter.',
    en: 'A quote opened here is never closed; the rest of the file was not read. Usually the file is cut off: download it again.',
  },
  'row-too-long': {
    de: 'Die Zeile ist länger als {limit} Zeichen; der Rest der Datei wurde nicht gelesen. Meist fehlt ein schließendes Anführungszeichen.',
    en: 'The row is longer than {limit} characters; the rest of the file was not read. Usually a closing quote is missing.',
  },
  'too-many-rows': {
    de: 'Die Datei hat mehr als {limit} Zeilen; der Rest wurde nicht gelesen. Teilen Sie den Zeitraum auf.',
    en: 'The file has more than {limit} rows; the rest was not read. Split the period.',
  },
  'too-many-blank-lines': {
    de: 'Hier folgen mehr als {limit} leere Zeilen; der Rest der Datei wurde nicht gelesen. Löschen Sie die leeren Zeilen, oder laden Sie den Auszug noch einmal herunter.',
    en: 'More than {limit} blank lines follow here; the rest of the file was not read. Delete the blank lines, or download the statement again.',
  },
  'not-camt': {
    de: 'Die Datei ist kein camt.053 der Versionen {versions}, sondern: {found}. Fordern Sie bei der Bank den Kontoauszug camt.053 an.',
    en: 'The file is not a camt.053 of the versions {versions} but: {found}. Ask the bank for the account statement camt.053.',
  },
  'not-xml': {
    de: 'Die Datei ist kein XML. Wählen Sie das passende CSV-Profil oder laden Sie den Kontoauszug camt.053.',
    en: 'The file is not XML. Choose the matching CSV profile or load the account statement camt.053.',
  },
  'broken-xml': {
    de: 'Das XML ist ab hier fehlerhaft ({fault}); der Rest der Datei wurde nicht gelesen. Laden Sie sie noch einmal herunter.',
    en: 'The XML is broken from here on ({fault}); the rest of the file was not read. Download it again.',
  },
  'unsafe-xml': {
    de: 'Das XML enthält eine Dokumenttyp-Deklaration (DTD). Kontoauszüge brauchen keine; aus Sicherheitsgründen wird die Datei nicht gelesen.',
    en: 'The XML contains a document type declaration (DTD). Statements need none; for safety the file is not read.',
  },
  'entry-too-large': {
    de: 'Ein Eintrag hat mehr als {limit} Elemente; der Rest der Datei wurde nicht gelesen. Lassen Sie sich Sammelbuchungen von der Bank nicht aufgelöst liefern.',
    en: 'One entry has more than {limit} elements; the rest of the file was not read. Ask the bank to deliver batches unresolved.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
