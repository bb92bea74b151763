import { ChangeDetectionStrategy, Component, inject, viewChild, type ElementRef } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from './data-access/session.store';
import { LanguageSwitch } from './language/language-switch';
import { AccountBar } from './layout/account-bar';
import { focusAfterNavigation } from './layout/focus-after-navigation';

/** The frame around every page. */
@Component({
  selector: 'kontor-root',
  imports: [AccountBar, LanguageSwitch, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="skip" (click)="content.focus()">{{ 'layout.skip' | transloco }}</button>
    <header class="top">
      <a class="brand" routerLink="/"><img src="favicon.svg" alt="" width="28" height="28" />Kontor</a>
      @if (session()) {
        <nav [attr.aria-label]="'layout.navigation' | transloco">
          <a routerLink="/" routerLinkActive="current" ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">{{ 'layout.overview' | transloco }}</a>
        </nav>
      }
      <kontor-language-switch />
      @if (session(); as session) {
        <kontor-account-bar [user]="session.user" />
      }
    </header>
    <main #content tabindex="-1"><router-outlet /></main>
  `,
})
export class App {
  protected readonly session = inject(SessionStore).session;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('content');

  constructor() {
    focusAfterNavigation(this.main);
  }
}
