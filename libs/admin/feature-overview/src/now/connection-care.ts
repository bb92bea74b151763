import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';
import { ConnectionsStore, Permissions } from '@kontor/admin-data-access';

/** A connection that does not work as it should, why, and where that is mended. */
@Component({
  selector: 'kontor-connection-care',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row' },
  styles: '.words { flex: 1 1 14rem; min-width: 0; } .aside { display: block; }',
  template: `
    @let ailing = connection();
    <span class="chip" [class.bad]="ailing.state === 'needs-sign-in'" [class.warn]="ailing.state !== 'needs-sign-in'">!</span>
    <span class="words">
      {{ 'overview.connection.' + complaint() | transloco: { name: name() } }}
      @if (reason(); as reason) {
        <span class="aside">{{ reason.title }} {{ reason.cure }}</span>
      }
    </span>
    <a [routerLink]="['/settings/integrations', ailing.exporterId]">{{ (ailing.state === 'needs-sign-in' && mayConnect() ? 'overview.connection.signIn' : 'overview.connection.show') | transloco }}</a>
  `,
})
export class ConnectionCare {
  readonly connection = input.required<ConnectionView>();

  private readonly connections = inject(ConnectionsStore);
  private readonly permissions = inject(Permissions);

  protected readonly name = computed(() => this.connections.nameOf(this.connection()));
  protected readonly complaint = computed(() => (this.connection().state === 'connected' ? 'warning' : this.connection().state));
  protected readonly reason = computed(() => this.connection().pausedBecause ?? this.connection().warning);
  protected readonly mayConnect = computed(() => this.permissions.atLeast('admin'));
}
