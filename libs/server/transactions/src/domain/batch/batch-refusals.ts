import type { LocalizedText } from '@kontor/kernel';

/** Why an item of a batch is not taken, besides the conflicts every row can have. */
export const batchRefusals = {
  'invalid-item': {
    de: 'Einige Angaben dieses Postens sind ungültig. Korrigieren Sie die unter „errors“ genannten, und senden Sie ihn noch einmal.',
    en: 'Some values of this item are invalid. Correct those named under "errors" and send it again.',
  },
  'repeated-in-batch': {
    de: 'Dieselbe „sourceId“ steht schon weiter vorn in dieser Lieferung; jede darf nur einmal darin stehen.',
    en: 'The same "sourceId" already stands further up in this batch; each may stand in it only once.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

