import { defineProblems } from '@kontor/server-platform';

/** Problems of coding many transactions at once. */
export const batchProblems = defineProblems({
  'coding-batch-not-found': {
    status: 404,
    title: { de: 'Änderung nicht gefunden', en: 'Change not found' },
    detail: { de: 'Diese gemeinsame Änderung gibt es in Ihrer Organisation nicht.', en: 'There is no such batch in your organization.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/coding-batches.', en: 'Choose one of GET /api/v1/coding-batches.' },
  },
  'coding-batch-undone': {
    status: 409,
    title: { de: 'Schon zurückgenommen', en: 'Already undone' },
    detail: { de: 'Diese Änderung wurde schon zurückgenommen.', en: 'This batch has been undone already.' },
    cure: { de: 'Nehmen Sie die Rücknahme zurück, um die Werte wiederherzustellen.', en: 'Undo the undo to have its values again.' },
  },
  'coding-batch-empty': {
    status: 422,
    title: { de: 'Keine Änderung', en: 'No change' },
    detail: { de: 'Es ist kein Feld genannt, das geschrieben werden soll.', en: 'No field is named that is to be written.' },
    cure: { de: 'Nennen Sie mindestens ein Feld; „null“ leert es.', en: 'Name at least one field; "null" clears it.' },
  },
  'coding-batch-too-large': {
    status: 422,
    title: { de: 'Zu viele Transaktionen', en: 'Too many transactions' },
    detail: { de: 'Auf einmal können höchstens {limit} Transaktionen geändert werden.', en: 'At most {limit} transactions can be changed at once.' },
    cure: { de: 'Schränken Sie die Auswahl ein, und ändern Sie den Rest danach.', en: 'Narrow the selection, and change the rest afterwards.' },
  },
});
