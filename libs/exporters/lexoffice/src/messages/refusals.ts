import type { MessageCatalogue } from '@kontor/exporter-contract';

/** What Lexware Office can refuse although the coding looked right, and what a look there can find. */
export const refusalMessages = {
  'LEX-field-missing': {
    title: { de: 'Lexware Office vermisst die Angabe „{remoteField}“.', en: 'Lexware Office misses the value "{remoteField}".' },
    cure: { de: 'Ergänzen Sie die Vorkontierung und exportieren Sie erneut.', en: 'Complete the coding and export again.' },
    who: 'accountant',
  },
  'LEX-field-refused': {
    title: { de: 'Lexware Office nimmt die Angabe „{remoteField}“ nicht an.', en: 'Lexware Office does not accept the value "{remoteField}".' },
    cure: { de: 'Prüfen Sie die Vorkontierung und exportieren Sie erneut.', en: 'Check the coding and export again.' },
    who: 'accountant',
  },
  'LEX-amounts-refused': {
    title: { de: 'Lexware Office rechnet Summe oder Steuer anders ({remoteField}).', en: 'Lexware Office computes the total or the tax differently ({remoteField}).' },
    cure: { de: 'Melden Sie den Fall dem Betreiber von Kontor; die Beträge wurden nicht verändert.', en: 'Report the case to whoever runs Kontor; the amounts were not changed.' },
    who: 'operator',
  },
  'LEX-tax-rate-refused': {
    title: { de: 'Das gewählte Sachkonto nimmt den Steuersatz {rate} % nicht an.', en: 'The chosen GL account does not take the tax rate {rate} %.' },
    cure: { de: 'Wählen Sie ein anderes Sachkonto oder einen anderen Steuersatz.', en: 'Choose another GL account or another tax rate.' },
    who: 'accountant',
  },
  'LEX-account-gone': {
    title: { de: 'Ein Sachkonto der Vorkontierung gibt es in Lexware Office nicht mehr.', en: 'A GL account of the coding no longer exists in Lexware Office.' },
    cure: { de: 'Lesen Sie die Sachkonten neu ein und wählen Sie neu.', en: 'Import the GL accounts again and choose anew.' },
    who: 'accountant',
  },
  'LEX-contact-gone': {
    title: { de: 'Den Lieferanten gibt es in Lexware Office nicht mehr.', en: 'The supplier no longer exists in Lexware Office.' },
    cure: { de: 'Lesen Sie die Lieferanten neu ein und wählen Sie neu.', en: 'Import the suppliers again and choose anew.' },
    who: 'accountant',
  },
  'LEX-contact-not-ready': {
    title: { de: 'Der eben angelegte Lieferant ist in Lexware Office noch nicht benutzbar.', en: 'The supplier just created cannot be used in Lexware Office yet.' },
    cure: { de: 'Der Export wird gleich von selbst wiederholt.', en: 'The export is repeated shortly without your help.' },
    who: 'accountant',
  },
  'LEX-contact-unusable': {
    title: { de: 'Der Lieferant ist in Lexware Office beschädigt.', en: 'The supplier is damaged in Lexware Office.' },
    cure: { de: 'Öffnen und speichern Sie den Kontakt dort, oder wählen Sie einen anderen Lieferanten.', en: 'Open and save the contact there, or choose another supplier.' },
    who: 'accountant',
  },
  'LEX-supplier-not-findable': {
    title: { de: 'Ob es den Lieferanten „{name}“ in Lexware Office schon gibt, lässt sich nicht feststellen: es sind dort zu viele, die so heißen könnten.', en: 'Whether Lexware Office has the supplier "{name}" already cannot be found out: too many there might be called so.' },
    cure: { de: 'Wählen Sie einen Lieferanten, der aus Lexware Office eingelesen wurde, oder einen mit längerem Namen.', en: 'Choose a supplier that was imported from Lexware Office, or one with a longer name.' },
    who: 'accountant',
  },
  'LEX-contact-number-taken': {
    title: { de: 'Lexware Office vergab die Lieferantennummer gerade zweimal.', en: 'Lexware Office was giving out the supplier number twice.' },
    cure: { de: 'Es wird nachgesehen und von selbst wiederholt.', en: 'It is looked up and repeated without your help.' },
    who: 'accountant',
  },
  'LEX-changed-meanwhile': {
    title: { de: 'In Lexware Office wurde dasselbe gleichzeitig geändert.', en: 'The same thing was changed in Lexware Office at the same time.' },
    cure: { de: 'Es wird nachgesehen und von selbst wiederholt.', en: 'It is looked up and repeated without your help.' },
    who: 'accountant',
  },
  'LEX-voucher-gone': {
    title: { de: 'Den Beleg gibt es in Lexware Office nicht mehr.', en: 'The voucher no longer exists in Lexware Office.' },
    cure: { de: 'Wurde er dort gelöscht, exportieren Sie die Transaktion neu.', en: 'If it was deleted there, export the transaction anew.' },
    who: 'accountant',
  },
  'LEX-several-vouchers': {
    title: { de: 'In Lexware Office tragen mehrere Belege die Kennung dieser Transaktion.', en: 'Several vouchers in Lexware Office carry the marker of this transaction.' },
    cure: { de: 'Löschen Sie dort die überzähligen und entscheiden Sie hier.', en: 'Delete the superfluous ones there and decide here.' },
    who: 'accountant',
  },
  'LEX-voucher-differs': {
    title: { de: 'Der Beleg mit der Kennung dieser Transaktion hat in Lexware Office andere Werte.', en: 'The voucher with the marker of this transaction has other values in Lexware Office.' },
    cure: { de: 'Vergleichen Sie Art, Datum und Betrag dort und entscheiden Sie hier.', en: 'Compare type, date and amount there and decide here.' },
    who: 'accountant',
  },
  'LEX-voucher-unmarked': {
    title: { de: 'In Lexware Office gibt es einen gleichen Beleg ohne Kennung; ob er von diesem Export stammt, ist nicht zu erkennen.', en: 'Lexware Office has an equal voucher without a marker; whether this export made it cannot be told.' },
    cure: { de: 'Sehen Sie dort nach und entscheiden Sie hier.', en: 'Look there and decide here.' },
    who: 'accountant',
  },
  'LEX-voucher-not-readable-yet': {
    title: { de: 'Ein gefundener Beleg lässt sich in Lexware Office noch nicht öffnen.', en: 'A voucher that was found cannot be opened in Lexware Office yet.' },
    cure: { de: 'Es wird gleich von selbst noch einmal nachgesehen.', en: 'It is looked up again shortly without your help.' },
    who: 'accountant',
  },
  'LEX-hint-not-possible-yet': {
    title: { de: 'Lexware Office nimmt zu dem eben geschriebenen Beleg noch keinen Zuordnungsvorschlag an.', en: 'Lexware Office takes no assignment suggestion for the voucher just written yet.' },
    cure: { de: 'Der Export wird gleich von selbst wiederholt.', en: 'The export is repeated shortly without your help.' },
    who: 'accountant',
  },
  'LEX-hint-refused': {
    title: { de: 'Lexware Office nimmt den Zuordnungsvorschlag nicht an.', en: 'Lexware Office does not accept the assignment suggestion.' },
    cure: { de: 'Ordnen Sie Beleg und Zahlung dort von Hand zu.', en: 'Assign voucher and payment there by hand.' },
    who: 'accountant',
  },
  'LEX-receipt-too-large': {
    title: { de: 'Die Belegdatei ist für Lexware Office zu groß.', en: 'The receipt file is too large for Lexware Office.' },
    cure: { de: 'Laden Sie eine Fassung mit höchstens 5 MiB hoch.', en: 'Upload a version of 5 MiB at most.' },
    who: 'accountant',
  },
  'LEX-receipt-type-refused': {
    title: { de: 'Lexware Office nimmt diese Art von Belegdatei nicht an.', en: 'Lexware Office does not accept this kind of receipt file.' },
    cure: { de: 'Laden Sie den Beleg als PDF, JPEG oder PNG hoch.', en: 'Upload the receipt as PDF, JPEG or PNG.' },
    who: 'accountant',
  },
  'LEX-receipt-not-e-invoice': {
    title: { de: 'Die XML-Datei ist keine E-Rechnung, die Lexware Office lesen kann.', en: 'The XML file is no e-invoice that Lexware Office can read.' },
    cure: { de: 'Laden Sie die Rechnung als PDF hoch.', en: 'Upload the invoice as PDF.' },
    who: 'accountant',
  },
  'LEX-receipt-unreadable': {
    title: { de: 'Lexware Office kann die Belegdatei nicht lesen.', en: 'Lexware Office cannot read the receipt file.' },
    cure: { de: 'Öffnen Sie die Datei, speichern Sie sie als PDF und laden Sie sie neu hoch.', en: 'Open the file, save it as PDF and upload it again.' },
    who: 'accountant',
  },
  'LEX-receipt-replaced': {
    title: { de: 'Die Belegdatei ist nicht mehr die, die geplant war.', en: 'The receipt file is no longer the one that was planned.' },
    cure: { de: 'Exportieren Sie die Transaktion erneut.', en: 'Export the transaction again.' },
    who: 'accountant',
  },
} as const satisfies MessageCatalogue;
