import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { TakeBackPreview } from '@kontor/api-contracts';
import { attempt, LaneMovesStore, Remote, RunsStore, type Failure, type Outcome } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame, Toasts } from '@kontor/admin-ui';
import { byConsequence, canGoBack } from './by-consequence';
import type { Chosen } from './deeds';

/** As many entries as anybody looks through. */
const mostLinks = 50;

/** Tells what taking back does, what stands where and who removes it; then does it, or opens for one more export what is to stay. */
@Component({
  selector: 'kontor-take-back',
  imports: [CountPipe, FailureNotice, MatDialogModule, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './deeds.css',
  templateUrl: './take-back.html',
})
export class TakeBack {
  private readonly data = inject<Chosen>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly moves = inject(LaneMovesStore);
  private readonly runs = inject(RunsStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly preview = new Remote<TakeBackPreview>(() => this.moves.previewTakeBack(this.data.connectionId, this.data.transactionIds));
  private readonly outlooks = computed(() => this.preview.value()?.transactions ?? []);
  protected readonly groups = computed(() => byConsequence(this.outlooks()));
  protected readonly going = computed(() => this.outlooks().filter(canGoBack));
  protected readonly needsRemoval = computed(() => this.going().some(({ needsRemoval }) => needsRemoval));
  protected readonly entries = computed(() => this.going().flatMap(({ written }) => written.filter(({ state }) => state !== 'gone')).slice(0, mostLinks));
  /** The person says that they removed what stands there. */
  protected readonly isRemoved = signal(false);
  protected readonly missing = signal<'reason' | 'removal' | undefined>(undefined);
  protected readonly failure = signal<Failure | undefined>(undefined);
  private readonly isBusy = signal(false);

  constructor() {
    void this.preview.load();
  }

  protected async takeBack(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const reason = typed.trim();
    this.missing.set(reason === '' ? 'reason' : this.needsRemoval() && !this.isRemoved() ? 'removal' : undefined);
    if (this.missing() !== undefined) return;
    const wish = { transactionIds: this.ids(), reason, ...(this.needsRemoval() && { removedThere: true }) };
    await this.order(() => attempt(this.moves.takeBack(this.data.connectionId, wish)), 'runs.takeBack.done');
  }

  /** What stands there stays, and the next export writes it once more. */
  protected async openAnew(typed: string): Promise<void> {
    const reason = typed.trim();
    this.missing.set(reason === '' ? 'reason' : undefined);
    if (reason === '') return;
    const ids = this.going().filter(({ way }) => way === 'remote').map(({ transactionId }) => transactionId);
    await this.order(() => attempt(this.runs.openAnew(this.data.connectionId, ids, reason)), 'runs.takeBack.opened');
  }

  private async order(ask: () => Promise<Outcome<unknown>>, told: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const outcome = await ask();
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.toasts.tell(this.transloco.translate(told));
    this.dialog.close(true);
  }

  private ids(): readonly string[] {
    return this.going().map(({ transactionId }) => transactionId);
  }
}
