import type { MessageCatalogue } from '@kontor/exporter-contract';

/** What can be mended by coding the transaction differently. */
export const codingMessages = {
  'LEX-receipt-number-missing': {
    title: { de: 'Zum Beleg fehlt die Belegnummer.', en: 'The receipt has no receipt number.' },
    cure: { de: 'Tragen Sie die Nummer ein, die auf dem Beleg steht; ohne sie nimmt Lexware Office keinen Beleg an.', en: 'Enter the number printed on the receipt; Lexware Office takes no voucher without it.' },
    who: 'accountant',
  },
  'LEX-receipt-number-too-long': {
    title: { de: 'Die Belegnummer ist länger als {limit} Zeichen.', en: 'The receipt number is longer than {limit} characters.' },
    cure: { de: 'Tragen Sie nur die Rechnungsnummer des Lieferanten ein.', en: 'Enter the invoice number of the supplier only.' },
    who: 'accountant',
  },
  'LEX-currency-not-euro': {
    title: { de: 'Die Karte wird in {currency} abgerechnet; Lexware Office bucht nur Euro.', en: 'The card is billed in {currency}; Lexware Office books euros only.' },
    cure: { de: 'Buchen Sie diese Transaktion in einem anderen System, oder nehmen Sie sie vom Export aus.', en: 'Book this transaction in another system, or leave it out of the export.' },
    who: 'accountant',
  },
  'LEX-amount-zero': {
    title: { de: 'Der Betrag ist null.', en: 'The amount is zero.' },
    cure: { de: 'Nehmen Sie die Transaktion vom Export aus; es gibt nichts zu buchen.', en: 'Leave the transaction out of the export; there is nothing to book.' },
    who: 'accountant',
  },
  'LEX-split-against-direction': {
    title: { de: 'Auf dem Konto {account} ergibt die Aufteilung ein anderes Vorzeichen als die Transaktion.', en: 'On the account {account} the splits have another sign than the transaction.' },
    cure: { de: 'Verrechnen Sie Rabatt oder Pfand mit einer Zeile desselben Kontos und Steuersatzes.', en: 'Net the discount or deposit with a split of the same account and tax rate.' },
    who: 'accountant',
  },
  'LEX-account-not-in-ledger': {
    title: { de: 'Das Sachkonto {account} gibt es in Lexware Office nicht.', en: 'The GL account {account} does not exist in Lexware Office.' },
    cure: { de: 'Wählen Sie ein Sachkonto, das aus Lexware Office eingelesen wurde.', en: 'Choose a GL account that was imported from Lexware Office.' },
    who: 'accountant',
  },
  'LEX-account-not-splittable': {
    title: { de: 'Das Sachkonto {account} verträgt in einem Beleg nur einen Steuersatz.', en: 'The GL account {account} takes only one tax rate per voucher.' },
    cure: { de: 'Wählen Sie für die übrigen Steuersätze ein anderes Sachkonto.', en: 'Choose another GL account for the other tax rates.' },
    who: 'accountant',
  },
  'LEX-tax-rate-not-bookable': {
    title: { de: 'Lexware Office kennt keinen Steuersatz von {rate} %.', en: 'Lexware Office knows no tax rate of {rate} %.' },
    cure: { de: 'Erlaubt sind 0, 5, 7, 16 und 19 %. Ausländische Umsatzsteuer buchen Sie ohne Steuer.', en: 'Allowed are 0, 5, 7, 16 and 19 %. Book foreign VAT without tax.' },
    who: 'accountant',
  },
  'LEX-no-input-tax': {
    title: { de: 'Das Unternehmen zieht als Kleinunternehmer keine Vorsteuer ab; die Vorkontierung nennt {rate} %.', en: 'As a small business the company deducts no input tax; the coding says {rate} %.' },
    cure: { de: 'Wählen Sie den Steuersatz „ohne Steuer“; gebucht wird dann der Bruttobetrag.', en: 'Choose the tax rate "no tax"; the gross amount is then booked.' },
    who: 'accountant',
  },
  'LEX-account-owes-tax-without-deduction': {
    title: {
      de: 'Auf dem Sachkonto {account} berechnet Lexware Office die Steuer selbst; ob es das bei Unternehmen ohne Vorsteuerabzug tut, ist nicht bekannt.',
      en: 'On the GL account {account} Lexware Office computes the tax itself; whether it does so for companies that deduct no input tax is not known.',
    },
    cure: { de: 'Erfassen Sie diesen Beleg in Lexware Office von Hand, oder wählen Sie ein anderes Sachkonto.', en: 'Enter this receipt in Lexware Office by hand, or choose another GL account.' },
    who: 'accountant',
  },
  'LEX-account-owes-reverse-charge': {
    title: { de: 'Das Sachkonto {account} ist für Leistungen nach § 13b UStG; der Steuersatz passt nicht dazu.', en: 'The GL account {account} is for reverse-charge purchases (§ 13b UStG); the tax rate does not fit.' },
    cure: { de: 'Wählen Sie einen Steuersatz nach § 13b, oder ein anderes Sachkonto.', en: 'Choose a reverse-charge rate, or another GL account.' },
    who: 'accountant',
  },
  'LEX-account-owes-acquisition-tax': {
    title: { de: 'Das Sachkonto {account} ist für innergemeinschaftliche Erwerbe; der Steuersatz passt nicht dazu.', en: 'The GL account {account} is for intra-community acquisitions; the tax rate does not fit.' },
    cure: { de: 'Wählen Sie einen Steuersatz für innergemeinschaftliche Erwerbe, oder ein anderes Sachkonto.', en: 'Choose an intra-community rate, or another GL account.' },
    who: 'accountant',
  },
  'LEX-account-owes-no-tax': {
    title: { de: 'Auf dem Sachkonto {account} kann Lexware Office die Steuer nicht selbst berechnen; der Steuersatz verlangt es.', en: 'Lexware Office does not compute the tax itself on the GL account {account}; the tax rate demands it.' },
    cure: { de: 'Wählen Sie ein Sachkonto für § 13b oder innergemeinschaftliche Erwerbe, oder einen anderen Steuersatz.', en: 'Choose a GL account for reverse charge or intra-community acquisitions, or another tax rate.' },
    who: 'accountant',
  },
  'LEX-supplier-missing': {
    title: { de: 'Es ist weder ein Lieferant noch ein Händlername bekannt.', en: 'Neither a supplier nor the name of the merchant is known.' },
    cure: { de: 'Wählen Sie einen Lieferanten.', en: 'Choose a supplier.' },
    who: 'accountant',
  },
  'LEX-receipt-on-movement': {
    title: { de: 'Aufladungen und Ausgleiche sind kein Aufwand und können keinen Beleg haben.', en: 'Top-ups and settlements are no expense and cannot have a receipt.' },
    cure: { de: 'Lösen Sie den Beleg von dieser Transaktion.', en: 'Unlink the receipt from this transaction.' },
    who: 'accountant',
  },
  'LEX-movement-not-wanted': {
    title: { de: 'Aufladungen, Ausgleiche und Gutschriften des Kartenanbieters werden nicht übertragen.', en: 'Top-ups, settlements and cashback of the card provider are not written.' },
    cure: { de: 'Schalten Sie sie in den Einstellungen der Verbindung ein, wenn sie auf das Bankkonto sollen.', en: 'Switch them on in the settings of the connection if they belong on the bank account.' },
    who: 'admin',
  },
  'LEX-no-payments-with-key': {
    title: { de: 'Mit einem API-Schlüssel werden keine Zahlungen übertragen.', en: 'With an API key no payments are written.' },
    cure: { de: 'Verbinden Sie Lexware Office mit der Anmeldung statt dem Schlüssel, wenn diese Bewegung auf das Bankkonto soll.', en: 'Connect Lexware Office by signing in instead of by key if this movement belongs on the bank account.' },
    who: 'admin',
  },
  'LEX-nothing-without-receipt': {
    title: { de: 'Ohne Beleg gibt es mit einem API-Schlüssel nichts zu übertragen.', en: 'Without a receipt there is nothing to write with an API key.' },
    cure: { de: 'Laden Sie den Beleg hoch, oder verbinden Sie Lexware Office mit der Anmeldung statt dem Schlüssel; dann werden auch Zahlungen übertragen.', en: 'Upload the receipt, or connect Lexware Office by signing in instead of by key; payments are then written as well.' },
    who: 'accountant',
  },
} as const satisfies MessageCatalogue;
