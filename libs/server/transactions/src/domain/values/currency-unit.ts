import { currency, type Currency } from '@kontor/kernel';

const codes = new Set(Intl.supportedValuesOf('currency'));

/** Symbols as German and English statements write them: `$` is USD, Canada is `CA$` (source: CLDR, as shipped). */
function symbols(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['de', 'en']) {
    for (const code of codes) {
      const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: code }).formatToParts(0);
      const symbol = parts.find((part) => part.type === 'currency')?.value.normalize('NFKC');
      if (symbol && symbol !== code) found.set(symbol, code);
    }
  }
  return found;
}

let known: ReadonlyMap<string, string> | undefined;

/** The currency an ISO code in any case names, if there is one. */
export function readCurrencyCode(text: string): Currency | undefined {
  const code = text.trim().toUpperCase();
  return codes.has(code) ? currency(code) : undefined;
}

/** The currency a code or symbol beside an amount names, if there is one. */
export function readCurrencyUnit(text: string): Currency | undefined {
  known ??= symbols();
  const symbol = known.get(text.normalize('NFKC').trim());
  return symbol === undefined ? readCurrencyCode(text) : currency(symbol);
}
