import type { MessageCatalogue } from '@kontor/exporter-contract';

/** What the person who connects, or whoever runs Kontor, has to see to. */
export const connectionMessages = {
  'LEX-unauthenticated': {
    title: { de: 'Lexware Office nimmt die Anmeldung nicht mehr an.', en: 'Lexware Office no longer accepts the sign-in.' },
    cure: { de: 'Verbinden Sie Lexware Office neu; wartende Exporte laufen danach weiter.', en: 'Connect Lexware Office again; waiting exports then continue.' },
    who: 'admin',
  },
  'LEX-plan-too-small': {
    title: { de: 'Der Vertrag mit Lexware Office lässt diesen Zugriff nicht zu.', en: 'The contract with Lexware Office does not allow this access.' },
    cure: { de: 'Prüfen Sie Tarif und Zahlungsstand in Lexware Office; nötig ist ein Tarif mit Buchhaltung.', en: 'Check the plan and its payment in Lexware Office; a plan with bookkeeping is needed.' },
    who: 'admin',
  },
  'LEX-permission-missing': {
    title: { de: 'Der Verbindung fehlt in Lexware Office eine Berechtigung.', en: 'The connection lacks a permission in Lexware Office.' },
    cure: { de: 'Verbinden Sie neu und bestätigen Sie alle Berechtigungen; ein alter API-Schlüssel muss neu erstellt werden.', en: 'Connect again and confirm all permissions; an old API key has to be created anew.' },
    who: 'admin',
  },
  'LEX-rate-limited': {
    title: { de: 'Lexware Office bittet um eine Pause.', en: 'Lexware Office asks for a pause.' },
    cure: { de: 'Der Export läuft von selbst weiter.', en: 'The export continues without your help.' },
    who: 'accountant',
  },
  'LEX-clearing-account-unknown': {
    title: { de: 'Das Bankkonto für die Kartenzahlungen ist nicht eingerichtet.', en: 'The bank account for the card payments is not set up.' },
    cure: { de: 'Führen Sie die Einrichtung der Verbindung noch einmal aus.', en: 'Run the set-up of the connection again.' },
    who: 'admin',
  },
  'LEX-clearing-account-gone': {
    title: { de: 'Das Bankkonto für die Kartenzahlungen gibt es in Lexware Office nicht mehr.', en: 'The bank account for the card payments no longer exists in Lexware Office.' },
    cure: { de: 'Führen Sie die Einrichtung der Verbindung noch einmal aus; das Konto wird neu angelegt.', en: 'Run the set-up of the connection again; the account is created anew.' },
    who: 'admin',
  },
  'LEX-clearing-account-ambiguous': {
    title: { de: 'In Lexware Office heißen mehrere Bankkonten „{name}“.', en: 'Several bank accounts in Lexware Office are called "{name}".' },
    cure: { de: 'Benennen Sie dort alle bis auf eines um, oder tragen Sie hier einen anderen Namen ein.', en: 'Rename all but one of them there, or enter another name here.' },
    who: 'admin',
  },
  'LEX-clearing-account-deactivated': {
    title: { de: 'Das Bankkonto „{name}“ ist in Lexware Office stillgelegt.', en: 'The bank account "{name}" is deactivated in Lexware Office.' },
    cure: { de: 'Aktivieren Sie es dort wieder, oder tragen Sie hier einen anderen Namen ein.', en: 'Activate it there again, or enter another name here.' },
    who: 'admin',
  },
  'LEX-request-not-understood': {
    title: { de: 'Lexware Office versteht eine Anfrage von Kontor nicht.', en: 'Lexware Office does not understand a request of Kontor.' },
    cure: { de: 'Das ist ein Fehler in Kontor oder eine geänderte Schnittstelle. Sehen Sie ins Protokoll.', en: 'This is a defect in Kontor or a changed interface. Look into the log.' },
    who: 'operator',
  },
} as const satisfies MessageCatalogue;
