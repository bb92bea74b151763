import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { FormerConnection } from './former-connection';

/** Companies that were connected before; their history waits for them. */
@Component({
  selector: 'kontor-former-connections',
  imports: [FormerConnection, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: '.card, .plain { grid-template-columns: minmax(0, 1fr); }',
  template: `
    <section class="card" aria-labelledby="former">
      <h2 id="former">{{ 'integrations.former.title' | transloco }}</h2>
      <p class="aside">{{ 'integrations.former.hint' | transloco }}</p>
      <ul class="plain">
        @for (connection of connections(); track connection.id) {
          <li><kontor-former-connection [connection]="connection" [exporter]="exporter()" (connected)="connected.emit($event)" /></li>
        }
      </ul>
    </section>
  `,
})
export class FormerConnections {
  readonly connections = input.required<readonly ConnectionView[]>();
  readonly exporter = input.required<ExporterView>();
  readonly connected = output<ConnectionView>();
}
