import { ChangeDetectionStrategy, Component, effect, inject, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageSwitch } from '@kontor/admin-language';
import { signInFor } from './access';
import { AccountMenu } from './layout/account-menu';
import { focusAfterNavigation } from './layout/focus-after-navigation';
import { GlobalKeys } from './layout/global-keys';
import { MainNavigation } from './layout/main-navigation';
import { RunBar } from './layout/run-bar';
import { ThemeKeeper } from './layout/theme-keeper';

/** The frame around every page. */
@Component({
  selector: 'kontor-root',
  imports: [AccountMenu, LanguageSwitch, MainNavigation, RouterLink, RouterOutlet, RunBar, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="skip" (click)="content.focus()">{{ 'layout.skip' | transloco }}</button>
    <header class="top">
      <a class="brand" routerLink="/"><img src="favicon.svg" alt="" width="28" height="28" />Kontor</a>
      @if (session()) {
        <kontor-main-navigation />
      } @else {
        <kontor-language-switch />
      }
      @if (session(); as session) {
        <kontor-account-menu [user]="session.user" />
      }
    </header>
    @if (session()) {
      <kontor-run-bar />
    }
    <main #content tabindex="-1"><router-outlet /></main>
  `,
})
export class App {
  protected readonly session = inject(SessionStore).session;
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('content');

  constructor() {
    inject(ThemeKeeper).begin();
    inject(GlobalKeys).listen();
    focusAfterNavigation(this.main);
    this.leadOutWhenSignedOut();
  }

  /** Somebody whose session ended in the middle of the work signs in again and goes on at the same place. */
  private leadOutWhenSignedOut(): void {
    let wasSignedIn = false;
    effect(() => {
      const isSignedIn = this.session() !== undefined;
      if (wasSignedIn && !isSignedIn && !this.router.url.startsWith('/sign-in')) void this.router.navigateByUrl(signInFor(this.router, this.router.url));
      wasSignedIn = isSignedIn;
    });
  }
}
