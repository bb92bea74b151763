import { DOCUMENT, inject, Injectable } from '@angular/core';
import { locales, type Locale } from '@kontor/kernel';

const key = 'kontor.language';
const fallback: Locale = 'en';

const known = (tag: string | null): Locale | undefined => locales.find((locale) => tag?.toLowerCase().split('-')[0] === locale);

/** Remembers in this browser which language somebody chose. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  private readonly window = inject(DOCUMENT).defaultView;

  /** The chosen language, else the first of the browser's that Kontor speaks. */
  read(): Locale {
    return known(this.stored()) ?? this.window?.navigator.languages.map(known).find((locale) => locale !== undefined) ?? fallback;
  }

  write(locale: Locale): void {
    try {
      this.window?.localStorage.setItem(key, locale);
    } catch {
      // SecurityError or QuotaExceededError: this browser keeps nothing, so the choice lasts until the page is closed
    }
  }

  private stored(): string | null {
    try {
      return this.window?.localStorage.getItem(key) ?? null;
    } catch {
      return null; // SecurityError: this browser keeps nothing
    }
  }
}
