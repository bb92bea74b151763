import { defineProblems } from '@kontor/server-platform';

/** Problems of the values an organization chooses from. */
export const referenceProblems = defineProblems({
  'reference-not-found': {
    status: 404,
    title: { de: 'Wert nicht gefunden', en: 'Value not found' },
    detail: { de: 'Diesen Wert gibt es in Ihrer Organisation nicht.', en: 'There is no such value in your organization.' },
    cure: { de: 'Wählen Sie einen aus der Liste, oder legen Sie ihn an.', en: 'Choose one of the list, or make it.' },
  },
  'reference-exists': {
    status: 409,
    title: { de: 'Schon vorhanden', en: 'Already there' },
    detail: { de: '„{name}“ gibt es schon mit derselben Nummer.', en: '"{name}" is already there with the same number.' },
    cure: { de: 'Verwenden Sie den vorhandenen Wert, oder schalten Sie ihn wieder ein.', en: 'Use the one that is there, or switch it on again.' },
  },
  'reference-from-ledger': {
    status: 409,
    title: { de: 'Wert kommt aus der Buchhaltung', en: 'Value comes from the accounting system' },
    detail: { de: 'Name, Nummer und Gruppe von „{name}“ kommen aus dem verbundenen Buchhaltungssystem.', en: 'Name, number and group of "{name}" come from the connected accounting system.' },
    cure: { de: 'Ändern Sie sie dort, und laden Sie die Werte neu; ein- und ausschalten können Sie ihn hier.', en: 'Change them there and refresh; here you can switch it on and off.' },
  },
  'reference-file-missing': {
    status: 400,
    title: { de: 'Nicht genau eine Datei', en: 'Not exactly one file' },
    detail: { de: 'Die Anfrage enthält keine Datei, mehrere, oder eine in einem anderen Feld als „file“.', en: 'The request holds no file, several, or one in another field than "file".' },
    cure: { de: 'Senden Sie eine Datei als „multipart/form-data“ im Feld „file“.', en: 'Send one file as "multipart/form-data" in the field "file".' },
  },
  'reference-file-too-large': {
    status: 413,
    title: { de: 'Datei zu groß', en: 'File too large' },
    detail: { de: 'Die Datei ist größer als {limit} MB.', en: 'The file is larger than {limit} MB.' },
    cure: { de: 'Teilen Sie die Liste auf mehrere Dateien auf.', en: 'Split the list into several files.' },
  },
  'reference-file-too-long': {
    status: 422,
    title: { de: 'Zu viele Zeilen', en: 'Too many rows' },
    detail: { de: 'Die Datei hat mehr als {limit} Zeilen.', en: 'The file has more than {limit} rows.' },
    cure: { de: 'Teilen Sie die Liste auf mehrere Dateien auf.', en: 'Split the list into several files.' },
  },
  'reference-file-without-columns': {
    status: 422,
    title: { de: 'Spalten nicht erkannt', en: 'Columns not recognised' },
    detail: { de: 'In der ersten Zeile steht keine Spalte für die Bezeichnung.', en: 'The first row has no column for the name.' },
    cure: { de: 'Speichern Sie die Liste als CSV mit den Spaltenköpfen „Nummer“, „Bezeichnung“, „Gruppe“ und „Aktiv“; nur „Bezeichnung“ muss da sein.', en: 'Save the list as CSV with the headings "Number", "Name", "Group" and "Active"; only "Name" must be there.' },
  },
  'reference-file-unreadable': {
    status: 422,
    title: { de: 'Datei nicht lesbar', en: 'File not readable' },
    detail: { de: 'Zeile {line}: {sentence}', en: 'Line {line}: {sentence}' },
    cure: { de: 'Es wurde nichts übernommen. Beheben Sie das, und laden Sie die Datei noch einmal hoch.', en: 'Nothing was taken over. Mend it and upload the file again.' },
  },
  'tax-rate-not-found': {
    status: 404,
    title: { de: 'Steuersatz nicht gefunden', en: 'Tax rate not found' },
    detail: { de: 'Diesen Steuersatz gibt es in Ihrer Organisation nicht.', en: 'There is no such tax rate in your organization.' },
    cure: { de: 'Wählen Sie einen aus GET /api/v1/tax-rates.', en: 'Choose one of GET /api/v1/tax-rates.' },
  },
  'tax-rate-exists': {
    status: 409,
    title: { de: 'Steuersatz schon vorhanden', en: 'Tax rate already there' },
    detail: { de: '„{name}“ gibt es schon für einen Teil dieser Zeit.', en: '"{name}" is already there for a part of that time.' },
    cure: { de: 'Wählen Sie einen Zeitraum, der sich nicht überschneidet, oder einen anderen Namen.', en: 'Choose a period that does not overlap, or another name.' },
  },
  'tax-rate-period': {
    status: 422,
    title: { de: 'Zeitraum verkehrt', en: 'Period reversed' },
    detail: { de: 'Der erste Tag liegt nach dem letzten.', en: 'The first day comes after the last.' },
    cure: { de: 'Tauschen Sie „validFrom“ und „validTo“.', en: 'Exchange "validFrom" and "validTo".' },
  },
});
