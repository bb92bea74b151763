import { DOCUMENT, inject, Injectable } from '@angular/core';
import { BrowserMemory } from '@kontor/admin-browser';
import { locales, type Locale } from '@kontor/kernel';

const key = 'kontor.language';
const fallback: Locale = 'en';

const known = (tag: string | null): Locale | undefined => locales.find((locale) => tag?.toLowerCase().split('-')[0] === locale);

/** Remembers in this browser which language somebody chose. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly memory = inject(BrowserMemory);

  /** The chosen language, else the first of the browser's that Kontor speaks. */
  read(): Locale {
    return known(this.memory.read(key)) ?? this.window?.navigator.languages.map(known).find((locale) => locale !== undefined) ?? fallback;
  }

  write(locale: Locale): void {
    this.memory.write(key, locale);
  }
}
