import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@kontor/kernel';
import { ChosenLanguage } from './chosen-language';

/** The language on the screen: texts, `<html lang>` and what is asked of the server follow it. */
@Injectable({ providedIn: 'root' })
export class LanguageKeeper {
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = inject(ChosenLanguage);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly current = signal<Locale>(this.chosen.read());

  readonly language = this.current.asReadonly();

  /** Shows the language of the last visit, or the browser's. */
  begin(): void {
    this.show(this.current());
  }

  choose(language: Locale): void {
    this.chosen.write(language);
    this.show(language);
  }

  private show(language: Locale): void {
    this.current.set(language);
    this.root.lang = language;
    this.transloco.setActiveLang(language);
  }
}
