import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferenceView } from '@kontor/api-contracts';
import { attempt, ReferencesStore, type Failure, type ListedKind } from '@kontor/admin-data-access';
import { FailureNotice, UndoStack } from '@kontor/admin-ui';
import { newId } from '@kontor/kernel';

export interface ValueWish {
  readonly kind: ListedKind;
  /** Nothing for a new one. */
  readonly value: ReferenceView | undefined;
  readonly sources: ReadonlyMap<string, string>;
}

interface Described {
  readonly name: string;
  readonly number: string;
  readonly group: string;
}

/** Makes or changes one value. What an accounting system lists is shown and changed there. */
@Component({
  selector: 'kontor-value-dialog',
  imports: [FailureNotice, MatDialogModule, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './value-dialog.html',
  styleUrl: '../dialog.css',
})
export class ValueDialog {
  protected readonly wish = inject<ValueWish>(MAT_DIALOG_DATA);
  private readonly store = inject(ReferencesStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  private readonly ref = inject<MatDialogRef<ValueDialog>>(MatDialogRef);
  private readonly key = newId();

  protected readonly draft = signal<Described>({ name: this.wish.value?.name ?? '', number: this.wish.value?.number ?? '', group: this.wish.value?.group ?? '' });
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly isNameMissing = computed(() => this.isTried() && this.draft().name.trim() === '');
  /** The system that lists it; empty where it is our own. */
  protected readonly keeper = (this.wish.value?.links ?? []).filter(({ present }) => present).map(({ connectionId }) => this.wish.sources.get(connectionId) ?? '').join(', ');
  protected readonly isKept = (this.wish.value?.links ?? []).some(({ present }) => present);

  protected set(change: Partial<Described>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async save(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || this.draft().name.trim() === '') return;
    this.isBusy.set(true);
    const outcome = await attempt(this.write());
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.ref.close();
  }

  private async write(): Promise<void> {
    const { kind, value } = this.wish;
    const [name, number, group] = [this.draft().name.trim(), this.draft().number.trim(), this.draft().group.trim()];
    if (!value) {
      await this.store.create(kind, { name, ...(number && { number }), ...(group && { group }) }, this.key);
      return;
    }
    await this.store.change(kind, value.id, { name, number: number || null, group: group || null });
    const before = { name: value.name, number: value.number, group: value.group };
    this.undo.push({ text: this.transloco.translate('referenceData.told.changed', { name }), undo: async () => void (await this.store.change(kind, value.id, before)) });
  }
}
