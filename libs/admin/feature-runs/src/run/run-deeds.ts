import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ItemView, RunHead } from '@kontor/api-contracts';
import { attempt, everyPage, RunsStore, RunWatch, type Failure, type RunDeed } from '@kontor/admin-data-access';
import { Confirmations, FailureNotice, IfRole } from '@kontor/admin-ui';
import { Deeds } from '../deeds/deeds';

/** As many as one order takes. */
const most = 1000;

/** What a person can do to a run as it stands; a viewer sees none of it. */
@Component({
  selector: 'kontor-run-deeds',
  imports: [FailureNotice, IfRole, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row" *kontorIfRole="'accountant'">
      @let state = run().state;
      @if (run().failed - run().needsReview > 0) {
        <button type="button" class="primary" [attr.aria-disabled]="isBusy()" (click)="tell('retry')">{{ 'runs.deed.retry' | transloco: { count: run().failed - run().needsReview } }}</button>
      }
      @if (state === 'running') {
        <button type="button" [attr.aria-disabled]="isBusy()" (click)="tell('pause')">{{ 'runs.deed.pause' | transloco }}</button>
      }
      @if (state === 'paused') {
        <button type="button" class="primary" [attr.aria-disabled]="isBusy()" (click)="tell('resume')">{{ 'runs.deed.resume' | transloco }}</button>
      }
      @if (state === 'running' || state === 'paused') {
        <button type="button" [attr.aria-disabled]="isBusy()" (click)="cancel()">{{ 'runs.deed.cancel' | transloco }}</button>
      }
      @if (run().exported > 0 && state === 'finished' && run().kind !== 'late-receipts') {
        <button type="button" class="quiet" [attr.aria-disabled]="isBusy()" (click)="withExported('takeBack')">{{ 'runs.deed.takeBackAll' | transloco }}</button>
      }
      @if (run().exported > 0 && state === 'finished' && run().kind === 'export') {
        <button type="button" class="quiet" [attr.aria-disabled]="isBusy()" (click)="withExported('lateReceipts')">{{ 'runs.deed.lateAll' | transloco }}</button>
      }
    </div>
    @if (failure(); as failure) {
      <kontor-failure-notice [failure]="failure" />
    }
  `,
})
export class RunDeeds {
  private readonly store = inject(RunsStore);
  private readonly watch = inject(RunWatch);
  private readonly deeds = inject(Deeds);
  private readonly confirmations = inject(Confirmations);
  private readonly transloco = inject(TranslocoService);

  readonly run = input.required<RunHead>();
  readonly changed = output();

  protected readonly isBusy = signal(false);
  private readonly refused = signal<{ readonly runId: string; readonly failure: Failure } | undefined>(undefined);
  protected readonly failure = computed(() => (this.refused()?.runId === this.run().runId ? this.refused()?.failure : undefined));

  protected async tell(deed: RunDeed): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const { runId } = this.run();
    const outcome = await attempt(this.store.tell(runId, deed));
    this.isBusy.set(false);
    this.refused.set(outcome.ok ? undefined : { runId, failure: outcome.failure });
    if (outcome.ok) this.watch.noticed(outcome.value);
    this.changed.emit();
  }

  protected async cancel(): Promise<void> {
    const consequences = [this.transloco.translate('runs.deed.cancelBegun'), this.transloco.translate('runs.deed.cancelRest')];
    const question = { title: this.transloco.translate('runs.deed.cancelTitle'), consequences, confirm: this.transloco.translate('runs.deed.cancel') };
    if (await this.confirmations.ask(question)) await this.tell('cancel');
  }

  /** Everything the run has exported, as far as one order goes. */
  protected async withExported(deed: 'takeBack' | 'lateReceipts'): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const { runId, connectionId } = this.run();
    const ask = (cursor: string | undefined) => this.store.items(runId, { state: 'exported', limit: 200, ...(cursor !== undefined && { cursor }) });
    const outcome = await attempt<readonly ItemView[]>(everyPage(ask, most));
    this.isBusy.set(false);
    this.refused.set(outcome.ok ? undefined : { runId, failure: outcome.failure });
    if (outcome.ok && (await this.deeds[deed](connectionId, outcome.value.filter(({ takenBack }) => takenBack === null).map(({ transactionId }) => transactionId)))) this.changed.emit();
  }
}
