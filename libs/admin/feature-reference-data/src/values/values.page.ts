import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReferenceView } from '@kontor/api-contracts';
import { attempt, ConnectionsStore, Paged, Permissions, ReferencesStore, type Failure, type ListedKind } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { EmptyState, FailureNotice, IfRole, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { UploadDialog } from '../upload/upload-dialog';
import { ValueDialog, type ValueWish } from './value-dialog';
import { ValueTable } from './value-table';

const states = ['active', 'inactive', 'all'] as const;
type State = (typeof states)[number];
const pause = 250;
const pageSize = 100;

/** One list of values people choose from: found, made, changed, switched on and off, and taken in from a file. */
@Component({
  selector: 'kontor-values-page',
  imports: [CountPipe, EmptyState, FailureNotice, IfRole, RemoteFrame, TranslocoPipe, ValueTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './values.page.html',
  styleUrl: './values.page.css',
})
export class ValuesPage {
  /** Of the route. */
  readonly kind = input.required<ListedKind>();

  protected readonly states = states;
  protected readonly state = signal<State>('active');
  protected readonly search = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));
  protected readonly isSearching = computed(() => this.search() !== '' || this.state() !== 'active');

  private readonly store = inject(ReferencesStore);
  private readonly connections = inject(ConnectionsStore);
  private readonly permissions = inject(Permissions);
  private readonly dialog = inject(MatDialog);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly values = new Paged<ReferenceView>((cursor) => this.store.page(this.kind(), this.filter(cursor)));
  /** Names of the accounting systems by the id of the connection. */
  protected readonly sources = computed<ReadonlyMap<string, string>>(() => new Map((this.connections.connections.value() ?? []).map((connection) => [connection.id, this.connections.nameOf(connection)])));

  constructor() {
    void this.connections.ensure();
    effect(() => {
      this.kind();
      this.state();
      this.store.changed();
      untracked(() => void this.look());
    });
  }

  protected type(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.search.set(text.trim());
      void this.look();
    }, pause);
  }

  protected edit(value: ReferenceView | undefined): void {
    this.dialog.open<ValueDialog, ValueWish>(ValueDialog, { data: { kind: this.kind(), value, sources: this.sources() }, width: '32rem', maxWidth: '95vw' });
  }

  protected upload(): void {
    this.dialog.open(UploadDialog, { data: this.kind(), width: '48rem', maxWidth: '95vw' });
  }

  /** Only those that are not so already: the way back must leave the others alone. */
  protected async switchEach(wanted: readonly string[], active: boolean): Promise<void> {
    const kind = this.kind();
    const ids = this.values.items().filter((value) => wanted.includes(value.id) && value.active !== active).map(({ id }) => id);
    if (ids.length === 0) return this.chosen.set(new Set());
    const outcome = await attempt(this.store.switchEach(kind, ids, active));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (!outcome.ok) return;
    const text = this.transloco.translate(active ? 'referenceData.told.on' : 'referenceData.told.off', { count: outcome.value.changed });
    this.undo.push({ text, undo: async () => void (await this.store.switchEach(kind, ids, !active)) });
  }

  private look(): Promise<void> {
    this.chosen.set(new Set());
    return this.values.load();
  }

  private filter(cursor: string | undefined) {
    const [state, search] = [this.state(), this.search()];
    return { usedBy: true, limit: pageSize, ...(state !== 'all' && { active: state === 'active' }), ...(search !== '' && { search }), ...(cursor !== undefined && { cursor }) };
  }
}
