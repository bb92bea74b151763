import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ConnectionView } from '@kontor/api-contracts';
import type { SettingsSchema, SettingValues } from '@kontor/exporter-contract';
import { ConnectionCare, Permissions, type Failure } from '@kontor/admin-data-access';
import { ManifestForm, SettingsList, type SettingsDraft } from '@kontor/admin-manifest-form';
import { FailureNotice, UndoStack } from '@kontor/admin-ui';
import { fieldErrorsOf } from '../connect/field-errors';

/** The settings of a connection, drawn from the manifest. */
@Component({
  selector: 'kontor-connection-settings',
  imports: [FailureNotice, ManifestForm, SettingsList, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './connection-settings.html',
  styles: '.card { grid-template-columns: minmax(0, 1fr); } kontor-manifest-form { display: block; max-width: 44rem; }',
})
export class ConnectionSettings {
  readonly connection = input.required<ConnectionView>();
  readonly schema = input.required<SettingsSchema>();

  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly isTried = signal(false);
  protected readonly refused = computed(() => fieldErrorsOf(this.failure()));
  protected readonly hasSettings = computed(() => Object.keys(this.schema()).length > 0);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));
  protected readonly draft = signal<SettingsDraft | undefined>(undefined);
  protected readonly stored = computed(() => this.connection().settings, { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) });

  private readonly care = inject(ConnectionCare);
  private readonly permissions = inject(Permissions);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  protected async save(): Promise<void> {
    const draft = this.draft();
    this.isTried.set(true);
    if (!draft?.isSound || !draft.isChanged || this.isBusy()) return;
    const { id, company } = this.connection();
    const before = this.stored();
    if (!(await this.store(id, draft.values))) return;
    this.isTried.set(false);
    const text = this.transloco.translate('integrations.settings.saved', { company: company.name });
    this.undo.push({ text, undo: async () => void (await this.store(id, before)) });
  }

  private async store(id: string, settings: SettingValues): Promise<boolean> {
    this.failure.set(undefined);
    this.isBusy.set(true);
    const outcome = await this.care.changeSettings(id, settings);
    this.isBusy.set(false);
    if (!outcome.ok) this.failure.set(outcome.failure);
    return outcome.ok;
  }
}
