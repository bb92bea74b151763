import { ChangeDetectionStrategy, Component, computed, DestroyRef, DOCUMENT, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConnectionsStore, RunWatch } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { EndedRow } from './ended-row';
import { RunNews } from './run-news';
import { RunningRow } from './running-row';

/** More at once would push the work off a small screen. */
const mostShown = 2;

/** The exports that run, on every page, and how the last one ended. */
@Component({
  selector: 'kontor-run-bar',
  imports: [CountPipe, EndedRow, RouterLink, RunningRow, RunNews, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './run-bar.css',
  template: `
    @if (isNeeded()) {
      <section [attr.aria-label]="'runBar.title' | transloco">
        @for (run of shown(); track run.runId) {
          <kontor-running-row [run]="run" [connection]="connectionOf(run.connectionId)" />
        }
        @if (hidden(); as hidden) {
          <a class="more" routerLink="/runs">{{ 'runBar.more' | transloco: { count: (hidden | count) } }}</a>
        }
        @if (watch.ended()[0]; as run) {
          <kontor-ended-row [run]="run" [others]="watch.ended().length - 1" [connection]="connectionOf(run.connectionId)" (dismiss)="dismiss()" />
        }
      </section>
    }
    <kontor-run-news />
  `,
})
export class RunBar {
  protected readonly watch = inject(RunWatch);
  private readonly connections = inject(ConnectionsStore);
  private readonly document = inject(DOCUMENT);

  protected readonly shown = computed(() => this.watch.active().slice(0, mostShown));
  protected readonly hidden = computed(() => this.watch.active().length - this.shown().length);
  protected readonly isNeeded = computed(() => this.watch.active().length + this.watch.ended().length > 0);

  constructor() {
    inject(DestroyRef).onDestroy(this.watch.begin());
    // the names of what is exported to; they are looked at once somebody needs them
    effect(() => this.isNeeded() && untracked(() => void this.connections.ensure()));
  }

  /** The button goes away with the row: the focus moves on to the page. */
  protected dismiss(): void {
    this.watch.dismiss();
    this.document.querySelector('main')?.focus({ preventScroll: true });
  }

  protected connectionOf(id: string) {
    return this.connections.connections.value()?.find((connection) => connection.id === id);
  }
}
