import { defineProblems, problemsOf } from '@kontor/server-platform';

export const transactionProblems = defineProblems({
  'transaction-frozen': {
    status: 409,
    title: { de: 'Transaktion ist im Export', en: 'Transaction is being exported' },
    detail: { de: 'Was in der Warteschlange eines Exports steht, kann nicht geändert werden.', en: 'What is queued for an export cannot be changed.' },
    cure: { de: 'Warten Sie das Ende ab, oder brechen Sie den Lauf ab.', en: 'Wait for its end, or cancel the run.' },
  },
  'transaction-exported': {
    status: 409,
    title: { de: 'Transaktion ist exportiert', en: 'Transaction is exported' },
    detail: { de: 'Was mit der Transaktion exportiert wurde, kann nicht von ihr gelöst werden.', en: 'What was exported with the transaction cannot be taken off it.' },
    cure: { de: 'Nehmen Sie den Export zurück; danach ist sie wieder offen. Hinzufügen können Sie jederzeit.', en: 'Take the export back; it is open again then. Adding is always possible.' },
  },
  'statement-missing': {
    status: 400,
    title: { de: 'Keine Datei', en: 'No file' },
    detail: { de: 'Die Anfrage enthält keine Datei.', en: 'The request holds no file.' },
    cure: { de: 'Senden Sie die Datei als „multipart/form-data“ im Feld „file“.', en: 'Send the file as "multipart/form-data" in the field "file".' },
  },
  'statement-not-one': {
    status: 400,
    title: { de: 'Nicht genau eine Datei', en: 'Not exactly one file' },
    detail: { de: 'Die Anfrage enthält mehrere Dateien, oder eine in einem anderen Feld als „file“.', en: 'The request holds several files, or one in another field than "file".' },
    cure: { de: 'Senden Sie jeden Auszug für sich, als „multipart/form-data“ im Feld „file“.', en: 'Send each statement by itself, as "multipart/form-data" in the field "file".' },
  },
  'statement-too-large': {
    status: 413,
    title: { de: 'Datei zu groß', en: 'File too large' },
    detail: { de: 'Die Datei ist größer als {limit} MB.', en: 'The file is larger than {limit} MB.' },
    cure: { de: 'Teilen Sie den Zeitraum auf mehrere Auszüge auf.', en: 'Split the period into several statements.' },
  },
  'statement-not-recognized': {
    status: 422,
    title: { de: 'Format nicht erkannt', en: 'Format not recognised' },
    detail: { de: '{sentence}', en: '{sentence}' },
    cure: { de: 'Nennen Sie das Profil („profile“), oder beschreiben Sie die Datei mit einer Zuordnung („mapping“).', en: 'Name the profile ("profile"), or describe the file with a mapping ("mapping").' },
  },
  'statement-unreadable': {
    status: 422,
    title: { de: 'Datei nicht lesbar', en: 'File not readable' },
    detail: { de: 'Zeile {line}: {sentence}', en: 'Line {line}: {sentence}' },
    cure: { de: 'Es wurde nichts importiert. Beheben Sie das, und laden Sie die Datei noch einmal hoch.', en: 'Nothing was imported. Mend it and upload the file again.' },
  },
  'mapping-invalid': {
    status: 422,
    title: { de: 'Zuordnung ungültig', en: 'Mapping invalid' },
    detail: { de: 'Die Zuordnung der Spalten ist nicht vollständig oder nicht eindeutig.', en: 'The mapping of the columns is incomplete or ambiguous.' },
    cure: { de: 'Korrigieren Sie die unter „errors“ genannten Angaben; docs/importing.md zeigt ein Beispiel.', en: 'Correct what is named under "errors"; docs/importing.md shows an example.' },
  },
});

export const transactionProblem = problemsOf(transactionProblems);
