import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { ConnectionCare, type Failure } from '@kontor/admin-data-access';
import { InstantPipe } from '@kontor/admin-language';
import { FailureNotice, IfRole } from '@kontor/admin-ui';
import { fieldErrorsOf } from '../connect/field-errors';
import { KeyForm } from '../connect/key-form';
import { Departures } from '../departures';

/** One company that was connected before, and the way back to it. */
@Component({
  selector: 'kontor-former-connection',
  imports: [FailureNotice, IfRole, InstantPipe, KeyForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <strong>{{ connection().company.name }}</strong>
      <span class="aside">{{ 'integrations.former.since' | transloco: { time: (connection().disconnectedAt ?? connection().connectedAt | instant) } }}</span>
      @if (isOffered()) {
        <button *kontorIfRole="'admin'" type="button" class="quiet" [attr.aria-disabled]="isBusy()" [attr.aria-label]="'integrations.former.againWith' | transloco: { company: connection().company.name }" (click)="connect()">{{ 'integrations.former.again' | transloco }}</button>
      }
    </div>
    @if (isKeyWanted()) {
      <kontor-key-form [action]="'integrations.connect.byKey' | transloco" [isBusy]="isBusy()" [refused]="refused()" (given)="begin($event)" />
    }
    @if (failure(); as failure) {
      <kontor-failure-notice [failure]="failure" />
    }
  `,
  styles: ':host { display: grid; grid-template-columns: minmax(0, 1fr); flex: 1; min-width: 0; gap: 0.5rem; }',
})
export class FormerConnection {
  readonly connection = input.required<ConnectionView>();
  readonly exporter = input.required<ExporterView>();
  readonly connected = output<ConnectionView>();

  protected readonly isBusy = signal(false);
  protected readonly isKeyWanted = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly refused = computed(() => fieldErrorsOf(this.failure()));
  protected readonly isOffered = computed(() => this.exporter().auth.some(({ kind, available }) => kind === this.connection().authKind && available));

  private readonly care = inject(ConnectionCare);
  private readonly departures = inject(Departures);

  protected async connect(): Promise<void> {
    if (this.connection().authKind === 'api-key') this.isKeyWanted.update((was) => !was);
    else await this.begin();
  }

  protected async begin(apiKey?: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.failure.set(undefined);
    const outcome = await this.care.signInAgain(this.connection().id, apiKey);
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    const { authorizeUrl, connection } = outcome.value;
    if (authorizeUrl !== null) this.departures.leaveFor(authorizeUrl);
    else if (connection) this.connected.emit(connection);
  }
}
