import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { exportLanes } from '@kontor/api-contracts';
import { CountPipe } from '@kontor/admin-language';
import { GridDesk } from './grid-desk';

/** Open, Queue, Exported; with how many of the filter stand in each. */
@Component({
  selector: 'kontor-lane-tabs',
  imports: [CountPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="lanes" role="group" [attr.aria-label]="'transactions.lanes' | transloco">
      @for (lane of lanes; track lane) {
        <button type="button" class="lane" [attr.aria-pressed]="desk.filter().lane === lane" (click)="desk.narrow({ lane })">
          {{ 'transactions.lane.' + lane | transloco }}
          @if (desk.totals.value(); as totals) {
            <span class="lane-count">{{ totals.lanes[lane] | count }}</span>
          }
        </button>
      }
    </div>
  `,
})
export class LaneTabs {
  protected readonly desk = inject(GridDesk);
  protected readonly lanes = exportLanes;
}
