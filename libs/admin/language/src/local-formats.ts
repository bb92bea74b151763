import { inject, Injectable, Pipe, type PipeTransform } from '@angular/core';
import { currency, minorDigits, money, toDecimal, type Locale, type Money } from '@kontor/kernel';
import { LanguageKeeper } from './language-keeper';

/** A decimal as Intl takes it without going through a float. */
type Decimal = `${number}`;

const regions: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' };
const day: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' };
const moment: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** Amounts, days and numbers as they are written in the language of the screen. */
@Injectable({ providedIn: 'root' })
export class LocalFormats {
  private readonly keeper = inject(LanguageKeeper);
  private readonly made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

  /** `-92,40 €`; exact for any amount. */
  money(amount: { readonly minor: number; readonly currency: string }): string {
    const code = currency(amount.currency);
    const digits = minorDigits(code);
    const options: Intl.NumberFormatOptions = { style: 'currency', currency: code, minimumFractionDigits: digits, maximumFractionDigits: digits };
    return this.numbers(options).format(toDecimal(money(amount.minor, code)) as Decimal);
  }

  /** The amount without its currency, as a person types it: `-92,40`. */
  decimal(amount: Money): string {
    const digits = minorDigits(amount.currency);
    return this.numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }).format(toDecimal(amount) as Decimal);
  }

  number(value: number): string {
    return this.numbers({}).format(value);
  }

  /** Basis points as percent: `19 %`. */
  percent(basisPoints: number): string {
    return this.numbers({ style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
  }

  /** A business date, `yyyy-MM-dd`, which has no time zone. */
  day(date: string): string {
    return this.dates(day).format(new Date(`${date}T00:00:00Z`));
  }

  /** A UTC instant in the time zone of whoever looks. */
  instant(instant: string): string {
    return this.dates(moment).format(new Date(instant));
  }

  private numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.keep(`n${JSON.stringify(options)}`, (region) => new Intl.NumberFormat(region, options));
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.keep(`d${JSON.stringify(options)}`, (region) => new Intl.DateTimeFormat(region, options));
  }

  /** Intl's formatters are dear to make; a screen full of amounts needs the same one. */
  private keep<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(options: string, make: (region: string) => Format): Format {
    const region = regions[this.keeper.language()];
    const key = region + options;
    const found = this.made.get(key) ?? make(region);
    this.made.set(key, found);
    return found as Format;
  }
}

// The pipes are not pure: what they give also changes with the language.

@Pipe({ name: 'money', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly formats = inject(LocalFormats);

  transform(amount: { readonly minor: number; readonly currency: string }): string {
    return this.formats.money(amount);
  }
}

@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly formats = inject(LocalFormats);

  transform(date: string): string {
    return this.formats.day(date);
  }
}

@Pipe({ name: 'instant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly formats = inject(LocalFormats);

  transform(instant: string): string {
    return this.formats.instant(instant);
  }
}

@Pipe({ name: 'count', pure: false })
export class CountPipe implements PipeTransform {
  private readonly formats = inject(LocalFormats);

  transform(value: number): string {
    return this.formats.number(value);
  }
}
