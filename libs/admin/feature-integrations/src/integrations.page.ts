import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConnectionsStore } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { EmptyState, RemoteFrame } from '@kontor/admin-ui';
import { ExporterTile } from './tiles/exporter-tile';
import { WayBack } from './way-back';

@Component({
  selector: 'kontor-integrations-page',
  imports: [EmptyState, ExporterTile, RemoteFrame, TranslocoPipe, WayBack],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page-head">
      <h1>{{ 'integrations.title' | transloco }}</h1>
    </div>
    <p>{{ 'integrations.intro' | transloco }}</p>
    <kontor-way-back [problem]="problem()" />
    <kontor-remote-frame [remote]="store.exporters">
      <kontor-remote-frame [remote]="store.connections">
        @if (store.connections.value()) {
          <div class="cards">
            @for (exporter of store.exporters.value(); track exporter.id) {
              <kontor-exporter-tile [exporter]="exporter" [connections]="livingOf(exporter.id)" />
            }
          </div>
          @if (store.exporters.value()?.length === 0) {
            <kontor-empty-state [title]="'integrations.none' | transloco" [hint]="'integrations.noneHint' | transloco" />
          }
        }
      </kontor-remote-frame>
    </kontor-remote-frame>
  `,
})
export class IntegrationsPage {
  /** Of the address: why a sign-in came to nothing that belongs to no accounting system any more. */
  readonly problem = input<string>();
  protected readonly store = inject(ConnectionsStore);

  constructor() {
    const { language } = inject(LanguageKeeper);
    effect(() => {
      language(); // the server tells what its plugins are for in the language of the screen
      untracked(() => void Promise.all([this.store.exporters.load(), this.store.connections.load()]));
    });
  }

  protected livingOf(exporterId: string) {
    return this.store.living().filter((connection) => connection.exporterId === exporterId);
  }
}
