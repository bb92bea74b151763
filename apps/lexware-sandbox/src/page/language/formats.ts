import { percentOf, toDecimal, type BasisPoints, type IsoDate, type Money } from '@kontor/kernel';
import type { Language } from './choose-language';

/** How a language writes what is no word. */
export interface Formats {
  readonly amount: (amount: Money) => string;
  /** A calendar day. */
  readonly day: (day: IsoDate | undefined) => string;
  /** An instant in German time, to the second. */
  readonly instant: (instant: Date) => string;
  readonly count: (count: number) => string;
  readonly percent: (rate: BasisPoints) => string;
  readonly size: (bytes: number) => string;
}

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

function formatsIn(locale: string): Formats {
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    amount: (amount) => euros.format(decimalText(amount)),
    day: (day) => (day === undefined ? '' : days.format(new Date(`${day}T00:00:00Z`))),
    instant: (instant) => instants.format(instant),
    count: (count) => numbers.format(count),
    percent: (rate) => `${numbers.format(percentOf(rate) as Intl.StringNumericLiteral)} %`,
    size: (bytes) => (bytes < 1024 ? `${bytes} B` : `${numbers.format(Math.ceil(bytes / 1024))} KB`),
  };
}

/** Formatted from its digits: no amount passes through a float. */
const decimalText = (amount: Money): Intl.StringNumericLiteral => toDecimal(amount) as Intl.StringNumericLiteral;

export const formats: Readonly<Record<Language, Formats>> = { de: formatsIn(locales.de), en: formatsIn(locales.en) };
