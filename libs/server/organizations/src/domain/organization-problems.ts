import { defineProblems, problemsOf } from '@kontor/server-platform';

export const organizationProblems = defineProblems({
  'field-locked': {
    status: 409,
    title: { de: 'Datenfeld gesperrt', en: 'Data field locked' },
    detail: { de: '"{field}" muss aktiv und Pflicht für den Export bleiben. {reason}', en: '"{field}" must stay active and required for export. {reason}' },
    cure: { de: 'Lassen Sie das Feld an, oder trennen Sie zuerst die Verbindung, die es braucht.', en: 'Leave the field on, or first disconnect the connection that needs it.' },
  },
  'field-kept-active': {
    status: 409,
    title: { de: 'Datenfeld gesperrt', en: 'Data field locked' },
    detail: { de: '"{field}" muss aktiv bleiben. {reason}', en: '"{field}" must stay active. {reason}' },
    cure: { de: 'Lassen Sie das Feld an, oder trennen Sie zuerst die Verbindung, die es braucht.', en: 'Leave the field on, or first disconnect the connection that needs it.' },
  },
  'field-inactive': {
    status: 422,
    title: { de: 'Datenfeld nicht aktiv', en: 'Data field not active' },
    detail: { de: '"{field}" ist ausgeschaltet und kann deshalb keine Pflicht für den Export sein.', en: '"{field}" is switched off and can therefore not be required for export.' },
    cure: { de: 'Schalten Sie das Feld im selben Schritt ein ("active": true).', en: 'Switch the field on in the same step ("active": true).' },
  },
});

export const organizationProblem = problemsOf(organizationProblems);
