import type { LocalizedText } from '@kontor/kernel';

/** One row is left out; the others are taken in. */
export const rowReasons = {
  'missing-value': {
    de: 'In „{column}“ steht nichts. Ergänzen Sie den Wert in der Datei.',
    en: '"{column}" is empty. Add the value to the file.',
  },
  'unreadable-amount': {
    de: '„{value}“ in „{column}“ ist kein Betrag in der Schreibweise {style}. Berichtigen Sie die Zelle oder die Dezimalschreibweise des Profils.',
    en: '"{value}" in "{column}" is not an amount written like {style}. Correct the cell or the decimal style of the profile.',
  },
  'too-many-decimals': {
    de: '„{value}“ in „{column}“ hat mehr Nachkommastellen als {currency} kennt. Gerundet wird nicht; berichtigen Sie die Zelle oder die Dezimalschreibweise des Profils.',
    en: '"{value}" in "{column}" has more decimals than {currency} knows. Nothing is rounded; correct the cell or the decimal style of the profile.',
  },
  'ambiguous-amount': {
    de: '„{value}“ in „{column}“ kann {decimal} oder tausendmal so viel heißen: Drei Ziffern nach dem Trennzeichen sind meist Tausender. Schreiben Sie {decimal}, oder wählen Sie die andere Dezimalschreibweise.',
    en: '"{value}" in "{column}" can mean {decimal} or a thousand times as much: three digits after the separator usually are thousands. Write {decimal}, or choose the other decimal style.',
  },
  'amount-too-large': {
    de: '„{value}“ in „{column}“ ist größer als jeder Betrag, mit dem gerechnet werden kann. Berichtigen Sie die Zelle.',
    en: '"{value}" in "{column}" is larger than any amount that can be calculated with. Correct the cell.',
  },
  'sign-not-expected': {
    de: '„{value}“ in „{column}“ hat ein Vorzeichen, obwohl schon eine andere Spalte sagt, ob Geld hinaus- oder hereingeht. Entfernen Sie eines von beiden.',
    en: '"{value}" in "{column}" has a sign although another column already says whether money goes out or comes in. Remove one of the two.',
  },
  'debit-and-credit': {
    de: 'Sowohl „{debit}“ als auch „{credit}“ sind gefüllt. Nur eine der beiden Spalten darf einen Betrag haben.',
    en: 'Both "{debit}" and "{credit}" are filled. Only one of the two columns may hold an amount.',
  },
  'unknown-direction': {
    de: '„{value}“ in „{column}“ sagt nicht, ob Geld hinaus- oder hereingeht. Bekannt sind: {known}.',
    en: '"{value}" in "{column}" does not say whether money goes out or comes in. Known are: {known}.',
  },
  'unknown-unit': {
    de: '„{unit}“ bei „{value}“ in „{column}“ ist keine bekannte Währung. Schreiben Sie den ISO-Code, etwa EUR.',
    en: '"{unit}" beside "{value}" in "{column}" is not a known currency. Write the ISO code, such as EUR.',
  },
  'missing-currency': {
    de: 'Zum Betrag in „{column}“ fehlt die Währung. Ergänzen Sie die Währungsspalte oder nennen Sie im Profil eine feste Währung.',
    en: 'The amount in "{column}" has no currency. Add the currency column or name a fixed currency in the profile.',
  },
  'unknown-currency': {
    de: '„{value}“ in „{column}“ ist keine Währung nach ISO 4217 wie EUR.',
    en: '"{value}" in "{column}" is not an ISO 4217 currency such as EUR.',
  },
  'two-currencies': {
    de: 'Die Zeile nennt für „{column}“ zwei Währungen: {first} und {second}. Berichtigen Sie die Datei.',
    en: 'The row names two currencies for "{column}": {first} and {second}. Correct the file.',
  },
  'unreadable-date': {
    de: '„{value}“ in „{column}“ ist kein Datum in der Schreibweise {style}. Berichtigen Sie die Zelle oder die Datumsschreibweise des Profils.',
    en: '"{value}" in "{column}" is not a date written like {style}. Correct the cell or the date style of the profile.',
  },
  'implausible-date': {
    de: '„{value}“ in „{column}“ liegt nicht zwischen {first} und {last}. Berichtigen Sie die Zelle oder die Datumsschreibweise des Profils.',
    en: '"{value}" in "{column}" does not lie between {first} and {last}. Correct the cell or the date style of the profile.',
  },
  'unknown-status': {
    de: '„{value}“ in „{column}“ ist kein bekannter Status, und ob die Zeile gebucht ist, wird nicht geraten. Bekannt sind: {known}.',
    en: '"{value}" in "{column}" is not a known status, and whether the row is booked is not guessed. Known are: {known}.',
  },
  'unknown-kind': {
    de: '„{value}“ in „{column}“ ist keine bekannte Art von Umsatz. Bekannt sind: {known}.',
    en: '"{value}" in "{column}" is not a known kind of transaction. Known are: {known}.',
  },
  'kind-is-money-out': {
    de: 'Die Art „{kind}“ ist Geld, das hinausgeht, {amount} kommt herein. Vorzeichen werden nicht umgedreht: Berichtigen Sie Betrag oder Art an der Quelle. Eine Datei, die Ausgaben positiv schreibt, liest eine eigene Zuordnung mit „inverted“.',
    en: 'The kind "{kind}" is money that goes out, {amount} comes in. No sign is turned round: correct the amount or the kind at the source. A file that writes expenses as positive is read by a mapping of your own with "inverted".',
  },
  'kind-is-money-in': {
    de: 'Die Art „{kind}“ ist Geld, das hereinkommt, {amount} geht hinaus. Vorzeichen werden nicht umgedreht: Berichtigen Sie Betrag oder Art an der Quelle. Eine Datei, die Ausgaben positiv schreibt, liest eine eigene Zuordnung mit „inverted“.',
    en: 'The kind "{kind}" is money that comes in, {amount} goes out. No sign is turned round: correct the amount or the kind at the source. A file that writes expenses as positive is read by a mapping of your own with "inverted".',
  },
  'unreadable-card': {
    de: '„{value}“ in „{column}“ endet nicht auf die letzten Ziffern einer Karte, etwa 5678 oder •••• 5678.',
    en: '"{value}" in "{column}" does not end in the last digits of a card, such as 5678 or •••• 5678.',
  },
  'unknown-country': {
    de: '„{value}“ in „{column}“ ist kein Ländercode aus zwei Buchstaben wie DE.',
    en: '"{value}" in "{column}" is not a two-letter country code such as DE.',
  },
  'unreadable-mcc': {
    de: '„{value}“ in „{column}“ ist kein vierstelliger Branchencode (MCC) wie 5734.',
    en: '"{value}" in "{column}" is not a four-digit merchant category code such as 5734.',
  },
  'wrong-cell-count': {
    de: 'Die Zeile hat {found} Zellen, die Kopfzeile {expected}. Vermutlich steht ein Trennzeichen in einem Text ohne Anführungszeichen.',
    en: 'The row has {found} cells, the header {expected}. Probably a text without quotes contains a delimiter.',
  },
  'cell-too-long': {
    de: '„{column}“ ist länger als {limit} Zeichen. Kürzen Sie den Text.',
    en: '"{column}" is longer than {limit} characters. Shorten the text.',
  },
  'id-too-long': {
    de: 'Die Kennung in „{column}“ ist länger als {limit} Zeichen. Prüfen Sie, ob die richtige Spalte als Kennung gewählt ist.',
    en: 'The id in "{column}" is longer than {limit} characters. Check that the right column is chosen as the id.',
  },
  'unreadable-text': {
    de: 'Die Zeile enthält Nullzeichen. Meist ist die Datei anders kodiert als angegeben; speichern Sie sie als UTF-8.',
    en: 'The row contains null characters. Usually the file has another encoding than stated; save it as UTF-8.',
  },
  'repeated-row': {
    de: 'Die Zeile gleicht Zeile {firstLine} samt Kennung {id} und wurde einmal übernommen. Es ist nichts zu tun.',
    en: 'The row equals line {firstLine}, its id {id} included, and was taken in once. There is nothing to do.',
  },
  'repeated-id': {
    de: 'Die Kennung {id} trägt schon Zeile {firstLine} mit anderem Inhalt. Wählen Sie eine Spalte als Kennung, die jede Zeile eindeutig macht.',
    en: 'Line {firstLine} already has the id {id} with other content. Choose an id column that makes every row unique.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
