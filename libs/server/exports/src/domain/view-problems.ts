import { defineProblems } from '@kontor/server-platform';

/** Problems of saved views. */
export const viewProblems = defineProblems({
  'view-not-found': {
    status: 404,
    title: { de: 'Ansicht nicht gefunden', en: 'View not found' },
    detail: { de: 'Diese Ansicht gibt es nicht, oder sie gehört jemandem, der sie nicht teilt.', en: 'There is no such view, or it belongs to somebody who does not share it.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/views.', en: 'Choose one of GET /api/v1/views.' },
  },
  'view-not-own': {
    status: 403,
    title: { de: 'Ansicht einer anderen Person', en: 'View of another person' },
    detail: { de: 'Die Ansicht „{name}“ ändert nur, wem sie gehört.', en: 'Only its owner changes the view "{name}".' },
    cure: { de: 'Speichern Sie sie unter einem eigenen Namen.', en: 'Save it under a name of your own.' },
  },
  'view-sharing-refused': {
    status: 403,
    title: { de: 'Teilen nicht erlaubt', en: 'Sharing not allowed' },
    detail: { de: 'Ansichten teilen darf, wer Transaktionen bearbeitet.', en: 'Whoever works on transactions may share views.' },
    cure: { de: 'Speichern Sie die Ansicht für sich, oder bitten Sie um die Rolle „accountant“.', en: 'Keep the view for yourself, or ask for the role "accountant".' },
  },
  'view-name-taken': {
    status: 409,
    title: { de: 'Name schon vergeben', en: 'Name already taken' },
    detail: { de: 'Sie haben schon eine Ansicht „{name}“.', en: 'You already have a view "{name}".' },
    cure: { de: 'Wählen Sie einen anderen Namen, oder ändern Sie die vorhandene.', en: 'Choose another name, or change the one you have.' },
  },
  'too-many-views': {
    status: 409,
    title: { de: 'Zu viele Ansichten', en: 'Too many views' },
    detail: { de: 'Eine Person kann höchstens {limit} Ansichten haben.', en: 'A person can have at most {limit} views.' },
    cure: { de: 'Löschen Sie Ansichten, die Sie nicht mehr brauchen.', en: 'Delete views you no longer need.' },
  },
});
