import { defineProblems } from '@kontor/server-platform';

/** Problems of what fills fields by itself. */
export const ruleProblems = defineProblems({
  'rule-not-found': {
    status: 404,
    title: { de: 'Regel nicht gefunden', en: 'Rule not found' },
    detail: { de: 'Diese Regel gibt es in Ihrer Organisation nicht.', en: 'There is no such rule in your organization.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/rules.', en: 'Choose one of GET /api/v1/rules.' },
  },
  'rule-to-test-missing': {
    status: 422,
    title: { de: 'Keine Regel genannt', en: 'No rule named' },
    detail: { de: 'Die Anfrage nennt keine Regel, die geprüft werden soll.', en: 'The request names no rule to be tested.' },
    cure: { de: 'Senden Sie „rule“, „ruleId“ oder beides.', en: 'Send "rule", "ruleId" or both.' },
  },
  'rule-without-condition': {
    status: 422,
    title: { de: 'Regel ohne Bedingung', en: 'Rule without condition' },
    detail: { de: 'Eine Regel ohne Bedingung würde jede Transaktion treffen.', en: 'A rule without a condition would match every transaction.' },
    cure: { de: 'Nennen Sie Händler, Betrag oder Karte.', en: 'Name a merchant, an amount or a card.' },
  },
  'rule-without-effect': {
    status: 422,
    title: { de: 'Regel ohne Wirkung', en: 'Rule without effect' },
    detail: { de: 'Die Regel füllt kein Feld.', en: 'The rule fills no field.' },
    cure: { de: 'Nennen Sie mindestens ein Feld, das sie füllen soll.', en: 'Name at least one field it is to fill.' },
  },
  'rule-amount-reversed': {
    status: 422,
    title: { de: 'Betragsgrenzen verkehrt', en: 'Amount range reversed' },
    detail: { de: 'Der kleinste Betrag ist größer als der größte.', en: 'The lowest amount is above the highest.' },
    cure: { de: 'Tauschen Sie „from“ und „to“.', en: 'Exchange "from" and "to".' },
  },
  'rule-pattern-refused': {
    status: 422,
    title: { de: 'Muster nicht verwendbar', en: 'Pattern not usable' },
    detail: { de: 'An Stelle {position}: {reason}', en: 'At position {position}: {reason}' },
    cure: { de: 'Berichtigen Sie das Muster, oder vergleichen Sie mit „contains“.', en: 'Correct the pattern, or compare by "contains".' },
  },
  'rule-order-incomplete': {
    status: 409,
    title: { de: 'Reihenfolge unvollständig', en: 'Order incomplete' },
    detail: { de: 'Die Liste enthält nicht jede Regel genau einmal; vielleicht kam inzwischen eine dazu.', en: 'The list does not hold every rule exactly once; perhaps one was added meanwhile.' },
    cure: { de: 'Laden Sie die Regeln neu und ordnen Sie sie noch einmal.', en: 'Load the rules again and put them in order once more.' },
  },
  'too-many-rules': {
    status: 409,
    title: { de: 'Zu viele Regeln', en: 'Too many rules' },
    detail: { de: 'Eine Organisation kann höchstens {limit} Regeln haben.', en: 'An organization can have at most {limit} rules.' },
    cure: { de: 'Fassen Sie Regeln mit denselben Feldern zu einem Muster zusammen, oder löschen Sie alte.', en: 'Join rules with the same fields in one pattern, or delete old ones.' },
  },
  'card-default-not-found': {
    status: 404,
    title: { de: 'Kartenvorgabe nicht gefunden', en: 'Card default not found' },
    detail: { de: 'Diese Vorgabe gibt es in Ihrer Organisation nicht.', en: 'There is no such default in your organization.' },
    cure: { de: 'Wählen Sie eine aus GET /api/v1/card-defaults.', en: 'Choose one of GET /api/v1/card-defaults.' },
  },
  'card-default-exists': {
    status: 409,
    title: { de: 'Kartenvorgabe schon vorhanden', en: 'Card default already there' },
    detail: { de: 'Für „{card}“ gibt es schon eine Vorgabe.', en: 'There is already a default for "{card}".' },
    cure: { de: 'Ändern Sie die vorhandene.', en: 'Change the one that is there.' },
  },
});
