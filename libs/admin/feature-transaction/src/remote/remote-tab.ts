import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { InstantPipe } from '@kontor/admin-language';
import { EmptyState, RemoteFrame } from '@kontor/admin-ui';
import { PanelDesk } from '../panel-desk';

const bad: readonly string[] = ['changed', 'gone'];

/** What stands in the accounting systems because of the open transaction. */
@Component({
  selector: 'kontor-remote-tab',
  imports: [EmptyState, InstantPipe, RemoteFrame, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './remote.css',
  template: `
    @let exports = desk.open().exports;
    <kontor-remote-frame [remote]="exports">
      @for (traced of exports.value(); track traced.connection.id) {
        <section class="connection" [attr.aria-label]="traced.connection.displayName">
          <h3 class="row">
            {{ traced.connection.displayName }}
            <span class="aside">{{ traced.connection.company }}</span>
            <span class="chip" [class.good]="traced.lane === 'exported'" [class.warn]="traced.lane === 'queued'">{{ 'transaction.remote.lane.' + traced.lane | transloco }}</span>
            @if (traced.generation > 1) {
              <span class="chip">{{ 'transaction.remote.generation' | transloco: { number: traced.generation } }}</span>
            }
          </h3>
          <ul class="plain written">
            @for (entry of traced.written; track entry.generation + entry.operation) {
              <li>
                <span>
                  {{ entry.explain }}
                  <span class="aside">{{ entry.remoteId }} · {{ 'transaction.remote.writtenAt' | transloco: { at: (entry.writtenAt | instant), who: entry.writtenBy.name ?? ('transaction.history.actor.' + entry.writtenBy.kind | transloco) } }}</span>
                </span>
                <span class="row">
                  <span class="chip" [class.good]="entry.state === 'confirmed' || entry.state === 'unchanged'" [class.bad]="isBad(entry.state)">{{ 'transaction.remote.drift.' + entry.state | transloco }}</span>
                  @if (entry.url; as url) {
                    <a [href]="url" target="_blank" rel="noopener noreferrer">{{ 'transaction.remote.openIn' | transloco: { name: traced.connection.displayName } }}</a>
                  }
                </span>
              </li>
            } @empty {
              <li class="aside">{{ 'transaction.remote.nothing' | transloco }}</li>
            }
          </ul>
          @for (attempt of traced.attempts; track attempt.itemId) {
            <p class="row aside">
              <span>{{ 'transaction.remote.attempt.' + attempt.state | transloco: { at: (attempt.changedAt | instant) } }}</span>
              <a [routerLink]="['/runs', attempt.runId]" [queryParams]="{ item: attempt.itemId }">{{ 'transaction.remote.toRun' | transloco }}</a>
            </p>
            @if (attempt.fault; as fault) {
              <p class="bad">{{ fault.title }} {{ fault.cure }}</p>
            }
            @for (issue of attempt.issues; track issue.code) {
              <p class="bad">{{ issue.title }} {{ issue.cure }}</p>
            }
          }
        </section>
      } @empty {
        <kontor-empty-state [title]="'transaction.remote.none' | transloco" [hint]="'transaction.remote.noneHint' | transloco">
          <a routerLink="/integrations">{{ 'transaction.remote.connect' | transloco }}</a>
        </kontor-empty-state>
      }
    </kontor-remote-frame>
  `,
})
export class RemoteTab {
  protected readonly desk = inject(PanelDesk);

  protected isBad(state: string): boolean {
    return bad.includes(state);
  }
}
