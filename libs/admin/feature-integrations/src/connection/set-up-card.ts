import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, SetupHookView } from '@kontor/api-contracts';
import { Permissions, SetUpStore, type Failure } from '@kontor/admin-data-access';
import { InstantPipe, LanguageKeeper } from '@kontor/admin-language';
import { FailureNotice, IfRole, RemoteFrame } from '@kontor/admin-ui';
import { IssueNote } from '../issue-note';
import { checklist, type CheckItem } from './checklist';

const looks: Readonly<Record<CheckItem['state'], string>> = {
  created: 'good', reused: 'good', changed: 'good', unchanged: 'good', 'passed-over': '', failed: 'bad', running: 'warn', waiting: '',
};

/** What was arranged for a connection, part by part; a new connection is set up as soon as somebody looks at it. */
@Component({
  selector: 'kontor-set-up-card',
  imports: [FailureNotice, IfRole, InstantPipe, IssueNote, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './set-up-card.html',
  styleUrl: './set-up-card.css',
})
export class SetUpCard {
  readonly connection = input.required<ConnectionView>();
  readonly hooks = input.required<readonly SetupHookView[]>();

  protected readonly looks = looks;
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly reports = computed(() => this.store.reports(this.connection().id));
  protected readonly isRunning = computed(() => this.store.before(this.connection().id) !== undefined);
  protected readonly items = computed(() => checklist(this.hooks(), this.reports().value() ?? [], this.store.before(this.connection().id)));
  protected readonly isFailed = computed(() => !this.isRunning() && this.items().some(({ state }) => state === 'failed'));

  private readonly store = inject(SetUpStore);
  private readonly permissions = inject(Permissions);

  constructor() {
    const { language } = inject(LanguageKeeper);
    const connectionId = computed(() => this.connection().id);
    effect(() => {
      language(); // the notes come in the language of the screen
      connectionId();
      untracked(() => void this.look());
    });
  }

  protected async run(): Promise<void> {
    if (this.isRunning()) return;
    this.failure.set(undefined);
    const outcome = await this.store.run(this.connection().id);
    if (!outcome.ok) this.failure.set(outcome.failure);
  }

  private async look(): Promise<void> {
    const reports = this.reports();
    await reports.load();
    const isNew = reports.value()?.length === 0 && this.connection().state === 'connected';
    if (isNew && this.permissions.atLeast('admin')) await this.run();
  }
}
