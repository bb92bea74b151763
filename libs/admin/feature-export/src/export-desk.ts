import { computed, inject, Injectable, signal } from '@angular/core';
import type { ConnectionView, PreviewView, RunView, Selection } from '@kontor/api-contracts';
import { ConnectionsStore, ExportPreviewStore, ExportSelection, isProblemWith, Remote, RunWatch, type Failure } from '@kontor/admin-data-access';

/** Shown in full; the rest is counted. */
const shownPlans = 50;

/** What one dialog is about: a selection, a connection, the preview of both, and the run that came of it. */
@Injectable()
export class ExportDesk {
  private readonly store = inject(ExportPreviewStore);
  private readonly chosen = inject(ExportSelection);
  private readonly watch = inject(RunWatch);
  private readonly picked = signal<string | undefined>(undefined);
  private readonly begun = signal<RunView | undefined>(undefined);
  private readonly refusal = signal<Failure | undefined>(undefined);
  private readonly busy = signal(false);
  private readonly outdated = signal(false);
  private key = crypto.randomUUID();

  readonly connections = inject(ConnectionsStore);
  /** Nothing after a reload. */
  readonly choice = this.chosen.choice();
  readonly connection = computed<ConnectionView | undefined>(() => {
    const living = this.connections.living();
    const wanted = this.picked() ?? this.choice?.connectionId;
    return living.find(({ id }) => id === wanted) ?? living[0];
  });
  readonly preview = new Remote<PreviewView>(() => this.store.preview(this.connection()?.id ?? '', this.selection, shownPlans));
  /** The world had changed when somebody wanted to start: what is shown now is new. */
  readonly isRenewed = this.outdated.asReadonly();
  readonly isStarting = this.busy.asReadonly();
  /** Why it was not started. */
  readonly failure = this.refusal.asReadonly();
  readonly canStart = computed(() => (this.preview.value()?.ready ?? 0) > 0 && !this.preview.isLoading() && !this.busy() && !this.begun());
  /** How far the run is that was started here. */
  readonly run = computed(() => {
    const begun = this.begun();
    return begun && (this.watch.find(begun.runId) ?? { ...begun, remainingSeconds: null });
  });

  private get selection(): Selection {
    return this.choice?.selection ?? { transactionIds: [] };
  }

  async open(): Promise<void> {
    if (!this.choice) return;
    await this.connections.ensure();
    if (this.connection()) await this.preview.load();
  }

  async exportOver(connectionId: string): Promise<void> {
    this.picked.set(connectionId);
    this.outdated.set(false);
    this.refusal.set(undefined);
    await this.preview.load();
  }

  async start(): Promise<void> {
    const [preview, connection] = [this.preview.value(), this.connection()];
    if (!this.canStart() || !preview || !connection) return;
    this.busy.set(true);
    const outcome = await this.store.start(connection.id, { ...this.selection, previewed: preview.fingerprint }, this.key);
    this.busy.set(false);
    this.refusal.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.follow(outcome.value, preview.estimatedSeconds);
    else if (isProblemWith(outcome.failure, 'preview-stale')) await this.renew();
  }

  /** The run goes on, with what a person has mended. */
  follow(run: RunView, estimatedSeconds = 0): void {
    this.begun.set(run);
    this.chosen.clear();
    this.watch.noticed(run, estimatedSeconds);
  }

  /** Another preview is another wish: its start needs a key of its own. */
  private async renew(): Promise<void> {
    this.key = crypto.randomUUID();
    this.refusal.set(undefined);
    this.outdated.set(true);
    await this.preview.load();
  }
}
