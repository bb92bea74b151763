import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AuditEventView } from '@kontor/api-contracts';
import { attempt, AuditStore, everyPage, Paged, type Failure } from '@kontor/admin-data-access';
import { LocalFormats } from '@kontor/admin-language';
import { Downloads, EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { AuditFilterBar } from './audit-filter';
import { filterOf, type AuditWish } from './audit-query';
import { AuditRow } from './audit-row';
import { AuditSentences } from './audit-sentences';
import { textOf } from './change-lines';

/** As many events as one download holds; a longer time is cut into periods. */
const mostInFile = 10_000;
const pageSize = 200;

const text = (value: string | undefined): string => value ?? '';

/** Who did what, and when. The address holds what is looked for, so that it can be sent to somebody. */
@Component({
  selector: 'kontor-audit-page',
  imports: [AuditFilterBar, AuditRow, EmptyState, FailureNotice, RemoteFrame, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './audit.page.html',
})
export class AuditPage {
  private readonly store = inject(AuditStore);
  private readonly router = inject(Router);
  private readonly downloads = inject(Downloads);
  private readonly sentences = inject(AuditSentences);
  private readonly formats = inject(LocalFormats);
  private readonly transloco = inject(TranslocoService);

  readonly from = input('', { transform: text });
  readonly to = input('', { transform: text });
  readonly who = input('', { transform: text });
  readonly action = input('', { transform: text });

  protected readonly wish = computed<AuditWish>(() => ({ from: this.from(), to: this.to(), who: this.who(), action: this.action() }));
  protected readonly events = new Paged<AuditEventView>((cursor) => this.ask(cursor));
  protected readonly isWriting = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly most = this.formats.number(mostInFile);

  constructor() {
    effect(() => {
      this.wish();
      untracked(() => void this.events.load());
    });
  }

  protected look(wish: AuditWish): void {
    const queryParams = Object.fromEntries(Object.entries(wish).map(([name, value]: [string, string]) => [name, value === '' ? null : value]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** In the words of the screen, with the facts beside them. */
  protected async download(): Promise<void> {
    if (this.isWriting()) return;
    this.isWriting.set(true);
    const outcome = await attempt(everyPage((cursor) => this.ask(cursor, pageSize), mostInFile));
    this.isWriting.set(false);
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.downloads.csv('kontor-audit.csv', [this.head(), ...outcome.value.map((event) => this.cells(event))]);
  }

  private ask(cursor: string | undefined, limit?: number) {
    return this.store.page({ ...filterOf(this.wish()), ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) });
  }

  private head(): readonly string[] {
    const keys = ['members.audit.when', 'members.audit.who', 'members.audit.sentence', 'members.audit.what', 'members.audit.subject', 'members.audit.details'];
    return keys.map((key) => this.transloco.translate(key));
  }

  private cells(event: AuditEventView): readonly string[] {
    const { at, action, subject, changes } = event;
    return [at, this.sentences.who(event), this.sentences.of(event), action, `${subject.type} ${subject.id}`, textOf(changes)];
  }
}
