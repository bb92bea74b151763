import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked, viewChild, viewChildren, DOCUMENT, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { RowOrder } from '@kontor/admin-data-access';
import { DayPipe, MoneyPipe } from '@kontor/admin-language';
import { Icon, IfRole, RemoteFrame, Shortcuts } from '@kontor/admin-ui';
import { mdiChevronDown, mdiChevronUp, mdiClose } from '@mdi/js';
import { CodingFields } from './fields/coding-fields';
import { IssueList } from './fields/issue-list';
import { LockNotice } from './fields/lock-notice';
import { HistoryTab } from './history/history-tab';
import { PanelDesk } from './panel-desk';
import { RemoteTab } from './remote/remote-tab';
import { SplitEditor } from './split/split-editor';
import { SplitSummary } from './split/split-summary';
import { ReceiptsPane } from './viewer/receipts-pane';

const parts = ['coding', 'history', 'remote'] as const;
type Part = (typeof parts)[number];

/** What the address said of one transaction does not go along to the next. */
const nowhereSpecial = { part: null, field: null };

/** One transaction beside the list it was chosen from. */
@Component({
  selector: 'kontor-transaction-panel',
  imports: [CodingFields, DayPipe, HistoryTab, Icon, IfRole, IssueList, LockNotice, MoneyPipe, ReceiptsPane, RemoteFrame, RemoteTab, RouterLink, SplitEditor, SplitSummary, TranslocoPipe],
  providers: [PanelDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './transaction.panel.css',
  templateUrl: './transaction.panel.html',
})
export class TransactionPanel {
  /** Of the address. */
  readonly transactionId = input.required<string>();
  /** Of the address: `split` opens the editor of the split at once. */
  readonly part = input<string>();
  /** Of the address: the accounting field to begin with, or `receipt`. */
  readonly field = input<string>();

  protected readonly desk = inject(PanelDesk);
  private readonly router = inject(Router);
  private readonly order = inject(RowOrder);
  private readonly document = inject(DOCUMENT);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly splitButton = viewChild<ElementRef<HTMLElement>>('split');
  private readonly tabs = viewChildren<ElementRef<HTMLElement>>('tab');

  protected readonly icons = { previous: mdiChevronUp, next: mdiChevronDown, close: mdiClose };
  protected readonly parts = parts;
  protected readonly shown = signal<Part>('coding');
  protected readonly heldUp = computed(() => this.desk.open().heldUp.value() ?? []);
  private readonly wantsSplit = linkedSignal({ source: () => ({ id: this.transactionId(), part: this.part() }), computation: ({ part }) => part === 'split' });
  private readonly wantedField = linkedSignal<{ readonly id: string; readonly field: string | undefined }, string | undefined>({ source: () => ({ id: this.transactionId(), field: this.field() }), computation: ({ field }) => field });
  /** Before everything is there, nothing on the screen could take the focus. */
  private readonly isReady = computed(() => {
    const { id, transaction, coding, receipts, exports } = this.desk.open();
    return id === this.transactionId() && [transaction, coding, receipts, exports].every((remote) => remote.value() !== undefined);
  });
  protected readonly isSplitting = computed(() => this.wantsSplit() && this.isReady() && this.desk.canEdit());

  constructor() {
    effect(() => {
      const id = this.transactionId();
      untracked(() => this.desk.show(id));
      this.title().nativeElement.focus({ preventScroll: true });
    });
    effect(() => {
      const field = this.wantedField();
      if (field === undefined || !this.isReady()) return;
      this.wantedField.set(undefined);
      untracked(() => this.jump(field));
    });
    inject(Shortcuts).use([
      { key: 'j', text: 'transaction.keys.next', run: () => this.go(1) },
      { key: 'k', text: 'transaction.keys.previous', run: () => this.go(-1) },
      { key: 's', text: 'transaction.keys.split', run: () => this.beginSplit() },
      { key: 'Escape', text: 'transaction.keys.close', run: () => this.close() },
    ]);
  }

  protected beside(step: 1 | -1): string | undefined {
    return this.order.beside(this.transactionId(), step);
  }

  protected go(step: 1 | -1): void {
    const id = this.beside(step);
    if (id !== undefined) void this.router.navigate(['/transactions', id], { queryParams: nowhereSpecial, queryParamsHandling: 'merge' });
  }

  /** The list takes the focus back to the row. */
  protected close(): void {
    void this.router.navigate(['/transactions'], { queryParams: nowhereSpecial, queryParamsHandling: 'merge', state: { left: this.transactionId() } });
  }

  /** Also from within a field, unless that has a use for it. */
  protected leave(event: Event): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  protected beginSplit(): void {
    if (!this.desk.canEdit() || this.desk.open().coding.value() === undefined) return;
    this.shown.set('coding');
    this.wantsSplit.set(true);
  }

  protected endSplit(): void {
    this.wantsSplit.set(false);
    if (this.part() !== undefined) void this.router.navigate(['/transactions', this.transactionId()], { queryParams: nowhereSpecial, queryParamsHandling: 'merge', replaceUrl: true });
    setTimeout(() => (this.splitButton() ?? this.title()).nativeElement.focus());
  }

  /** To the field an issue names; those of lines are in the editor once there are several. */
  protected jump(field: string): void {
    this.shown.set('coding');
    setTimeout(() => (this.document.getElementById(`field-${field}`) ?? this.document.getElementById('field-lines'))?.focus());
  }

  /** Arrows go from tab to tab, as tabs do everywhere. */
  protected step(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const place = (parts.indexOf(this.shown()) + by + parts.length) % parts.length;
    this.shown.set(parts[place] ?? 'coding');
    this.tabs()[place]?.nativeElement.focus();
  }
}
