import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageKeeper } from '@kontor/admin-language';

/** The title of a route is the key of a text; the window shows it in the language of the screen. */
@Injectable()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => {
      const [key, language] = [this.key(), this.keeper.language()];
      this.title.setTitle(key === undefined ? 'Kontor' : `${this.transloco.translate(key, {}, language)} · Kontor`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}
