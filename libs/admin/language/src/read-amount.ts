import { currency as currencyCode, InvalidAmountError, minorDigits, moneyFromDecimal, type Locale, type Money } from '@kontor/kernel';

interface Marks {
  readonly decimal: string;
  readonly group: string;
}

const marks: Readonly<Record<Locale, Marks>> = { de: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } };

/** `1.234,56` or `1234,56`; both ends are the whole text. */
function plainOf(text: string, { decimal, group }: Marks, places: number): string | undefined {
  const [d, g] = [`\\${decimal}`, `\\${group}`];
  const shape = new RegExp(`^(-?)(\\d{1,12}|\\d{1,3}(?:${g}\\d{3})+)(?:${d}(\\d{1,${places}}))?$`);
  const [, sign, digits, fraction] = shape.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return `${sign}${digits.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** One sign with three digits behind it is a thousand in the other way of writing. */
const isAmbiguous = (text: string, { decimal }: Marks): boolean => new RegExp(`^-?\\d{1,3}\\${decimal}\\d{3}$`).test(text);

/**
 * Reads an amount without its currency, as a person types it in the language of the screen; one that can only be meant in
 * the other way of writing, such as `12.50` in German, is understood, too. Nothing is guessed: `undefined` where it is no
 * amount, or could be two.
 */
export function readBareAmount(text: string, locale: Locale, currency: string): Money | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const [own, places] = [marks[locale], Math.max(2, minorDigits(currencyCode(currency)))];
  if (places < 3 && isAmbiguous(bare, own)) return undefined;
  const plain = plainOf(bare, own, places) ?? plainOf(bare, { decimal: own.group, group: own.decimal }, places);
  if (plain === undefined) return undefined;
  try {
    return moneyFromDecimal(plain, currency);
  } catch (error) {
    if (error instanceof InvalidAmountError) return undefined; // more decimals than the currency has, or too large
    throw error;
  }
}

/** The same for an amount that may carry its currency or a plus: `1.234,50 €`, `EUR 12`, `+3`. */
export const readAmount = (text: string, locale: Locale, currency: string): Money | undefined =>
  readBareAmount(text.replaceAll(/\s|[A-Za-z]{3}|\p{Sc}/gu, '').replace(/^\+/, ''), locale, currency);
