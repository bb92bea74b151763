import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';
import { ConnectionsStore, Permissions } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { EmptyState, IfRole, RemoteFrame } from '@kontor/admin-ui';
import { ConnectPanel } from './connect/connect-panel';
import { ConnectionPanel } from './connection/connection-panel';
import { FormerConnections } from './connection/former-connections';
import { Picture } from './picture';
import { StateChip } from './state-chip';
import { WayBack } from './way-back';

/** Everything about one accounting system: connecting it, and caring for the connections with it. */
@Component({
  selector: 'kontor-integration-page',
  imports: [ConnectionPanel, ConnectPanel, EmptyState, FormerConnections, IfRole, Picture, RemoteFrame, RouterLink, StateChip, TranslocoPipe, WayBack],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './integration.page.html',
  styleUrl: './integration.page.css',
})
export class IntegrationPage {
  readonly exporterId = input.required<string>();
  /** Of the address: which connection is shown, and why a sign-in came to nothing. */
  readonly connection = input<string>();
  readonly problem = input<string>();

  protected readonly store = inject(ConnectionsStore);
  protected readonly permissions = inject(Permissions);
  private readonly router = inject(Router);

  protected readonly exporter = computed(() => this.store.exporters.value()?.find(({ id }) => id === this.exporterId()));
  private readonly own = computed(() => this.store.connections.value()?.filter(({ exporterId }) => exporterId === this.exporterId()) ?? []);
  protected readonly living = computed(() => this.own().filter(({ state }) => state !== 'disconnected'));
  protected readonly former = computed(() => this.own().filter(({ state }) => state === 'disconnected'));
  /** The one of the address, else the first. */
  protected readonly shown = computed(() => this.living().find(({ id }) => id === this.connection()) ?? this.living()[0]);
  /** Whoever has no connection yet is here to make one. */
  protected readonly isConnecting = linkedSignal({ source: () => `${this.exporterId()} ${this.living().length}`, computation: () => this.living().length === 0 });

  constructor() {
    const { language } = inject(LanguageKeeper);
    effect(() => {
      language(); // the server tells ways, issues and reports in the language of the screen
      untracked(() => void Promise.all([this.store.exporters.load(), this.store.connections.load()]));
    });
  }

  /** A new connection is the one to look at. */
  protected show({ id }: ConnectionView): void {
    this.isConnecting.set(false);
    void this.router.navigate([], { queryParams: { connection: id } });
  }
}
