import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Remote } from '@kontor/admin-data-access';
import { InstantPipe } from '@kontor/admin-language';
import { FailureNotice } from './failure-notice';

/**
 * What every screen shows while it waits for the server, when the server did not answer, and when what is shown is
 * stale. The content is the screen itself: it appears once there is a value.
 */
@Component({
  selector: 'kontor-remote-frame',
  imports: [FailureNotice, InstantPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.aria-busy]': 'remote().isLoading()' },
  template: `
    @let failure = remote().failure();
    @if (failure) {
      <kontor-failure-notice [failure]="failure" />
      <div class="row">
        @if (remote().isStale()) {
          <span class="aside">{{ 'remote.stale' | transloco: { time: (remote().seenAt()?.toISOString() ?? '') | instant } }}</span>
        }
        <button type="button" [attr.aria-disabled]="remote().isLoading()" (click)="again()">{{ (remote().isLoading() ? 'remote.loading' : 'remote.again') | transloco }}</button>
      </div>
    } @else if (remote().value() === undefined) {
      <p class="loading-line" role="status">{{ 'remote.loading' | transloco }}</p>
    }
    @if (remote().value() !== undefined) {
      <ng-content />
    }
  `,
})
export class RemoteFrame {
  readonly remote = input.required<Remote<unknown>>();

  protected again(): void {
    if (!this.remote().isLoading()) void this.remote().load();
  }
}
