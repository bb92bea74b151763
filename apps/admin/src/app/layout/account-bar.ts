import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignedInUser } from '@kontor/api-contracts';
import type { Failure } from '../data-access/failure';
import { SessionStore } from '../data-access/session.store';
import { FailureNotice } from '../ui/failure-notice';

@Component({
  selector: 'kontor-account-bar',
  imports: [FailureNotice, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="account" role="group" [attr.aria-label]="'layout.account' | transloco">
      <span class="account-name">{{ user().displayName }}</span>
      <button type="button" class="quiet" [attr.aria-disabled]="isBusy()" (click)="signOut()">{{ (isBusy() ? 'layout.signingOut' : 'layout.signOut') | transloco }}</button>
    </div>
    @if (failure(); as failure) {
      <kontor-failure-notice [failure]="failure" />
    }
  `,
})
export class AccountBar {
  readonly user = input.required<SignedInUser>();

  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);

  protected async signOut(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.failure.set(await this.store.signOut());
    this.isBusy.set(false);
    if (!this.store.session()) await this.router.navigateByUrl('/sign-in');
  }
}
