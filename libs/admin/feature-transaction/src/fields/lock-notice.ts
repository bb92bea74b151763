import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { InstantPipe } from '@kontor/admin-language';
import { IfRole } from '@kontor/admin-ui';
import { PanelDesk } from '../panel-desk';

/** Why the fields cannot be changed for now, and the way out. */
@Component({
  selector: 'kontor-lock-notice',
  imports: [IfRole, InstantPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './fields.css',
  template: `
    @if (shown(); as lock) {
      <div class="lock" role="status">
        <p>
          <strong>{{ 'transaction.lock.' + lock.why + '.title' | transloco: { name: lock.displayName } }}</strong>
          @if (lock.at; as at) {
            <span class="aside"> {{ at | instant }}</span>
          }
        </p>
        <p>{{ 'transaction.lock.' + lock.why + '.cure' | transloco: { name: lock.displayName } }}</p>
        <div class="row">
          @if (lock.runId; as runId) {
            <a [routerLink]="['/runs', runId]">{{ 'transaction.lock.toRun' | transloco }}</a>
          }
          @if (lock.why === 'exported') {
            <button *kontorIfRole="'accountant'" type="button" (click)="desk.unlock()">{{ 'transaction.lock.unlock' | transloco }}</button>
          }
        </div>
      </div>
    }
  `,
})
export class LockNotice {
  protected readonly desk = inject(PanelDesk);
  protected readonly shown = computed(() => (this.desk.canEdit() ? undefined : this.desk.lock()));
}
