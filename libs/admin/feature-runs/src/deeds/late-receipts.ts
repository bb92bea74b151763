import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PreviewView } from '@kontor/api-contracts';
import { attempt, LaneMovesStore, Remote, RunsStore, RunWatch, type Failure } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import type { Chosen } from './deeds';

/** As many sentences as anybody reads. */
const mostShown = 50;

/** Tells what the receipts that came after the export would add there, then adds them in a run of its own. */
@Component({
  selector: 'kontor-late-receipts',
  imports: [CountPipe, FailureNotice, MatDialogModule, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './deeds.css',
  template: `
    <h2 mat-dialog-title>{{ 'runs.late.title' | transloco }}</h2>
    <mat-dialog-content>
      <kontor-remote-frame [remote]="preview">
        @if (preview.value(); as seen) {
          @if (seen.ready > 0) {
            <p>{{ 'runs.late.ready' | transloco: { count: (seen.ready | count) } }}</p>
            <ul class="plain">
              @for (sentence of sentences(); track $index) {
                <li>{{ sentence }}</li>
              }
            </ul>
          } @else {
            <p>{{ 'runs.late.nothing' | transloco }}</p>
          }
          @for (group of seen.groups; track $index) {
            <p class="consequence stays">
              <span class="chip warn">{{ (group.count === 1 ? 'runs.transaction' : 'runs.transactions') | transloco: { count: (group.count | count) } }}</span> <strong>{{ group.issue.title }}</strong> {{ group.issue.cure }}
            </p>
          }
        }
      </kontor-remote-frame>
      @if (failure(); as failure) {
        <kontor-failure-notice [failure]="failure" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" mat-dialog-close>{{ 'confirmation.cancel' | transloco }}</button>
      @if ((preview.value()?.ready ?? 0) > 0) {
        <button type="button" class="primary" [attr.aria-disabled]="isBusy()" (click)="add()">{{ 'runs.late.add' | transloco }}</button>
      }
    </mat-dialog-actions>
  `,
})
export class LateReceipts {
  private readonly data = inject<Chosen>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly moves = inject(LaneMovesStore);
  private readonly runs = inject(RunsStore);
  private readonly watch = inject(RunWatch);
  private readonly router = inject(Router);

  protected readonly preview = new Remote<PreviewView>(() => this.runs.previewLateReceipts(this.data.connectionId, this.data.transactionIds));
  protected readonly sentences = computed(() => (this.preview.value()?.plans ?? []).flatMap(({ operations }) => operations.map(({ explain }) => explain)).slice(0, mostShown));
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly isBusy = signal(false);

  constructor() {
    void this.preview.load();
  }

  protected async add(): Promise<void> {
    const seen = this.preview.value();
    if (!seen || this.isBusy()) return;
    this.isBusy.set(true);
    const ready = seen.plans.map(({ transactionId }) => transactionId);
    const outcome = await attempt(this.moves.appendLateReceipts(this.data.connectionId, seen.ready === ready.length ? ready : this.data.transactionIds));
    this.isBusy.set(false);
    if (!outcome.ok) return this.failure.set(outcome.failure);
    this.watch.noticed(outcome.value, seen.estimatedSeconds);
    this.dialog.close(true);
    void this.router.navigate(['/runs', outcome.value.runId]);
  }
}
