import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AuthOptionView, ConnectionView, ExporterView } from '@kontor/api-contracts';
import { ConnectionCare, type Failure } from '@kontor/admin-data-access';
import { ManifestForm, type SettingsDraft } from '@kontor/admin-manifest-form';
import { FailureNotice, Toasts } from '@kontor/admin-ui';
import { Departures } from '../departures';
import { fieldErrorsOf } from './field-errors';
import { KeyForm } from './key-form';
import { namedIn } from './named-settings';

/** The ways of connecting an accounting system, and what each of them unlocks. */
@Component({
  selector: 'kontor-connect-panel',
  imports: [FailureNotice, KeyForm, ManifestForm, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './connect-panel.html',
  styleUrl: './connect-panel.css',
})
export class ConnectPanel {
  readonly exporter = input.required<ExporterView>();
  /** There is a connection already; this one is for another company. */
  readonly isAnother = input(false);

  readonly connected = output<ConnectionView>();
  readonly cancelled = output<void>();

  protected readonly busyWith = signal<AuthOptionView['kind'] | undefined>(undefined);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly isTried = signal(false);
  protected readonly refused = computed(() => fieldErrorsOf(this.failure()));
  private readonly draft = signal<SettingsDraft | undefined>(undefined);
  protected readonly isUnsound = computed(() => this.isTried() && this.draft()?.isSound === false);
  protected readonly hasSettings = computed(() => Object.keys(this.exporter().settings).length > 0);
  /** Without a sign-in the settings are all there is to decide. */
  protected readonly needsNoSignIn = computed(() => this.exporter().auth.every(({ kind }) => kind === 'none'));

  private readonly care = inject(ConnectionCare);
  private readonly departures = inject(Departures);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected take(draft: SettingsDraft): void {
    this.draft.set(draft);
  }

  protected async connect(authKind: AuthOptionView['kind'], apiKey?: string): Promise<void> {
    if (this.busyWith() !== undefined) return;
    this.isTried.set(true);
    this.failure.set(undefined);
    if (this.isUnsound()) return;
    this.busyWith.set(authKind);
    const { id: exporterId, settings: schema } = this.exporter();
    const settings = namedIn(schema, this.draft()?.values ?? {});
    const outcome = await this.care.connect({ exporterId, authKind, settings, ...(apiKey !== undefined && { apiKey }) });
    this.busyWith.set(undefined);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    const { authorizeUrl, connection } = outcome.value;
    if (authorizeUrl !== null) return this.departures.leaveFor(authorizeUrl);
    if (!connection) return;
    this.toasts.tell(this.transloco.translate('integrations.connect.done', { company: connection.company.name }));
    this.connected.emit(connection);
  }
}
