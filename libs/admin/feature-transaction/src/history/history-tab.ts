import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { HistoryEntry } from '@kontor/api-contracts';
import { Paged, TransactionsStore } from '@kontor/admin-data-access';
import { InstantPipe, LocalFormats } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { PanelDesk } from '../panel-desk';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What happened to the open transaction, newest first. */
@Component({
  selector: 'kontor-history-tab',
  imports: [FailureNotice, InstantPipe, RemoteFrame, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './history.css',
  template: `
    @let history = entries();
    <kontor-remote-frame [remote]="history.remote">
      <ol class="entries">
        @for (entry of history.items(); track entry.id) {
          <li>
            <p class="row">
              <strong>{{ entry.title }}</strong>
              <span class="aside">{{ entry.at | instant }} · {{ entry.actor.name ?? ('transaction.history.actor.' + entry.actor.kind | transloco) }}</span>
              @if (entry.runId; as runId) {
                <a [routerLink]="['/runs', runId]">{{ 'transaction.history.toRun' | transloco }}</a>
              }
            </p>
            @if (entry.reason) {
              <p class="reason">{{ entry.reason }}</p>
            }
            @if (entry.changes.length > 0) {
              <dl>
                @for (change of entry.changes; track change.field) {
                  <dt>{{ change.label }}</dt>
                  <dd>
                    @if (change.before !== null) {
                      <del><span class="visually-hidden">{{ 'transaction.history.before' | transloco }}</span>{{ written(change.before, change.field) }}</del>
                    }
                    <ins>{{ change.after === null ? ('transaction.history.empty' | transloco) : written(change.after, change.field) }}</ins>
                    @if (change.because) {
                      <span class="aside">{{ change.because }}</span>
                    }
                  </dd>
                }
              </dl>
            }
          </li>
        }
      </ol>
      @if (history.moreFailure(); as failure) {
        <kontor-failure-notice [failure]="failure" />
      }
      @if (history.hasMore()) {
        <button type="button" [attr.aria-disabled]="history.isLoadingMore()" (click)="history.more()">{{ 'transaction.history.more' | transloco }}</button>
      }
    </kontor-remote-frame>
  `,
})
export class HistoryTab {
  private readonly desk = inject(PanelDesk);
  private readonly store = inject(TransactionsStore);
  private readonly formats = inject(LocalFormats);

  protected readonly entries = computed(() => {
    const { id } = this.desk.open();
    return new Paged<HistoryEntry>((cursor) => this.store.history(id, cursor));
  });

  constructor() {
    effect(() => {
      this.desk.open().coding.value(); // whatever changes it adds to the history
      void this.entries().load();
    });
  }

  /** Days as everywhere on the screen; a note that looks like one stays as it was typed. */
  protected written(value: string, field: string): string {
    return field.endsWith('Date') && isoDay.test(value) ? this.formats.day(value) : value;
  }
}
