import { inject, makeEnvironmentProviders, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import { TranslocoService, type Translation } from '@jsverse/transloco';
import { locales, type Locale } from '@kontor/kernel';

/** The texts of one part of the program, in every language it speaks. */
export type Texts = Readonly<Record<Locale, Translation>>;

/**
 * Adds the texts of a feature to those of the program. They come with the feature's own lazy code, under one key of
 * their own, so that no two features can overwrite each other.
 */
export const provideTexts = (texts: Texts): EnvironmentProviders =>
  makeEnvironmentProviders([
    provideEnvironmentInitializer(() => {
      const transloco = inject(TranslocoService);
      for (const locale of locales) transloco.setTranslation(texts[locale], locale);
    }),
  ]);
