import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignedInUser } from '@kontor/api-contracts';
import { OrganizationChoice, SessionStore, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper, languageNames } from '@kontor/admin-language';
import { FailureNotice, Icon } from '@kontor/admin-ui';
import { locales } from '@kontor/kernel';
import { mdiAccountCircle, mdiCheck } from '@mdi/js';
import { KeyboardHelp } from './keyboard-help';
import { ThemeKeeper, themes } from './theme-keeper';

/** Who is signed in, for which organization, and how the screen looks to them. */
@Component({
  selector: 'kontor-account-menu',
  imports: [FailureNotice, Icon, MatMenuModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-menu.html',
})
export class AccountMenu {
  readonly user = input.required<SignedInUser>();

  protected readonly organizations = inject(OrganizationChoice);
  protected readonly language = inject(LanguageKeeper);
  protected readonly theme = inject(ThemeKeeper);
  protected readonly help = inject(KeyboardHelp);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly icons = { account: mdiAccountCircle, check: mdiCheck };
  protected readonly locales = locales;
  protected readonly languageNames = languageNames;
  protected readonly themes = themes;

  protected async signOut(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.failure.set(await this.store.signOut());
    this.isBusy.set(false);
    if (!this.store.session()) await this.router.navigateByUrl('/sign-in');
  }
}
