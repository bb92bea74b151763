import { InvalidAmountError, moneyFromDecimal, type Currency, type Locale, type Money } from '@kontor/kernel';

const marks: Readonly<Record<Locale, { readonly decimal: string; readonly group: string }>> = {
  de: { decimal: ',', group: '.' },
  en: { decimal: '.', group: ',' },
};

const whole = String.raw`\d{1,12}`;

/** `1.234,56` or `1234,56`; both ends are the whole text. */
function plainOf(text: string, decimal: string, group: string): string | undefined {
  const [d, g] = [`\\${decimal}`, `\\${group}`];
  const shape = new RegExp(`^(-?)(${whole}|\\d{1,3}(?:${g}\\d{3})+)(?:${d}(\\d{1,3}))?$`);
  const [, sign, digits, fraction] = shape.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return `${sign}${digits.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * Reads an amount as a person types it in the language of the screen; one that can only be meant in the other way of
 * writing, such as `12.50` in German, is understood, too. Nothing is guessed: `undefined` where it is no amount.
 */
export function readAmount(text: string, code: Currency, locale: Locale): Money | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const { decimal, group } = marks[locale];
  const plain = plainOf(bare, decimal, group) ?? plainOf(bare, group, decimal);
  if (plain === undefined) return undefined;
  try {
    return moneyFromDecimal(plain, code);
  } catch (error) {
    if (error instanceof InvalidAmountError) return undefined; // more decimals than the currency has
    throw error;
  }
}

/** Reads `12,5 %` or `12.5%` as basis points; `undefined` where it is no percentage between 0 and 100. */
export function readPercent(text: string): number | undefined {
  const [, digits, fraction = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const basisPoints = Number(digits) * 100 + Number(fraction.padEnd(2, '0'));
  return basisPoints > 0 && basisPoints <= 10_000 ? basisPoints : undefined;
}
