/** An ISO 4217 code in capitals, such as `EUR`. */
export type Currency = string & { readonly __brand: 'Currency' };

const isoCode = /^[A-Z]{3}$/;

export class InvalidCurrencyError extends Error {
  constructor(readonly text: string) {
    super(`"${text}" is not an ISO 4217 currency code such as EUR`);
    this.name = 'InvalidCurrencyError';
  }
}

/** Reads a currency code; throws {@link InvalidCurrencyError} for anything but three capital letters. */
export function currency(text: string): Currency {
  if (!isoCode.test(text)) throw new InvalidCurrencyError(text);
  return text as Currency;
}

/** True for text that {@link currency} accepts. */
export const isCurrency = (text: string): text is Currency => isoCode.test(text);

const digits = new Map<string, number>();

/** How many decimal digits the minor unit has: EUR 2, JPY 0, KWD 3 (source: CLDR, as shipped with the runtime). */
export function minorDigits(code: Currency): number {
  const known = digits.get(code);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(code, found);
  return found;
}
