import { countryCodes } from '../contacts/country-codes';

export interface Country {
  readonly countryCode: string;
  readonly countryNameDE: string;
  readonly countryNameEN: string;
  readonly taxClassification: 'de' | 'intraCommunity' | 'thirdPartyCountry';
}

/** Regions Lexware keeps apart for their taxes, and codes the lists of names do not know. */
const ownNames: Readonly<Record<string, readonly [german: string, english: string]>> = {
  AN: ['Niederländische Antillen', 'Netherlands Antilles'],
  ES_CE: ['Ceuta', 'Ceuta'],
  ES_CN: ['Kanarische Inseln', 'Canary Islands'],
  ES_ML: ['Melilla', 'Melilla'],
  GR_69: ['Berg Athos', 'Mount Athos'],
  XI: ['Nordirland', 'Northern Ireland'],
};

/** The Union without Germany; its regions with taxes of their own are third countries. */
const union = new Set('AT BE BG CY CZ DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '));

const german = new Intl.DisplayNames(['de'], { type: 'region' });
const english = new Intl.DisplayNames(['en'], { type: 'region' });

export const countries: readonly Country[] = countryCodes.map((countryCode) => {
  const own = ownNames[countryCode];
  return {
    countryCode,
    countryNameDE: own?.[0] ?? german.of(countryCode) ?? countryCode,
    countryNameEN: own?.[1] ?? english.of(countryCode) ?? countryCode,
    taxClassification: classOf(countryCode),
  };
});

function classOf(countryCode: string): Country['taxClassification'] {
  if (countryCode === 'DE') return 'de';
  return union.has(countryCode) ? 'intraCommunity' : 'thirdPartyCountry';
}
