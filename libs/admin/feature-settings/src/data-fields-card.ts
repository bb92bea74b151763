import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { fieldLabels, type DataFieldChange, type DataFieldView, type FieldLockView } from '@kontor/api-contracts';
import { ConnectionsStore, DataFieldsStore, Permissions, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { isHeldActive, isHeldRequired } from './field-locks';

/** Which fields of a coding are used, and which of them an export demands. A change holds at once and can be taken back. */
@Component({
  selector: 'kontor-data-fields-card',
  imports: [FailureNotice, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './data-fields-card.html',
  styleUrl: './data-fields-card.css',
})
export class DataFieldsCard {
  protected readonly store = inject(DataFieldsStore);
  protected readonly language = inject(LanguageKeeper).language;
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));
  protected readonly labels = fieldLabels;
  protected readonly isHeldActive = isHeldActive;
  protected readonly isHeldRequired = isHeldRequired;

  private readonly connections = inject(ConnectionsStore);
  private readonly permissions = inject(Permissions);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => {
      this.language(); // the reasons of locks come in the language of the screen
      untracked(() => void Promise.all([this.store.fields.load(), this.connections.ensure()]));
    });
  }

  /** The name of what locks a field: the accounting system and the company. */
  protected holderOf({ connectionId }: FieldLockView): string {
    const connection = this.connections.connections.value()?.find(({ id }) => id === connectionId);
    return connection ? `${this.connections.nameOf(connection)} (${connection.company.name})` : '';
  }

  /** A box that may not be changed says so and stays as it is. */
  protected async turn(box: HTMLInputElement, field: DataFieldView, change: Omit<DataFieldChange, 'field'>): Promise<void> {
    if (!this.mayChange()) return;
    const changed = await this.save({ field: field.field, ...change });
    if (!changed) box.checked = !box.checked;
    else this.undo.push({ text: this.told(field, change), undo: async () => void (await this.save({ field: field.field, ...field.setting })) });
  }

  private told({ field }: DataFieldView, { active, requiredForExport }: Omit<DataFieldChange, 'field'>): string {
    const name = this.labels[field][this.language()];
    const told = active === undefined ? (requiredForExport ? 'required' : 'optional') : active ? 'on' : 'off';
    return this.transloco.translate(`settings.fields.told.${told}`, { field: name });
  }

  private async save(change: DataFieldChange): Promise<boolean> {
    this.failure.set(undefined);
    const outcome = await this.store.change([change]);
    if (!outcome.ok) this.failure.set(outcome.failure);
    return outcome.ok;
  }
}
