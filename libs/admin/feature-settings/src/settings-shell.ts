import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ConnectionsStore } from '@kontor/admin-data-access';

const places = [
  { path: '/settings/accounting', text: 'settings.places.general' },
  { path: '/settings/gl-accounts', text: 'settings.places.glAccounts' },
  { path: '/settings/tax-rates', text: 'settings.places.taxRates' },
  { path: '/settings/suppliers', text: 'settings.places.suppliers' },
  { path: '/settings/cost-centers', text: 'settings.places.costCenters' },
  { path: '/settings/cost-units', text: 'settings.places.costUnits' },
] as const;

/** The places of the settings beside their pages: what is the organization's own, then a page per accounting system. */
@Component({
  selector: 'kontor-settings-shell',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settings-shell.html',
  styleUrl: './settings-shell.css',
})
export class SettingsShell {
  protected readonly places = places;
  protected readonly store = inject(ConnectionsStore);

  constructor() {
    void this.store.ensure();
  }

  protected needsCare(exporterId: string): boolean {
    return this.store.living().some((connection) => connection.exporterId === exporterId && (connection.state !== 'connected' || connection.warning !== null));
  }
}
