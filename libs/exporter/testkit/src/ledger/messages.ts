import type { MessageCatalogue } from '@kontor/exporter-contract';

export const messages = {
  'LED-signed-out': {
    title: { de: 'Das Ledger nimmt den Schlüssel nicht mehr an.', en: 'The ledger no longer accepts the key.' },
    cure: { de: 'Erzeugen Sie im Ledger einen neuen Schlüssel und verbinden Sie erneut.', en: 'Make a new key in the ledger and connect again.' },
    who: 'admin',
  },
  'LED-account-unknown': {
    title: { de: 'Das Ledger kennt das Konto „{name}“ nicht.', en: 'The ledger does not know the account "{name}".' },
    cure: { de: 'Wählen Sie ein Konto aus dem Ledger.', en: 'Choose an account of the ledger.' },
    who: 'accountant',
  },
  'LED-account-locked': {
    title: { de: 'Das Konto ist im Ledger gesperrt.', en: 'The account is locked in the ledger.' },
    cure: { de: 'Wählen Sie ein anderes Konto.', en: 'Choose another account.' },
    who: 'accountant',
  },
  'LED-period-closed': {
    title: { de: 'Der Monat ist im Ledger abgeschlossen.', en: 'The month is closed in the ledger.' },
    cure: { de: 'Öffnen Sie den Monat im Ledger, oder buchen Sie in den laufenden.', en: 'Open the month in the ledger, or post into the current one.' },
    who: 'accountant',
  },
  'LED-refused': {
    title: { de: 'Das Ledger weist den Eintrag zurück.', en: 'The ledger refuses the entry.' },
    cure: { de: 'Prüfen Sie Beträge und Datum.', en: 'Check amounts and date.' },
    who: 'accountant',
  },
  'LED-receipt-number-missing': {
    title: { de: 'Zum Beleg fehlt die Belegnummer.', en: 'The receipt has no receipt number.' },
    cure: { de: 'Tragen Sie die Nummer ein, die auf dem Beleg steht.', en: 'Enter the number that stands on the receipt.' },
    who: 'accountant',
  },
  'LED-no-clearing-account': {
    title: { de: 'Das Verrechnungskonto der Karte ist noch nicht eingerichtet.', en: "The card's clearing account is not set up yet." },
    cure: { de: 'Starten Sie die Einrichtung der Verbindung erneut.', en: 'Run the set-up of the connection again.' },
    who: 'admin',
  },
  'LED-no-expense': {
    title: { de: 'Aufladungen und Ausgleiche sind keine Ausgaben.', en: 'Top-ups and settlements are no expenses.' },
    cure: { de: 'Es ist nichts zu tun.', en: 'There is nothing to do.' },
    who: 'accountant',
  },
  'LED-already-written': {
    title: { de: 'Die Transaktion steht schon im Ledger.', en: 'The transaction already stands in the ledger.' },
    cure: { de: 'Es ist nichts zu tun.', en: 'There is nothing to do.' },
    who: 'accountant',
  },
  'LED-two-entries': {
    title: { de: 'Im Ledger stehen {count} Einträge für diese Transaktion.', en: 'The ledger has {count} entries for this transaction.' },
    cure: { de: 'Löschen Sie im Ledger die überzähligen und entscheiden Sie dann hier.', en: 'Delete the superfluous ones in the ledger, then decide here.' },
    who: 'accountant',
  },
} as const satisfies MessageCatalogue;

export type LedgerCode = keyof typeof messages;
