import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { locales, type Locale } from '@kontor/kernel';
import { LanguageKeeper } from './language-keeper';

/** Each language in its own words: whoever cannot read the page must find the way out of it. */
export const languageNames: Readonly<Record<Locale, string>> = { de: 'Deutsch', en: 'English' };

@Component({
  selector: 'kontor-language-switch',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="choices" role="group" [attr.aria-label]="'language.label' | transloco">
      @for (locale of locales; track locale) {
        <button type="button" class="choice" [lang]="locale" [attr.aria-pressed]="keeper.language() === locale" (click)="keeper.choose(locale)">{{ names[locale] }}</button>
      }
    </div>
  `,
})
export class LanguageSwitch {
  protected readonly keeper = inject(LanguageKeeper);
  protected readonly locales = locales;
  protected readonly names = languageNames;
}
