import { defineProblems } from './problem-catalogue';

/** Problems any request can have, whatever it asks for. */
export const requestProblems = defineProblems({
  'invalid-request': {
    status: 400,
    title: { de: 'Ungültige Angaben', en: 'Invalid request' },
    detail: { de: 'Einige Angaben sind ungültig.', en: 'Some values of the request are invalid.' },
    cure: { de: 'Korrigieren Sie die unter "errors" genannten Felder.', en: 'Correct the fields named under "errors".' },
  },
  'malformed-request': {
    status: 400,
    title: { de: 'Anfrage nicht lesbar', en: 'Unreadable request' },
    detail: { de: 'Der Inhalt der Anfrage konnte nicht gelesen werden.', en: 'The body of the request could not be read.' },
    cure: { de: 'Senden Sie gültiges JSON mit "Content-Type: application/json".', en: 'Send valid JSON with "Content-Type: application/json".' },
  },
  'malformed-form': {
    status: 400,
    title: { de: 'Formular nicht lesbar', en: 'Unreadable form' },
    detail: { de: 'Das Formular mit den Dateien bricht ab oder hält sein Trennzeichen (boundary) nicht ein.', en: 'The form with the files breaks off or does not keep to its boundary.' },
    cure: { de: 'Senden Sie „multipart/form-data“ vollständig und so, wie Ihre HTTP-Bibliothek es schreibt; setzen Sie den „Content-Type“ nicht selbst.', en: 'Send "multipart/form-data" in full and as your HTTP library writes it; do not set the "Content-Type" yourself.' },
  },
  'invalid-cursor': {
    status: 400,
    title: { de: 'Ungültige Seitenmarke', en: 'Invalid cursor' },
    detail: { de: 'Die Seitenmarke stammt nicht aus dieser Liste.', en: 'The cursor does not come from this list.' },
    cure: { de: 'Beginnen Sie ohne "cursor" wieder auf der ersten Seite.', en: 'Start again at the first page, without "cursor".' },
  },
  'not-found': {
    status: 404,
    title: { de: 'Nicht gefunden', en: 'Not found' },
    detail: { de: 'Das Gesuchte gibt es in dieser Organisation nicht.', en: 'There is no such thing in this organization.' },
    cure: { de: 'Prüfen Sie die Kennung und die gewählte Organisation.', en: 'Check the id and the chosen organization.' },
  },
  'route-not-found': {
    status: 404,
    title: { de: 'Adresse unbekannt', en: 'Unknown address' },
    detail: { de: 'Unter dieser Adresse und Methode gibt es nichts.', en: 'There is nothing at this address and method.' },
    cure: { de: 'Alle Adressen stehen in /api/v1/openapi.json.', en: 'All addresses are listed in /api/v1/openapi.json.' },
  },
  'body-too-large': {
    status: 413,
    title: { de: 'Anfrage zu groß', en: 'Request too large' },
    detail: { de: 'Der Inhalt der Anfrage überschreitet die erlaubte Größe.', en: 'The body of the request exceeds the allowed size.' },
    cure: { de: 'Senden Sie weniger auf einmal oder eine kleinere Datei.', en: 'Send less at once, or a smaller file.' },
  },
  'unsupported-media-type': {
    status: 415,
    title: { de: 'Format nicht unterstützt', en: 'Unsupported format' },
    detail: { de: 'Dieses Format nimmt die Adresse nicht an.', en: 'This address does not accept this format.' },
    cure: { de: 'Senden Sie das Format, das /api/v1/openapi.json nennt.', en: 'Send the format named in /api/v1/openapi.json.' },
  },
  conflict: {
    status: 409,
    title: { de: 'Zwischenzeitlich geändert', en: 'Changed in the meantime' },
    detail: { de: 'Jemand anderes hat denselben Datensatz gerade geändert.', en: 'Somebody else has just changed the same record.' },
    cure: { de: 'Laden Sie die Ansicht neu und wiederholen Sie die Änderung.', en: 'Load it again and repeat the change.' },
  },
  unavailable: {
    status: 503,
    title: { de: 'Vorübergehend nicht verfügbar', en: 'Temporarily unavailable' },
    detail: { de: 'Kontor kann die Anfrage gerade nicht bearbeiten.', en: 'Kontor cannot handle the request right now.' },
    cure: { de: 'Versuchen Sie es in einer Minute erneut.', en: 'Try again in a minute.' },
  },
  defect: {
    status: 500,
    title: { de: 'Fehler in Kontor', en: 'A fault in Kontor' },
    detail: { de: 'Ein Fehler in Kontor hat die Anfrage beendet. Es liegt nicht an Ihren Angaben.', en: 'A fault in Kontor ended the request. Your values are not the cause.' },
    cure: { de: 'Versuchen Sie es erneut; bleibt es dabei, nennen Sie dem Betreiber die "requestId".', en: 'Try again; if it stays, tell the operator the "requestId".' },
  },
});
