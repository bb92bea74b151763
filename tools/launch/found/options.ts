import { locales, type Locale } from '@kontor/kernel';
import type { NewMember, NewOrganization } from '@kontor/server-organizations';
import { isEmail, isISO31661Alpha2, isISO4217CurrencyCode, isTimeZone } from 'class-validator';
import { readOptions } from '../terminal/read-options';
import { Refusal } from '../terminal/refusal';

export interface Founding {
  readonly organization: NewOrganization;
  readonly owner: Omit<NewMember, 'password'>;
}

const options = {
  name: { type: 'string' },
  email: { type: 'string' },
  'display-name': { type: 'string' },
  country: { type: 'string' },
  'time-zone': { type: 'string' },
  currency: { type: 'string' },
  locale: { type: 'string' },
} as const;

const longest = { organization: 200, person: 100, email: 254 };

function fitting(option: string, text: string, fits: boolean, cure: string): string {
  if (!fits) throw new Refusal(`${option} is "${text}". ${cure}`);
  return text;
}

function line(option: string, text: string | undefined, most: number): string {
  const given = text?.trim() ?? '';
  if (given === '') throw new Refusal(`${option} is missing. It is called like this: npm run found -- --name "Beispiel AG" --email owner@example.com`);
  return fitting(option, given, given.length <= most && !/[\p{Cc}\p{Cs}]/u.test(given), `Write at most ${most} characters in one line.`);
}

const localeOf = (text: string): Locale => {
  const found = locales.find((locale) => locale === text);
  if (!found) throw new Refusal(`--locale is "${text}". Write one of ${locales.join(', ')}.`);
  return found;
};

/** What is to be founded; everything is checked before a server is asked for. */
export function foundingOptions(args: readonly string[]): Founding {
  const { name, email, country = 'DE', 'time-zone': timeZone = 'Europe/Berlin', currency = 'EUR', locale = 'de', ...rest } = readOptions('found', args, options);
  const address = line('--email', email, longest.email);
  fitting('--email', address, isEmail(address), 'Write an e-mail address, for example owner@example.com.');
  return {
    organization: {
      name: line('--name', name, longest.organization),
      country: fitting('--country', country, isISO31661Alpha2(country) && country === country.toUpperCase(), 'Write a country code, for example DE.'),
      timeZone: fitting('--time-zone', timeZone, isTimeZone(timeZone), 'Write a time zone, for example Europe/Berlin.'),
      baseCurrency: fitting('--currency', currency, isISO4217CurrencyCode(currency) && currency === currency.toUpperCase(), 'Write a currency code, for example EUR.'),
      locale: localeOf(locale),
    },
    owner: { email: address, displayName: line('--display-name', rest['display-name'] ?? address.split('@')[0], longest.person), locale: localeOf(locale) },
  };
}
