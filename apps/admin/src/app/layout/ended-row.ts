import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, RunHead } from '@kontor/api-contracts';
import { ConnectionsStore } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { RunEquation } from '@kontor/admin-ui';
import { connectionName } from './connection-name';

/** How the last export ended, until somebody puts that away. */
@Component({
  selector: 'kontor-ended-row',
  imports: [CountPipe, RouterLink, RunEquation, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run-row.css',
  template: `
    <span class="name">{{ 'runBar.finished' | transloco: { name: name() } }}</span>
    <kontor-run-equation [run]="run()" />
    @if (run().needsReview > 0) {
      <span class="chip bad">{{ 'runBar.needsReview' | transloco: { count: (run().needsReview | count) } }}</span>
    }
    <span class="end">
      @if (others() > 0) {
        <a routerLink="/runs">{{ 'runBar.more' | transloco: { count: (others() | count) } }}</a>
      }
      <a [routerLink]="['/runs', run().runId]" [attr.aria-label]="'runBar.showOf' | transloco: { name: name() }">{{ 'runBar.show' | transloco }}</a>
      <button type="button" class="quiet" (click)="dismiss.emit()">{{ 'runBar.dismiss' | transloco }}</button>
    </span>
  `,
})
export class EndedRow {
  readonly run = input.required<RunHead>();
  /** How many more results are there that are not shown. */
  readonly others = input.required<number>();
  readonly connection = input.required<ConnectionView | undefined>();
  readonly dismiss = output();

  private readonly connections = inject(ConnectionsStore);
  protected readonly name = computed(() => connectionName(this.connections, this.connection()));
}
