import { defineProblems, problemsOf } from '@kontor/server-platform';

export const connectionProblems = defineProblems({
  'exporter-unknown': {
    status: 404,
    title: { de: 'Unbekanntes Buchhaltungssystem', en: 'Unknown accounting system' },
    detail: { de: 'Ein Buchhaltungssystem „{exporter}“ ist nicht eingebaut.', en: 'An accounting system "{exporter}" is not installed.' },
    cure: { de: 'Wählen Sie eines aus GET /api/v1/exporters.', en: 'Choose one of GET /api/v1/exporters.' },
  },
  'connection-not-found': {
    status: 404,
    title: { de: 'Verbindung nicht gefunden', en: 'Connection not found' },
    detail: { de: 'Diese Verbindung gibt es in Ihrer Organisation nicht.', en: 'There is no such connection in your organization.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/connections.', en: 'Choose one of GET /api/v1/connections.' },
  },
  'company-already-connected': {
    status: 409,
    title: { de: 'Firma schon verbunden', en: 'Company already connected' },
    detail: { de: '„{company}“ ist in dieser Organisation schon verbunden.', en: '"{company}" is already connected in this organization.' },
    cure: { de: 'Verwenden Sie die bestehende Verbindung, oder trennen Sie sie zuerst.', en: 'Use the existing connection, or disconnect it first.' },
  },
  'company-differs': {
    status: 409,
    title: { de: 'Andere Firma', en: 'Another company' },
    detail: { de: 'Angemeldet wurde „{found}“; diese Verbindung gehört zu „{expected}“.', en: 'The sign-in was for "{found}"; this connection belongs to "{expected}".' },
    cure: { de: 'Melden Sie sich mit dem Konto von „{expected}“ an, oder legen Sie eine neue Verbindung für „{found}“ an.', en: 'Sign in with the account of "{expected}", or make a new connection for "{found}".' },
  },
  'connection-state': {
    status: 409,
    title: { de: 'Im jetzigen Zustand nicht möglich', en: 'Not possible in the present state' },
    detail: { de: 'Die Verbindung ist im Zustand „{state}“.', en: 'The connection is in the state "{state}".' },
    cure: { de: 'Melden Sie sich erneut an oder verbinden Sie neu.', en: 'Sign in again, or connect anew.' },
  },
  'connection-not-paused': {
    status: 409,
    title: { de: 'Nicht angehalten', en: 'Not paused' },
    detail: { de: 'Die Verbindung ist nicht angehalten.', en: 'The connection is not paused.' },
    cure: { de: 'Es ist nichts zu tun; bei „needs-sign-in“ melden Sie sich erneut an.', en: 'There is nothing to do; with "needs-sign-in", sign in again.' },
  },
  'auth-kind-not-offered': {
    status: 400,
    title: { de: 'Anmeldeart nicht angeboten', en: 'Way of signing in not offered' },
    detail: { de: '„{kind}“ bietet dieses Buchhaltungssystem nicht an.', en: 'This accounting system does not offer "{kind}".' },
    cure: { de: 'Wählen Sie eine der Anmeldearten aus GET /api/v1/exporters.', en: 'Choose one of the ways of GET /api/v1/exporters.' },
  },
  'api-key-required': {
    status: 400,
    title: { de: 'Schlüssel fehlt', en: 'Key missing' },
    detail: { de: 'Diese Verbindung wird mit einem API-Schlüssel hergestellt.', en: 'This connection is made with an API key.' },
    cure: { de: 'Senden Sie den neuen Schlüssel als „apiKey“.', en: 'Send the new key as "apiKey".' },
  },
  'operator-settings-missing': {
    status: 409,
    title: { de: 'Vom Betreiber noch nicht eingerichtet', en: 'Not yet arranged by the operator' },
    detail: { de: 'Für „{exporter}“ fehlen die Zugangsdaten des Betreibers.', en: 'The operator credentials for "{exporter}" are missing.' },
    cure: { de: 'Setzen Sie KONTOR_EXPORTER_<ID>_CLIENT_ID und _CLIENT_SECRET und starten Sie neu, oder verbinden Sie mit einem API-Schlüssel.', en: 'Set KONTOR_EXPORTER_<ID>_CLIENT_ID and _CLIENT_SECRET and restart, or connect with an API key.' },
  },
  'set-up-running': {
    status: 409,
    title: { de: 'Einrichtung läuft', en: 'Set-up is running' },
    detail: { de: 'Eine Einrichtung dieser Verbindung läuft noch, oder ihr Ausgang ist noch nicht zu sehen.', en: 'A set-up of this connection is still running, or its outcome cannot be seen yet.' },
    cure: { de: 'Versuchen Sie es in {seconds} Sekunden noch einmal.', en: 'Try again in {seconds} seconds.' },
  },
  'person-required': {
    status: 403,
    title: { de: 'Nur für Personen', en: 'For people only' },
    detail: { de: 'Eine Anmeldung im Buchhaltungssystem kann nur eine angemeldete Person beginnen, kein API-Token.', en: 'A sign-in at the accounting system can only be begun by a person who is signed in, not by an API token.' },
    cure: { de: 'Melden Sie sich mit E-Mail und Passwort an.', en: 'Sign in with e-mail and password.' },
  },
  'sign-in-attempt-unknown': {
    status: 400,
    title: { de: 'Anmeldung nicht zuzuordnen', en: 'Sign-in cannot be matched' },
    detail: { de: 'Diese Anmeldung wurde hier nicht begonnen, ist abgelaufen oder schon verwendet.', en: 'This sign-in was not begun here, is over time or already used.' },
    cure: { de: 'Beginnen Sie die Verbindung noch einmal.', en: 'Begin the connection once more.' },
  },
  'sign-in-declined': {
    status: 400,
    title: { de: 'Zugriff nicht erteilt', en: 'Access not granted' },
    detail: { de: 'Im Buchhaltungssystem wurde der Zugriff nicht erteilt ({reason}).', en: 'Access was not granted in the accounting system ({reason}).' },
    cure: { de: 'Beginnen Sie die Verbindung noch einmal und stimmen Sie dort zu.', en: 'Begin the connection once more and agree there.' },
  },
  'sign-in-failed': {
    status: 502,
    title: { de: 'Anmeldung fehlgeschlagen', en: 'Sign-in failed' },
    detail: { de: 'Das Buchhaltungssystem hat die Anmeldung nicht abgeschlossen ({reason}).', en: 'The accounting system did not complete the sign-in ({reason}).' },
    cure: { de: 'Versuchen Sie es noch einmal; bleibt es dabei, prüft der Betreiber Client-ID und Rückadresse.', en: 'Try once more; if it stays so, the operator checks client id and redirect address.' },
  },
  'credentials-refused': {
    status: 422,
    title: { de: 'Zugangsdaten abgelehnt', en: 'Credentials refused' },
    detail: { de: 'Das Buchhaltungssystem hat die Zugangsdaten nicht angenommen ({code}).', en: 'The accounting system did not accept the credentials ({code}).' },
    cure: { de: 'Prüfen Sie den Schlüssel und seine Rechte, oder melden Sie sich erneut an.', en: 'Check the key and its rights, or sign in again.' },
  },
  'remote-not-reached': {
    status: 502,
    title: { de: 'Buchhaltungssystem nicht erreicht', en: 'Accounting system not reached' },
    detail: { de: 'Die Anfrage wurde nicht beantwortet ({code}).', en: 'The request was not answered ({code}).' },
    cure: { de: 'Versuchen Sie es in einer Minute noch einmal.', en: 'Try again in a minute.' },
  },
  'settings-refused': {
    status: 400,
    title: { de: 'Einstellungen ungültig', en: 'Settings not valid' },
    detail: { de: 'Diese Einstellungen passen nicht: {settings}.', en: 'These settings do not fit: {settings}.' },
    cure: { de: 'Berichtigen Sie sie nach der Beschreibung in GET /api/v1/exporters.', en: 'Correct them after the description in GET /api/v1/exporters.' },
  },
});

export const connectionProblem = problemsOf(connectionProblems);
