import { defineProblems, problemsOf } from '@kontor/server-platform';
import { previewProblems } from './preview-problems';
import { viewProblems } from './view-problems';

export const exportProblems = defineProblems({
  ...viewProblems,
  ...previewProblems,
  'run-not-found': {
    status: 404,
    title: { de: 'Lauf nicht gefunden', en: 'Run not found' },
    detail: { de: 'Diesen Exportlauf gibt es in Ihrer Organisation nicht.', en: 'There is no such export run in your organization.' },
    cure: { de: 'Wählen Sie einen aus GET /api/v1/runs.', en: 'Choose one of GET /api/v1/runs.' },
  },
  'item-not-found': {
    status: 404,
    title: { de: 'Exportposten nicht gefunden', en: 'Export item not found' },
    detail: { de: 'Diesen Posten gibt es in Ihrer Organisation nicht.', en: 'There is no such item in your organization.' },
    cure: { de: 'Wählen Sie einen aus GET /api/v1/runs/…/items.', en: 'Choose one of GET /api/v1/runs/…/items.' },
  },
  'file-not-found': {
    status: 404,
    title: { de: 'Datei nicht gefunden', en: 'File not found' },
    detail: { de: 'Diese Datei gehört zu keinem Lauf Ihrer Organisation.', en: 'This file belongs to no run of your organization.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/runs/…/files.', en: 'Choose one of GET /api/v1/runs/…/files.' },
  },
  'run-state': {
    status: 409,
    title: { de: 'Im jetzigen Zustand nicht möglich', en: 'Not possible in the present state' },
    detail: { de: 'Der Lauf ist im Zustand „{state}“.', en: 'The run is in the state "{state}".' },
    cure: { de: 'Laden Sie den Lauf neu und entscheiden Sie noch einmal.', en: 'Load the run again and decide once more.' },
  },
  'nothing-to-retry': {
    status: 409,
    title: { de: 'Nichts zu wiederholen', en: 'Nothing to retry' },
    detail: { de: 'In diesem Lauf ist nichts fehlgeschlagen, was nicht schon neu exportiert wurde.', en: 'Nothing failed in this run that was not exported anew already.' },
    cure: { de: 'Wählen Sie offene Transaktionen und starten Sie einen neuen Export.', en: 'Select open transactions and start a new export.' },
  },
  'item-not-in-review': {
    status: 409,
    title: { de: 'Keine Entscheidung nötig', en: 'No decision needed' },
    detail: { de: 'Der Posten wartet auf keine Entscheidung.', en: 'The item does not wait for a decision.' },
    cure: { de: 'Laden Sie den Lauf neu.', en: 'Load the run again.' },
  },
  'remote-id-required': {
    status: 400,
    title: { de: 'Kennung fehlt', en: 'Id missing' },
    detail: { de: 'Zu „exists“ gehört die Kennung des Eintrags im Buchhaltungssystem.', en: '"exists" needs the id of the entry in the accounting system.' },
    cure: { de: 'Senden Sie sie als „remoteId“.', en: 'Send it as "remoteId".' },
  },
  'remote-id-taken': {
    status: 409,
    title: { de: 'Kennung gehört zu einer anderen Transaktion', en: 'Id belongs to another transaction' },
    detail: { de: 'Den Eintrag „{remoteId}“ hat Kontor für eine andere Transaktion geschrieben.', en: 'Kontor wrote the entry "{remoteId}" for another transaction.' },
    cure: { de: 'Suchen Sie im Buchhaltungssystem den Eintrag dieser Transaktion; gibt es ihn nicht, senden Sie „send-again“.', en: 'Look in the accounting system for the entry of this transaction; if there is none, send "send-again".' },
  },
  'remote-id-unknown': {
    status: 409,
    title: { de: 'Unter dieser Kennung nichts gefunden', en: 'Nothing found under this id' },
    detail: { de: 'Im Buchhaltungssystem gibt es „{remoteId}“ nicht, oder es ist etwas anderes als dieser Vorgang schreibt.', en: 'In the accounting system there is no "{remoteId}", or it is something else than this operation writes.' },
    cure: { de: 'Prüfen Sie die Kennung; gibt es den Eintrag nicht, senden Sie „send-again“.', en: 'Check the id; if there is no such entry, send "send-again".' },
  },
  'operation-required': {
    status: 409,
    title: { de: 'Vorgang nicht eindeutig', en: 'Operation not clear' },
    detail: { de: 'Offen ist der Ausgang von: {operations}.', en: 'Open is the outcome of: {operations}.' },
    cure: { de: 'Nennen Sie einen davon als „operation“.', en: 'Name one of them as "operation".' },
  },
  'selection-empty': {
    status: 400,
    title: { de: 'Nichts ausgewählt', en: 'Nothing selected' },
    detail: { de: 'Die Auswahl enthält keine Transaktion.', en: 'The selection holds no transaction.' },
    cure: { de: 'Wählen Sie Transaktionen oder einen Filter, auf den welche passen.', en: 'Select transactions, or a filter that some match.' },
  },
  'selection-too-large': {
    status: 400,
    title: { de: 'Auswahl zu groß', en: 'Selection too large' },
    detail: { de: 'Auf den Filter passen mehr als {limit} Transaktionen.', en: 'More than {limit} transactions match the filter.' },
    cure: { de: 'Grenzen Sie den Zeitraum ein und exportieren Sie in mehreren Läufen.', en: 'Narrow the period and export in several runs.' },
  },
  'export-under-way': {
    status: 409,
    title: { de: 'Noch unterwegs', en: 'Still on its way' },
    detail: { de: 'In einer Warteschlange, in Klärung oder vor einer Entscheidung stehen {count}: {transactions}.', en: '{count} are queued, in doubt or waiting for a decision: {transactions}.' },
    cure: { de: 'Warten Sie das Ende ihres Laufs ab, brechen Sie ihn ab oder entscheiden Sie; dann geht es.', en: 'Wait until their run has ended, cancel it, or decide; then it is possible.' },
  },
  'nothing-exported': {
    status: 409,
    title: { de: 'Nichts neu zu exportieren', en: 'Nothing to export anew' },
    detail: { de: 'Über diese Verbindung wurde nichts geschrieben für {count}: {transactions}.', en: 'Over this connection nothing was written for {count}: {transactions}.' },
    cure: { de: 'Lassen Sie diese weg; was offen ist, exportieren Sie mit POST /api/v1/connections/…/runs.', en: 'Leave these out; what is open you export with POST /api/v1/connections/…/runs.' },
  },
  'exported-already': {
    status: 409,
    title: { de: 'Schon exportiert', en: 'Exported already' },
    detail: { de: 'Über diese Verbindung sind schon exportiert {count}: {transactions}.', en: 'Over this connection are exported already {count}: {transactions}.' },
    cure: { de: 'Lassen Sie diese weg; zu vermerken sind nur offene Transaktionen.', en: 'Leave these out; only open transactions can be marked.' },
  },
  'not-booked-yet': {
    status: 409,
    title: { de: 'Noch nicht gebucht', en: 'Not booked yet' },
    detail: { de: 'Die Karte hat noch nicht bestätigt {count}: {transactions}.', en: 'The card has not confirmed yet {count}: {transactions}.' },
    cure: { de: 'Lassen Sie diese weg, und vermerken Sie sie, wenn sie gebucht sind.', en: 'Leave these out, and mark them once they are booked.' },
  },
  'nothing-to-take-back': {
    status: 409,
    title: { de: 'Nichts zurückzunehmen', en: 'Nothing to take back' },
    detail: { de: 'Über diese Verbindung nicht exportiert sind {count}: {transactions}.', en: 'Over this connection are not exported {count}: {transactions}.' },
    cure: { de: 'Lassen Sie diese weg; sie sind schon offen.', en: 'Leave these out; they are open already.' },
  },
  'removal-not-confirmed': {
    status: 409,
    title: { de: 'Dort steht noch etwas', en: 'Something still stands there' },
    detail: { de: 'Im Buchhaltungssystem steht noch, was geschrieben wurde für {count}: {transactions}.', en: 'In the accounting system still stands what was written for {count}: {transactions}.' },
    cure: { de: 'Entfernen Sie es dort und senden Sie „removedThere“; soll es stehen bleiben, exportieren Sie neu mit POST /api/v1/connections/…/anew.', en: 'Remove it there and send "removedThere"; if it is to stay, export anew with POST /api/v1/connections/…/anew.' },
  },
  'late-receipts-not-offered': {
    status: 409,
    title: { de: 'Keine nachträglichen Belege', en: 'No late receipts' },
    detail: { de: '„{exporter}“ kann zu dem, was exportiert ist, keine Belege nachreichen.', en: '"{exporter}" cannot add receipts to what was exported.' },
    cure: { de: 'Nehmen Sie die Transaktionen zurück und exportieren Sie sie mit ihren Belegen noch einmal.', en: 'Take the transactions back and export them once more, with their receipts.' },
  },
  'connection-disconnected': {
    status: 409,
    title: { de: 'Verbindung getrennt', en: 'Connection disconnected' },
    detail: { de: 'Über eine getrennte Verbindung kann nichts exportiert werden.', en: 'Nothing can be exported over a disconnected connection.' },
    cure: { de: 'Verbinden Sie das Buchhaltungssystem neu.', en: 'Connect the accounting system again.' },
  },
  'connection-not-open': {
    status: 409,
    title: { de: 'Verbindung nicht offen', en: 'Connection not open' },
    detail: { de: 'Die Verbindung ist im Zustand „{state}“; so lässt sich im Buchhaltungssystem nicht nachsehen.', en: 'The connection is in the state "{state}"; so nothing can be looked up in the accounting system.' },
    cure: { de: 'Setzen Sie die Verbindung fort oder melden Sie sich dort neu an, und sehen Sie dann noch einmal nach.', en: 'Resume the connection or sign in there anew, then look once more.' },
  },
  'reconciliation-not-offered': {
    status: 409,
    title: { de: 'Nichts nachzusehen', en: 'Nothing to look up' },
    detail: { de: '„{exporter}“ macht Dateien; was aus ihnen wird, ist von hier aus nicht zu sehen.', en: '"{exporter}" makes files; what becomes of them cannot be seen from here.' },
    cure: { de: 'Es ist nichts zu tun.', en: 'There is nothing to do.' },
  },
  'worker-not-reached': {
    status: 503,
    title: { de: 'Arbeitsdienst nicht erreicht', en: 'Worker not reached' },
    detail: { de: 'Der Auftrag konnte niemandem übergeben werden; es wurde nicht nachgesehen.', en: 'The order could not be handed to anybody; nothing was looked up.' },
    cure: { de: 'Versuchen Sie es in einer Minute noch einmal; bleibt es dabei, prüft der Betreiber die Verbindung zu Redis.', en: 'Try again in a minute; if it stays so, the operator checks the connection to Redis.' },
  },
});

export const exportProblem = problemsOf(exportProblems);
