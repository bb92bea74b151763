import { defineProblems } from './problem-catalogue';

/** Problems of sign-in, rights and repeated requests. */
export const accessProblems = defineProblems({
  'sign-in-required': {
    status: 401,
    title: { de: 'Nicht angemeldet', en: 'Not signed in' },
    detail: { de: 'Es gibt keine gültige Anmeldung und kein gültiges API-Token zu dieser Anfrage.', en: 'The request carries no valid session and no valid API token.' },
    cure: { de: 'Melden Sie sich an oder senden Sie ein gültiges Token als "Authorization: Bearer".', en: 'Sign in, or send a valid token as "Authorization: Bearer".' },
  },
  'session-required': {
    status: 403,
    title: { de: 'Nur für angemeldete Personen', en: 'For people who are signed in' },
    detail: { de: 'Hier geht es um die Sitzung einer Person; ein API-Token gehört einer Organisation und hat keine.', en: 'This is about the session of a person; an API token belongs to an organization and has none.' },
    cure: { de: 'Melden Sie sich mit POST /api/v1/session an, und senden Sie den Cookie statt des Tokens.', en: 'Sign in with POST /api/v1/session and send the cookie instead of the token.' },
  },
  'sign-in-refused': {
    status: 401,
    title: { de: 'Anmeldung abgelehnt', en: 'Sign-in refused' },
    detail: { de: 'E-Mail-Adresse und Passwort passen nicht zusammen.', en: 'E-mail address and password do not match.' },
    cure: { de: 'Prüfen Sie beides; Groß- und Kleinschreibung zählt beim Passwort.', en: 'Check both; the password is case-sensitive.' },
  },
  'current-password-wrong': {
    status: 403,
    title: { de: 'Passwort nicht geändert', en: 'Password not changed' },
    detail: { de: 'Das bisherige Passwort stimmt nicht.', en: 'The current password is not right.' },
    cure: { de: 'Prüfen Sie das bisherige Passwort; Groß- und Kleinschreibung zählt.', en: 'Check the current password; it is case-sensitive.' },
  },
  'too-many-attempts': {
    status: 429,
    title: { de: 'Zu viele Versuche', en: 'Too many attempts' },
    detail: { de: 'Nach mehreren Fehlversuchen ist der nächste Versuch erst in {seconds} Sekunden möglich.', en: 'After several failed attempts the next attempt is possible in {seconds} seconds.' },
    cure: { de: 'Warten Sie {seconds} Sekunden und versuchen Sie es dann noch einmal.', en: 'Wait {seconds} seconds, then try once more.' },
  },
  'csrf-refused': {
    status: 403,
    title: { de: 'Herkunft der Anfrage nicht bestätigt', en: 'Origin of the request not confirmed' },
    detail: { de: 'Die Anfrage kommt von einer fremden Seite oder ohne das Merkmal Ihrer Sitzung.', en: 'The request comes from a foreign page or lacks the mark of your session.' },
    cure: { de: 'Laden Sie die Seite neu; Programme senden "csrfToken" aus GET /api/v1/session als "X-CSRF-Token".', en: 'Load the page again; programs send "csrfToken" of GET /api/v1/session as "X-CSRF-Token".' },
  },
  'not-permitted': {
    status: 403,
    title: { de: 'Keine Berechtigung', en: 'Not permitted' },
    detail: { de: 'Dafür ist die Rolle "{needed}" nötig; Sie haben "{actual}".', en: 'This needs the role "{needed}"; you have "{actual}".' },
    cure: { de: 'Bitten Sie jemanden mit der Rolle "admin" oder "owner".', en: 'Ask somebody with the role "admin" or "owner".' },
  },
  'organization-required': {
    status: 400,
    title: { de: 'Organisation nicht gewählt', en: 'Organization not chosen' },
    detail: { de: 'Sie gehören zu mehreren Organisationen oder zu keiner.', en: 'You belong to several organizations, or to none.' },
    cure: { de: 'Nennen Sie die Organisation im Header "X-Kontor-Organization".', en: 'Name the organization in the header "X-Kontor-Organization".' },
  },
  'organization-not-found': {
    status: 404,
    title: { de: 'Organisation nicht gefunden', en: 'Organization not found' },
    detail: { de: 'Diese Organisation gibt es für Sie nicht.', en: 'There is no such organization for you.' },
    cure: { de: 'Wählen Sie eine der Organisationen aus GET /api/v1/session.', en: 'Choose one of the organizations of GET /api/v1/session.' },
  },
  'role-too-high': {
    status: 403,
    title: { de: 'Rolle zu hoch', en: 'Role too high' },
    detail: { de: 'Ein Token kann nicht mehr dürfen als Sie selbst; Sie haben "{actual}".', en: 'A token cannot be allowed more than you are; you have "{actual}".' },
    cure: { de: 'Wählen Sie "{actual}" oder eine niedrigere Rolle.', en: 'Choose "{actual}" or a lower role.' },
  },
  'invalid-idempotency-key': {
    status: 400,
    title: { de: 'Ungültiger Idempotency-Key', en: 'Invalid Idempotency-Key' },
    detail: { de: 'Der Schlüssel hat nicht 8 bis 128 sichtbare ASCII-Zeichen.', en: 'The key does not have 8 to 128 visible ASCII characters.' },
    cure: { de: 'Senden Sie zum Beispiel eine UUID.', en: 'Send a UUID, for example.' },
  },
  'idempotency-key-reused': {
    status: 422,
    title: { de: 'Idempotency-Key schon verwendet', en: 'Idempotency-Key already used' },
    detail: { de: 'Mit diesem Schlüssel kam schon eine andere Anfrage.', en: 'Another request came with this key before.' },
    cure: { de: 'Senden Sie für eine neue Anfrage einen neuen Schlüssel.', en: 'Send a new key with a new request.' },
  },
  'still-running': {
    status: 409,
    title: { de: 'Noch in Arbeit', en: 'Still running' },
    detail: { de: 'Dieselbe Anfrage wird gerade bearbeitet.', en: 'The same request is being worked on right now.' },
    cure: { de: 'Wiederholen Sie sie in wenigen Sekunden mit demselben Schlüssel.', en: 'Repeat it with the same key in a few seconds.' },
  },
  'outcome-unknown': {
    status: 409,
    title: { de: 'Ausgang unbekannt', en: 'Outcome unknown' },
    detail: { de: 'Die erste Anfrage mit diesem Schlüssel brach ab; ob sie gewirkt hat, ist nicht vermerkt.', en: 'The first request with this key broke off; whether it took effect is not recorded.' },
    cure: { de: 'Sehen Sie nach, ob das Gewünschte da ist, und senden Sie sonst einen neuen Schlüssel.', en: 'Look whether the wanted thing is there; if not, send a new key.' },
  },
});
