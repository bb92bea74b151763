import type { Locale } from '@kontor/kernel';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The single market and its neighbours: countries whose bookkeeping Kontor has met. */
const known = 'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Countries by name in a language; the one that is stored is always among them. */
export function countries(language: Locale, stored: string | undefined): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const order = new Intl.Collator(language);
  const codes = [...new Set([...known, ...(stored === undefined ? [] : [stored])])];
  return codes.map((value) => ({ value, label: names.of(value) ?? value })).sort((left, right) => order.compare(left.label, right.label));
}

/** Every time zone this browser knows, and the one that is stored. */
export const timeZones = (stored: string | undefined): readonly string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), ...(stored === undefined ? [] : [stored])])].sort();
