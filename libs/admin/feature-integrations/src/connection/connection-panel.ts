import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { ConnectionCard } from './connection-card';
import { ConnectionSettings } from './connection-settings';
import { SetUpCard } from './set-up-card';

/** One connection: how it is, what was set up for it, and its settings. */
@Component({
  selector: 'kontor-connection-panel',
  imports: [ConnectionCard, ConnectionSettings, SetUpCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <kontor-connection-card [connection]="connection()" [exporter]="exporter()" />
    @if (exporter().setUp.length > 0) {
      <kontor-set-up-card [connection]="connection()" [hooks]="exporter().setUp" />
    }
    <kontor-connection-settings [connection]="connection()" [schema]="exporter().settings" />
  `,
  styles: ':host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--gap); }',
})
export class ConnectionPanel {
  readonly connection = input.required<ConnectionView>();
  readonly exporter = input.required<ExporterView>();
}
