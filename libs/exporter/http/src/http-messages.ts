import type { MessageCatalogue } from '@kontor/exporter-contract';

/** How a call to an accounting system can fail when the plugin has no better name for it. */
export const httpMessages = {
  'KON-remote-unauthenticated': {
    title: { de: 'Das Buchhaltungssystem nimmt die Anmeldung nicht mehr an.', en: 'The accounting system no longer accepts the sign-in.' },
    cure: { de: 'Verbinden Sie es neu; wartende Exporte laufen danach weiter.', en: 'Connect it again; waiting exports then continue.' },
    who: 'admin',
  },
  'KON-remote-not-permitted': {
    title: { de: 'Das Buchhaltungssystem erlaubt diesen Zugriff nicht.', en: 'The accounting system does not permit this access.' },
    cure: { de: 'Prüfen Sie dort Tarif und Berechtigungen, und verbinden Sie es neu.', en: 'Check the plan and the permissions there, and connect it again.' },
    who: 'admin',
  },
  'KON-remote-refused': {
    title: { de: 'Das Buchhaltungssystem hat die Angaben abgelehnt.', en: 'The accounting system refused the data.' },
    cure: { de: 'Prüfen Sie die Vorkontierung und exportieren Sie erneut.', en: 'Check the coding and export again.' },
    who: 'accountant',
  },
  'KON-remote-missing': {
    title: { de: 'Etwas, worauf sich der Export bezieht, gibt es im Buchhaltungssystem nicht mehr.', en: 'Something the export refers to no longer exists in the accounting system.' },
    cure: { de: 'Lesen Sie Konten und Lieferanten neu ein, und wählen Sie neu.', en: 'Import accounts and suppliers again, and choose anew.' },
    who: 'accountant',
  },
  'KON-remote-conflict': {
    title: { de: 'Im Buchhaltungssystem wurde dasselbe gleichzeitig geändert.', en: 'The same thing was changed in the accounting system at the same time.' },
    cure: { de: 'Es wird nachgesehen und von selbst wiederholt.', en: 'It is looked up and repeated without your help.' },
    who: 'accountant',
  },
  'KON-remote-throttled': {
    title: { de: 'Das Buchhaltungssystem bittet um eine Pause.', en: 'The accounting system asks for a pause.' },
    cure: { de: 'Der Export läuft von selbst weiter.', en: 'The export continues without your help.' },
    who: 'accountant',
  },
  'KON-remote-unavailable': {
    title: { de: 'Das Buchhaltungssystem meldet eine Störung.', en: 'The accounting system reports a failure of its own.' },
    cure: { de: 'Der Export wird später von selbst wiederholt.', en: 'The export is repeated later without your help.' },
    who: 'accountant',
  },
  'KON-remote-timeout': {
    title: { de: 'Das Buchhaltungssystem hat nicht rechtzeitig geantwortet.', en: 'The accounting system did not answer in time.' },
    cure: { de: 'Es wird nachgesehen, ob der Auftrag ankam.', en: 'It is looked up whether the order arrived.' },
    who: 'accountant',
  },
  'KON-remote-reset': {
    title: { de: 'Die Verbindung zum Buchhaltungssystem brach ab.', en: 'The connection to the accounting system broke off.' },
    cure: { de: 'Es wird nachgesehen, ob der Auftrag ankam.', en: 'It is looked up whether the order arrived.' },
    who: 'accountant',
  },
  'KON-remote-unreachable': {
    title: { de: 'Das Buchhaltungssystem ist nicht erreichbar.', en: 'The accounting system cannot be reached.' },
    cure: { de: 'Der Export wird später wiederholt. Hält es an, prüfen Sie Netz und Adresse.', en: 'The export is repeated later. If it lasts, check the network and the address.' },
    who: 'operator',
  },
  'KON-remote-unreadable': {
    title: { de: 'Die Antwort des Buchhaltungssystems ist unlesbar.', en: 'The answer of the accounting system cannot be read.' },
    cure: { de: 'Es wird nachgesehen, ob der Auftrag ankam. Hält es an, prüfen Sie die Adresse.', en: 'It is looked up whether the order arrived. If it lasts, check the address.' },
    who: 'operator',
  },
  'KON-remote-unexpected': {
    title: { de: 'Das Buchhaltungssystem versteht die Anfrage nicht.', en: 'The accounting system does not understand the request.' },
    cure: { de: 'Das ist ein Fehler in Kontor oder eine geänderte Schnittstelle. Sehen Sie ins Protokoll.', en: 'This is a defect in Kontor or a changed interface. Look into the log.' },
    who: 'operator',
  },
  'KON-remote-aborted': {
    title: { de: 'Der Aufruf wurde von Kontor abgebrochen.', en: 'The call was cancelled by Kontor.' },
    cure: { de: 'Der Export läuft von selbst weiter.', en: 'The export continues without your help.' },
    who: 'accountant',
  },
  'KON-fault-not-named': {
    title: { de: 'Die Erweiterung konnte einen Fehler nicht einordnen.', en: 'The plugin could not name a fault.' },
    cure: { de: 'Das ist ein Fehler der Erweiterung. Sehen Sie ins Protokoll.', en: 'This is a defect of the plugin. Look into the log.' },
    who: 'operator',
  },
} as const satisfies MessageCatalogue;

export type HttpCode = keyof typeof httpMessages;
