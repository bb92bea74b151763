/**
 * Checks in the order in which a reader wants to hear of them: a value of the wrong type fails every other check of its
 * field too, and those would only contradict each other. What is not listed comes after, as it stands in the class.
 */
const order: readonly string[] = [
  'whitelistValidation', 'isObject', 'isArray', 'nestedValidation', 'isString', 'isBoolean', 'isInt', 'isNumber',
  'isDay', 'isDateString', 'isUuid', 'isEmail', 'isTimeZone', 'isISO31661Alpha2', 'isISO4217CurrencyCode', 'isIn', 'arrayNotEmpty', 'arrayMinSize', 'arrayMaxSize', 'isNotEmpty', 'isLength', 'minLength', 'maxLength', 'min', 'max',
];
/** Of a field that is not there these say least: what else is expected goes before them. */
const bare: readonly string[] = ['isDefined', 'isString', 'isNotEmpty', 'isLine', 'isText', 'notLessThan', 'maxLength', 'matches'];

const rankOf = (check: string): number => (order.includes(check) ? order.indexOf(check) : order.length);

/** The one failed check that says best what is expected; `undefined` where none failed. `worded` have a sentence of their own. */
export function tellingCheck(failed: readonly string[], isMissing: boolean, worded: (check: string) => boolean): string | undefined {
  const telling = isMissing ? failed.filter((check) => worded(check) || !bare.includes(check)) : failed;
  return [...(telling.length > 0 ? telling : failed)].sort((left, right) => rankOf(left) - rankOf(right))[0];
}
