import type { MessageCatalogue } from '@kontor/exporter-contract';

/** What core itself can find wrong, whatever the exporter. */
export const coreMessages = {
  'KON-pending': {
    title: { de: 'Die Transaktion ist noch nicht gebucht.', en: 'The transaction is still pending.' },
    cure: { de: 'Warten Sie, bis die Karte sie bestätigt hat.', en: 'Wait until the card has confirmed it.' },
    who: 'accountant',
  },
  'KON-missing-field': {
    title: { de: '{field} fehlt.', en: '{field} is missing.' },
    cure: { de: 'Füllen Sie das Feld aus; es ist für den Export verpflichtend.', en: 'Fill in the field; it is required for export.' },
    who: 'accountant',
  },
  'KON-lines-do-not-add-up': {
    title: { de: 'Die Aufteilung ergibt {lines}, die Transaktion {billing}.', en: 'The splits are {lines}, the transaction is {billing}.' },
    cure: { de: 'Passen Sie die Beträge der Aufteilung an.', en: 'Adjust the amounts of the splits.' },
    who: 'accountant',
  },
  'KON-reference-inactive': {
    title: { de: '„{name}“ ist nicht mehr aktiv.', en: '"{name}" is no longer active.' },
    cure: { de: 'Wählen Sie einen aktiven Wert.', en: 'Choose an active value.' },
    who: 'accountant',
  },
  'KON-tax-rate-not-valid': {
    title: { de: 'Der Steuersatz {name} gilt am {date} nicht.', en: 'The tax rate {name} is not law on {date}.' },
    cure: { de: 'Wählen Sie den Steuersatz, der an diesem Tag gilt.', en: 'Choose the tax rate of that day.' },
    who: 'accountant',
  },
  'KON-receipt-type': {
    title: { de: 'Der Beleg {file} hat den Typ {type}, der dort nicht angenommen wird.', en: 'The receipt {file} is of type {type}, which is not accepted there.' },
    cure: { de: 'Laden Sie den Beleg als {accepted} hoch.', en: 'Upload the receipt as {accepted}.' },
    who: 'accountant',
  },
  'KON-receipt-too-large': {
    title: { de: 'Der Beleg {file} ist {bytes} Byte groß, erlaubt sind {limit}.', en: 'The receipt {file} has {bytes} bytes, {limit} are allowed.' },
    cure: { de: 'Laden Sie eine kleinere Fassung hoch.', en: 'Upload a smaller version.' },
    who: 'accountant',
  },
  'KON-too-many-receipts': {
    title: { de: '{count} Belege sind zu viele, erlaubt sind {limit}.', en: '{count} receipts are too many, {limit} are allowed.' },
    cure: { de: 'Lösen Sie überzählige Belege von der Transaktion.', en: 'Unlink the superfluous receipts.' },
    who: 'accountant',
  },
  'KON-written-differently': {
    title: { de: '„{operation}“ wurde schon geschrieben, aber mit anderen Werten.', en: '"{operation}" was already written, with other values.' },
    cure: { de: 'Stellen Sie die früheren Werte wieder her, oder berichtigen Sie den Eintrag im Buchhaltungssystem.', en: 'Restore the earlier values, or correct the entry in the accounting system.' },
    who: 'accountant',
  },
  'KON-outcome-unknown': {
    title: { de: 'Ob „{operation}“ geschrieben wurde, ließ sich nicht klären.', en: 'Whether "{operation}" was written could not be found out.' },
    cure: { de: 'Sehen Sie dort nach ({where}) und entscheiden Sie hier.', en: 'Look there ({where}) and decide here.' },
    who: 'accountant',
  },
  'KON-sent-in-vain': {
    title: { de: '„{operation}“ wurde {sends}-mal gesendet und steht dort nicht.', en: '"{operation}" was sent {sends} times and is not there.' },
    cure: {
      de: 'Sehen Sie dort nach ({where}). Steht es dort, tragen Sie es hier ein; sonst lassen Sie es noch einmal senden.',
      en: 'Look there ({where}). If it is there, enter it here; otherwise have it sent again.',
    },
    who: 'accountant',
  },
  'KON-crashed': {
    title: { de: 'Beim Export dieser Transaktion ist der Dienst mehrfach abgestürzt.', en: 'The service died repeatedly while exporting this transaction.' },
    cure: { de: 'Die Transaktion ist beiseitegelegt. Sehen Sie ins Protokoll des Dienstes.', en: 'The transaction is set aside. Look into the log of the service.' },
    who: 'operator',
  },
  'KON-defect': {
    title: { de: 'Ein Fehler in Kontor hat diesen Export angehalten.', en: 'A defect in Kontor stopped this export.' },
    cure: { de: 'Sehen Sie ins Protokoll des Dienstes.', en: 'Look into the log of the service.' },
    who: 'operator',
  },
  'KON-already-exported': {
    title: { de: 'Die Transaktion ist schon exportiert.', en: 'The transaction is already exported.' },
    cure: { de: 'Es ist nichts zu tun.', en: 'There is nothing to do.' },
    who: 'accountant',
  },
  'KON-already-queued': {
    title: { de: 'Die Transaktion steht schon in einer Warteschlange.', en: 'The transaction is already queued.' },
    cure: { de: 'Warten Sie das Ende jenes Laufs ab.', en: 'Wait until that run has ended.' },
    who: 'accountant',
  },
  'KON-cancelled': {
    title: { de: 'Der Lauf wurde abgebrochen, bevor die Transaktion an der Reihe war.', en: 'The run was cancelled before it came to this transaction.' },
    cure: { de: 'Exportieren Sie sie erneut.', en: 'Export it again.' },
    who: 'accountant',
  },
  'KON-given-up': {
    title: { de: 'Jemand hat entschieden, diesen Eintrag nicht weiter zu verfolgen.', en: 'Somebody decided not to pursue this entry.' },
    cure: { de: 'Prüfen Sie im Buchhaltungssystem, was davon schon dort steht.', en: 'Check in the accounting system what of it is already there.' },
    who: 'accountant',
  },
  'KON-exported-elsewhere': {
    title: { de: 'Die Transaktion ist als anderswo exportiert vermerkt.', en: 'The transaction is marked as exported elsewhere.' },
    cure: { de: 'Soll sie doch von hier aus exportiert werden, nehmen Sie den Vermerk zurück.', en: 'If it is to be exported from here after all, take the mark back.' },
    who: 'accountant',
  },
  'KON-taken-back': {
    title: { de: 'Zurückgenommen: {reason}', en: 'Taken back: {reason}' },
    cure: { de: 'Sie ist wieder offen; exportieren Sie sie, wenn sie bereit ist.', en: 'It is open again; export it when it is ready.' },
    who: 'accountant',
  },
  'KON-not-exported': {
    title: { de: 'Die Transaktion ist über diese Verbindung nicht exportiert.', en: 'The transaction is not exported over this connection.' },
    cure: { de: 'Exportieren Sie sie; ihre Belege gehen dann mit.', en: 'Export it; its receipts go along.' },
    who: 'accountant',
  },
  'KON-no-late-receipt': {
    title: { de: 'Alle Belege der Transaktion stehen schon dort.', en: 'All receipts of the transaction stand there already.' },
    cure: { de: 'Verknüpfen Sie den Beleg, der fehlt, und versuchen Sie es noch einmal.', en: 'Link the receipt that is missing, then try again.' },
    who: 'accountant',
  },
  'KON-late-receipts-not-taken': {
    title: { de: 'Nachträglich nimmt dieses Ziel keine Belege an.', en: 'This target takes no receipts later.' },
    cure: { de: 'Nehmen Sie die Transaktion zurück und exportieren Sie sie mit dem Beleg noch einmal.', en: 'Take the transaction back and export it once more, with the receipt.' },
    who: 'accountant',
  },
  'KON-not-found': {
    title: { de: 'Die Transaktion gibt es nicht mehr.', en: 'The transaction no longer exists.' },
    cure: { de: 'Es ist nichts zu tun.', en: 'There is nothing to do.' },
    who: 'accountant',
  },
} as const satisfies MessageCatalogue;

export type CoreCode = keyof typeof coreMessages;
