import type { LocalizedText } from '@kontor/kernel';

/** What each check of class-validator says; `{0}` and `{1}` are the arguments of the check. */
const sentences: Readonly<Record<string, LocalizedText>> = {
  arrayMaxSize: { de: 'darf höchstens {0} Einträge haben', en: 'must have at most {0} entries' },
  arrayMinSize: { de: 'muss mindestens {0} Einträge haben', en: 'must have at least {0} entries' },
  arrayNotEmpty: { de: 'darf nicht leer sein', en: 'must not be empty' },
  arrayUnique: { de: 'darf nichts doppelt enthalten', en: 'must not contain anything twice' },
  isArray: { de: 'muss eine Liste sein', en: 'must be a list' },
  isBase64: { de: 'muss Base64 sein', en: 'must be base64' },
  isBoolean: { de: 'muss true oder false sein', en: 'must be true or false' },
  isDateString: { de: 'muss ein Datum nach ISO 8601 sein', en: 'must be an ISO 8601 date' },
  isDay: { de: 'muss ein Tag wie 2026-03-04 sein, von {0} bis {1}', en: 'must be a day such as 2026-03-04, from {0} to {1}' },
  isDefined: { de: 'fehlt', en: 'is missing' },
  isEmail: { de: 'muss eine E-Mail-Adresse sein', en: 'must be an e-mail address' },
  isIn: { de: 'muss einer dieser Werte sein: {0}', en: 'must be one of: {0}' },
  isInt: { de: 'muss eine ganze Zahl sein', en: 'must be a whole number' },
  isISO31661Alpha2: { de: 'muss ein Ländercode wie DE sein', en: 'must be a country code such as DE' },
  isISO4217CurrencyCode: { de: 'muss ein Währungscode wie EUR sein', en: 'must be a currency code such as EUR' },
  isIso8601: { de: 'muss ein Zeitpunkt nach ISO 8601 sein', en: 'must be an ISO 8601 instant' },
  isLength: { de: 'muss {0} bis {1} Zeichen haben', en: 'must have {0} to {1} characters' },
  isLine: { de: 'muss eine Zeile Text ohne Steuerzeichen sein', en: 'must be one line of text without control characters' },
  isNotEmpty: { de: 'darf nicht leer sein', en: 'must not be empty' },
  isNumber: { de: 'muss eine Zahl sein', en: 'must be a number' },
  isObject: { de: 'muss ein Objekt sein', en: 'must be an object' },
  isString: { de: 'muss Text sein', en: 'must be text' },
  isStorable: { de: 'enthält Zeichen, die sich nicht speichern lassen', en: 'holds characters that cannot be kept' },
  isText: { de: 'muss Text ohne Steuerzeichen sein; Zeilenumbrüche sind erlaubt', en: 'must be text without control characters; line breaks are fine' },
  isTimeZone: { de: 'muss eine Zeitzone wie Europe/Berlin sein', en: 'must be a time zone such as Europe/Berlin' },
  isUppercase: { de: 'muss in Großbuchstaben stehen', en: 'must be written in capitals' },
  isUrl: { de: 'muss eine Web-Adresse sein', en: 'must be a web address' },
  isUuid: { de: 'muss eine UUID sein', en: 'must be a UUID' },
  matches: { de: 'hat nicht die erwartete Form', en: 'does not have the expected form' },
  max: { de: 'darf höchstens {0} sein', en: 'must be at most {0}' },
  maxLength: { de: 'darf höchstens {0} Zeichen haben', en: 'must have at most {0} characters' },
  min: { de: 'muss mindestens {0} sein', en: 'must be at least {0}' },
  minLength: { de: 'muss mindestens {0} Zeichen haben', en: 'must have at least {0} characters' },
  nestedValidation: { de: 'muss ein Objekt oder eine Liste von Objekten sein', en: 'must be an object or a list of objects' },
  notLessThan: { de: 'darf nicht vor oder unter „{0}“ liegen', en: 'must not come before or below "{0}"' },
  standsAlone: { de: 'geht nicht zusammen mit {0}', en: 'does not go together with {0}' },
  whitelistValidation: { de: 'ist hier nicht vorgesehen', en: 'is not known here' },
};

const other: LocalizedText = { de: 'ist ungültig', en: 'is invalid' };

const argumentText = (argument: unknown): string => {
  if (Array.isArray(argument)) return argument.map(String).join(', ');
  return typeof argument === 'string' || typeof argument === 'number' ? String(argument) : '';
};

/** The sentence for a failed check, in every language. */
export function fieldSentence(check: string, checkArguments: readonly unknown[]): LocalizedText {
  const { de, en } = sentences[check] ?? other;
  const fill = (text: string): string => text.replace(/\{(\d)\}/g, (_, index: string) => argumentText(checkArguments[Number(index)]));
  return { de: fill(de), en: fill(en) };
}
