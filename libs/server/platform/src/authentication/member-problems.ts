import { defineProblems } from '../problems/problem-catalogue';

/** Problems of who belongs to an organization and with which role. */
export const memberProblems = defineProblems({
  'already-member': {
    status: 409,
    title: { de: 'Schon Mitglied', en: 'Already a member' },
    detail: { de: 'Diese E-Mail-Adresse gehört schon zu Ihrer Organisation.', en: 'This e-mail address belongs to your organization already.' },
    cure: { de: 'Ändern Sie die Rolle des Mitglieds, statt es noch einmal einzuladen.', en: 'Change the role of the member instead of inviting them again.' },
  },
  'member-has-password': {
    status: 409,
    title: { de: 'Passwort ist schon vergeben', en: 'There is a password already' },
    detail: { de: 'Diese Person hat in Kontor schon ein Konto und meldet sich mit dem eigenen Passwort an.', en: 'This person has an account in Kontor already and signs in with a password of their own.' },
    cure: { de: 'Laden Sie die Person ohne „password“ ein.', en: 'Invite the person without "password".' },
  },
  'member-role-too-high': {
    status: 403,
    title: { de: 'Rolle zu hoch', en: 'Role too high' },
    detail: { de: 'Niemand kann eine Rolle über der eigenen vergeben; Sie haben „{actual}“.', en: 'Nobody can give a role above their own; you have "{actual}".' },
    cure: { de: 'Wählen Sie „{actual}“ oder eine niedrigere Rolle.', en: 'Choose "{actual}" or a lower role.' },
  },
  'member-above-you': {
    status: 403,
    title: { de: 'Mitglied mit höherer Rolle', en: 'Member with a higher role' },
    detail: { de: 'Dieses Mitglied hat die Rolle „{theirs}“, Sie haben „{actual}“.', en: 'This member has the role "{theirs}", you have "{actual}".' },
    cure: { de: 'Bitten Sie jemanden mit der Rolle „{theirs}“.', en: 'Ask somebody with the role "{theirs}".' },
  },
  'last-owner': {
    status: 409,
    title: { de: 'Letzter Inhaber', en: 'Last owner' },
    detail: { de: 'Eine Organisation braucht mindestens ein Mitglied mit der Rolle „owner“.', en: 'An organization needs at least one member with the role "owner".' },
    cure: { de: 'Geben Sie zuerst einem anderen Mitglied die Rolle „owner“.', en: 'Give another member the role "owner" first.' },
  },
});
