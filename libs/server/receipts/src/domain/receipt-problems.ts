import { defineProblems, problemsOf } from '@kontor/server-platform';

export const receiptProblems = defineProblems({
  'receipt-not-found': {
    status: 404,
    title: { de: 'Beleg nicht gefunden', en: 'Receipt not found' },
    detail: { de: 'Diesen Beleg gibt es in Ihrer Organisation nicht.', en: 'There is no such receipt in your organization.' },
    cure: { de: 'Wählen Sie einen aus GET /api/v1/receipts, oder laden Sie ihn hoch.', en: 'Choose one of GET /api/v1/receipts, or upload it.' },
  },
  'receipt-not-e-invoice': {
    status: 404,
    title: { de: 'Keine E-Rechnung', en: 'No e-invoice' },
    detail: { de: 'Dieser Beleg enthält keine E-Rechnung.', en: 'There is no e-invoice in this receipt.' },
    cure: { de: 'Sehen Sie den Beleg selbst an: GET /api/v1/receipts/…/content.', en: 'Look at the receipt itself: GET /api/v1/receipts/…/content.' },
  },
  'e-invoice-unreadable': {
    status: 422,
    title: { de: 'E-Rechnung nicht lesbar', en: 'E-invoice not readable' },
    detail: { de: 'Die E-Rechnung in diesem Beleg wird nicht gelesen: {reason}', en: 'The e-invoice in this receipt is not read: {reason}' },
    cure: { de: 'Fordern Sie die Rechnung beim Lieferanten neu an, oder codieren Sie nach dem sichtbaren Beleg.', en: 'Ask the supplier for the invoice once more, or code by what the receipt shows.' },
  },
  'receipt-not-linked': {
    status: 404,
    title: { de: 'Beleg nicht verknüpft', en: 'Receipt not linked' },
    detail: { de: 'Diesen Beleg gibt es, aber er hängt nicht an dieser Transaktion.', en: 'This receipt exists, but it is not on this transaction.' },
    cure: { de: 'Es ist nichts zu lösen. Was an der Transaktion hängt, zeigt GET /api/v1/transactions/…/receipts.', en: 'There is nothing to unlink. What is on the transaction is shown by GET /api/v1/transactions/…/receipts.' },
  },
  'receipts-refused': {
    status: 422,
    title: { de: 'Kein Beleg angenommen', en: 'No receipt taken' },
    detail: { de: 'Keine der Dateien kann als Beleg aufbewahrt werden.', en: 'None of the files can be kept as a receipt.' },
    cure: { de: 'Was jeder Datei fehlt und was zu tun ist, steht unter „errors“.', en: 'What is wrong with each file, and what to do, is told under "errors".' },
  },
  'receipt-upload-unreadable': {
    status: 400,
    title: { de: 'Keine Dateien', en: 'No files' },
    detail: { de: 'Die Anfrage enthält keine Dateien im Feld „files“.', en: 'The request holds no files in the field "files".' },
    cure: { de: 'Senden Sie „multipart/form-data“ mit einer oder mehreren Dateien im Feld „files“.', en: 'Send "multipart/form-data" with one or more files in the field "files".' },
  },
  'too-many-receipt-files': {
    status: 413,
    title: { de: 'Zu viele Dateien', en: 'Too many files' },
    detail: { de: 'Ein Upload nimmt höchstens {limit} Dateien an; es wurde keine gespeichert.', en: 'One upload takes at most {limit} files; none was kept.' },
    cure: { de: 'Laden Sie sie in mehreren Schritten hoch.', en: 'Upload them in several steps.' },
  },
  'receipt-storage-full': {
    status: 507,
    title: { de: 'Speicher voll', en: 'Storage full' },
    detail: { de: 'Für den Beleg ist kein Platz mehr; es wurde nichts gespeichert.', en: 'There is no room left for the receipt; nothing was kept.' },
    cure: { de: 'Bitten Sie den Betreiber, Platz zu schaffen, und laden Sie den Beleg dann noch einmal hoch.', en: 'Ask the operator to make room, then upload the receipt once more.' },
  },
  'too-many-receipts': {
    status: 409,
    title: { de: 'Zu viele Belege', en: 'Too many receipts' },
    detail: { de: 'Eine Transaktion nimmt höchstens {limit} Belege auf.', en: 'A transaction takes at most {limit} receipts.' },
    cure: { de: 'Fassen Sie Seiten eines Belegs in einer PDF-Datei zusammen.', en: 'Join the pages of one receipt in one PDF file.' },
  },
});

export const receiptProblem = problemsOf(receiptProblems);
