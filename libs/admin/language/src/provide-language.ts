import { inject, isDevMode, makeEnvironmentProviders, provideAppInitializer, type EnvironmentProviders } from '@angular/core';
import { provideTransloco, TranslocoService, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { locales, type Locale } from '@kontor/kernel';
import { forkJoin, of, type Observable } from 'rxjs';
import { LanguageKeeper } from './language-keeper';
import { translations } from './translations';

class BundledTranslations implements TranslocoLoader {
  getTranslation(language: string): Observable<Translation> {
    return of(translations[language as Locale]);
  }
}

function begin(): Observable<unknown> {
  const transloco = inject(TranslocoService);
  inject(LanguageKeeper).begin();
  return forkJoin(locales.map((locale) => transloco.load(locale)));
}

/** German and English, switched while the page is open. */
export const provideLanguage = (): EnvironmentProviders =>
  makeEnvironmentProviders([
    provideTransloco({
      config: { availableLangs: [...locales], reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: BundledTranslations,
    }),
    provideAppInitializer(begin),
  ]);
