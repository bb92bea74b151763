import type { LocalizedText } from '@kontor/kernel';

/** A row contradicts a transaction that is already there; the transaction stays as it was. */
export const conflictReasons = {
  'amount-differs': {
    de: 'Die Transaktion mit dieser Kennung vom {day} ist mit {known} gebucht, die Zeile nennt {found}. Gebuchte Beträge ändert kein Import. Prüfen Sie, ob die Kennung jede Zeile eindeutig macht; sonst fragen Sie die Bank.',
    en: 'The transaction with this id of {day} is booked with {known}, the row says {found}. No import changes a booked amount. Check that the id makes every row unique; otherwise ask the bank.',
  },
  'day-differs': {
    de: 'Die Transaktion mit dieser Kennung über {amount} ist mit dem Tag {known} gebucht, die Zeile nennt {found}. Vermutlich vergibt die Quelle Kennungen mehrmals; wählen Sie eine Kennung, die jede Zeile eindeutig macht.',
    en: 'The transaction with this id over {amount} is booked with the day {known}, the row says {found}. Probably the source uses ids more than once; choose an id that makes every row unique.',
  },
  'already-exported': {
    de: 'Die Transaktion vom {day} über {amount} steht schon in der Buchhaltung und blieb, wie sie war. Die Zeile sagt anderes: {changes}. Prüfen Sie den Beleg dort von Hand.',
    en: 'The transaction of {day} over {amount} already stands in the books and stayed as it was. The row says otherwise: {changes}. Check the entry there by hand.',
  },
  'being-exported': {
    de: 'Die Transaktion vom {day} über {amount} wird gerade exportiert und blieb, wie sie war. Die Zeile sagt anderes: {changes}. Brechen Sie den Lauf ab, oder importieren Sie die Datei nach seinem Ende noch einmal.',
    en: 'The transaction of {day} over {amount} is being exported and stayed as it was. The row says otherwise: {changes}. Cancel the run, or import the file again after its end.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
