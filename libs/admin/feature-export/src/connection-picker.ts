import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';
import { ConnectionsStore } from '@kontor/admin-data-access';

/** Over which connection it goes, and what to know about that one. */
@Component({
  selector: 'kontor-connection-picker',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './connection-picker.css',
  template: `
    @if (chosen(); as connection) {
      @if (connections().length > 1) {
        <label for="export-connection">{{ 'export.over' | transloco }}</label>
        <select id="export-connection" (change)="choose($event)">
          @for (one of connections(); track one.id) {
            <option [value]="one.id" [selected]="one.id === connection.id">{{ store.nameOf(one) }} · {{ one.company.name }}</option>
          }
        </select>
      } @else {
        <p>{{ 'export.to' | transloco: { name: store.nameOf(connection), company: connection.company.name } }}</p>
      }
      @if (connection.state !== 'connected') {
        <p class="waits">
          {{ 'export.waits.' + connection.state | transloco: { name: store.nameOf(connection) } }}
          <a [routerLink]="['/settings/integrations', connection.exporterId]">{{ 'export.toConnection' | transloco }}</a>
        </p>
      }
    }
  `,
})
export class ConnectionPicker {
  readonly connections = input.required<readonly ConnectionView[]>();
  readonly chosen = input.required<ConnectionView | undefined>();
  readonly pick = output<string>();

  protected readonly store = inject(ConnectionsStore);

  protected choose({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.pick.emit(target.value);
  }
}
