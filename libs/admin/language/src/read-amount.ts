import { InvalidAmountError, moneyFromDecimal, type Locale, type Money } from '@kontor/kernel';

const decimalSign: Readonly<Record<Locale, string>> = { de: ',', en: '.' };

/** Three digits after the only sign are a group, unless this language writes its decimals with that sign. */
const isAmbiguous = (text: string, locale: Locale): boolean => /^[+-]?\d{1,3}[.,]\d{3}$/.test(text) && text.includes(decimalSign[locale]);

/**
 * An amount as people type it, `1.234,50 €` or `1,234.50`, without guessing: nothing where it could mean two things.
 * Either sign may stand before the decimals when they are one or two.
 */
export function readAmount(text: string, locale: Locale, currency: string): Money | undefined {
  const plain = text.replace(/[\s'’]|[A-Za-z]{3}|\p{Sc}/gu, '').replace('−', '-');
  if (isAmbiguous(plain, locale)) return undefined;
  const [, sign, whole = '', decimals] = /^([+-]?)(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (sign === undefined) return undefined;
  try {
    return moneyFromDecimal(`${sign}${whole.replace(/[.,]/g, '')}${decimals === undefined ? '' : `.${decimals}`}`, currency);
  } catch (error) {
    if (error instanceof InvalidAmountError) return undefined; // more decimals than the currency has, or too large
    throw error;
  }
}
