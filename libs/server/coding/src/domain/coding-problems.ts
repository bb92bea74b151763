import { defineProblems } from '@kontor/server-platform';

/** Problems of filling fields of a transaction. */
export const codingProblems = defineProblems({
  'revision-unreadable': {
    status: 400,
    title: { de: 'Revision nicht lesbar', en: 'Revision not readable' },
    detail: { de: 'Der Header „If-Match“ nennt keine Revision.', en: 'The header "If-Match" names no revision.' },
    cure: { de: 'Senden Sie die Revision aus „ETag“ so, wie sie dort steht.', en: 'Send the revision of "ETag" as it stands there.' },
  },
  'data-field-off': {
    status: 409,
    title: { de: 'Datenfeld ausgeschaltet', en: 'Data field switched off' },
    detail: { de: '„{field}“ ist in dieser Organisation ausgeschaltet.', en: '"{field}" is switched off in this organization.' },
    cure: { de: 'Lassen Sie das Feld weg, oder schalten Sie es unter „Datenfelder“ ein.', en: 'Leave the field out, or switch it on under "Data fields".' },
  },
  'value-not-offered': {
    status: 422,
    title: { de: 'Wert unbekannt', en: 'Unknown value' },
    detail: { de: 'Diesen Wert für „{field}“ gibt es in Ihrer Organisation nicht.', en: 'There is no such value for "{field}" in your organization.' },
    cure: { de: 'Wählen Sie einen Wert aus der Liste dieses Feldes.', en: 'Choose a value from the list of this field.' },
  },
  'value-inactive': {
    status: 422,
    title: { de: 'Wert ausgeschaltet', en: 'Value switched off' },
    detail: { de: '„{name}“ ist ausgeschaltet und kann nicht mehr gewählt werden.', en: '"{name}" is switched off and can no longer be chosen.' },
    cure: { de: 'Wählen Sie einen aktiven Wert, oder schalten Sie diesen wieder ein.', en: 'Choose an active value, or switch this one on again.' },
  },
  'tax-rate-not-valid': {
    status: 422,
    title: { de: 'Steuersatz gilt an diesem Tag nicht', en: 'Tax rate not law on that day' },
    detail: { de: '„{name}“ gilt am {date} nicht; dieser Tag ist das {by}.', en: '"{name}" is not law on {date}; that day is the {by}.' },
    cure: { de: 'Wählen Sie einen Satz, der an diesem Tag gilt, oder tragen Sie das Datum des Belegs ein, wenn er einen anderen Tag nennt.', en: 'Choose a rate that is law on that day, or enter the date of the receipt if it names another day.' },
  },
  'transaction-is-split': {
    status: 409,
    title: { de: 'Transaktion ist aufgeteilt', en: 'Transaction is split' },
    detail: { de: 'Die Transaktion hat {lines} Zeilen; für welche der Wert gilt, ist nicht gesagt.', en: 'The transaction has {lines} lines; for which of them the value is meant is not said.' },
    cure: { de: 'Senden Sie alle Zeilen mit PUT …/coding/lines.', en: 'Send all lines with PUT …/coding/lines.' },
  },
  'lines-do-not-fit': {
    status: 422,
    title: { de: 'Aufteilung geht nicht auf', en: 'Split does not fit' },
    detail: { de: '{reason}', en: '{reason}' },
    cure: { de: 'Lassen Sie den Betrag der letzten Zeile weg: sie bekommt, was übrig ist.', en: 'Leave out the amount of the last line: it gets what remains.' },
  },
});
