import { defineProblems } from '@kontor/server-platform';

/** Problems of the values an organization chooses from. */
export const referenceProblems = defineProblems({
  'reference-not-found': {
    status: 404,
    title: { de: 'Wert nicht gefunden', en: 'Value not found' },
    detail: { de: 'Diesen Wert gibt es in Ihrer Organisation nicht.', en: 'There is no such value in your organization.' },
    cure: { de: 'Wählen Sie einen aus der Liste, oder legen Sie ihn an.', en: 'Choose one of the list, or make it.' },
  },
  'reference-exists': {
    status: 409,
    title: { de: 'Schon vorhanden', en: 'Already there' },
    detail: { de: '„{name}“ gibt es schon mit derselben Nummer.', en: '"{name}" is already there with the same number.' },
    cure: { de: 'Verwenden Sie den vorhandenen Wert, oder schalten Sie ihn wieder ein.', en: 'Use the one that is there, or switch it on again.' },
  },
  'reference-from-ledger': {
    status: 409,
    title: { de: 'Wert kommt aus der Buchhaltung', en: 'Value comes from the accounting system' },
    detail: { de: 'Name, Nummer und Gruppe von „{name}“ kommen aus dem verbundenen Buchhaltungssystem.', en: 'Name, number and group of "{name}" come from the connected accounting system.' },
    cure: { de: 'Ändern Sie sie dort, und laden Sie die Werte neu; ein- und ausschalten können Sie ihn hier.', en: 'Change them there and refresh; here you can switch it on and off.' },
  },
  'tax-rate-not-found': {
    status: 404,
    title: { de: 'Steuersatz nicht gefunden', en: 'Tax rate not found' },
    detail: { de: 'Diesen Steuersatz gibt es in Ihrer Organisation nicht.', en: 'There is no such tax rate in your organization.' },
    cure: { de: 'Wählen Sie einen aus GET /api/v1/tax-rates.', en: 'Choose one of GET /api/v1/tax-rates.' },
  },
  'tax-rate-exists': {
    status: 409,
    title: { de: 'Steuersatz schon vorhanden', en: 'Tax rate already there' },
    detail: { de: '„{name}“ gibt es schon für einen Teil dieser Zeit.', en: '"{name}" is already there for a part of that time.' },
    cure: { de: 'Wählen Sie einen Zeitraum, der sich nicht überschneidet, oder einen anderen Namen.', en: 'Choose a period that does not overlap, or another name.' },
  },
  'tax-rate-period': {
    status: 422,
    title: { de: 'Zeitraum verkehrt', en: 'Period reversed' },
    detail: { de: 'Der erste Tag liegt nach dem letzten.', en: 'The first day comes after the last.' },
    cure: { de: 'Tauschen Sie „validFrom“ und „validTo“.', en: 'Exchange "validFrom" and "validTo".' },
  },
});
