import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, output, signal, untracked, viewChildren } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EInvoiceView } from '@kontor/api-contracts';
import { DataFieldsStore, ReceiptsStore, Remote, TransactionsStore, attempt } from '@kontor/admin-data-access';
import { LanguageKeeper, LocalFormats, MoneyPipe } from '@kontor/admin-language';
import { FailureNotice } from '@kontor/admin-ui';
import { money } from '@kontor/kernel';
import { PanelDesk } from '../panel-desk';
import { mayBeInvoice } from '../viewer/opened-receipt';
import { beginDraft, byTaxes, rateOf, wantedLines } from './begin-draft';
import { addLine, changeLine, duplicateLine, evenParts, isFull, removeLine } from './edit-draft';
import { judge, type Basis, type Draft, type DraftLine } from './split-draft';
import { SplitLine } from './split-line';

/** Divides the open transaction into lines; nothing is written before it adds up and somebody saves. */
@Component({
  selector: 'kontor-split-editor',
  imports: [FailureNotice, MoneyPipe, SplitLine, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './split.css',
  templateUrl: './split-editor.html',
})
export class SplitEditor {
  readonly done = output();

  protected readonly desk = inject(PanelDesk);
  private readonly formats = inject(LocalFormats);
  private readonly keeper = inject(LanguageKeeper);
  private readonly receipts = inject(ReceiptsStore);
  private readonly dataFields = inject(DataFieldsStore).fields;
  private readonly transactions = inject(TransactionsStore);
  private readonly rows = viewChildren(SplitLine);

  private readonly writes = (amount: Draft['total']): string => this.formats.decimal(amount);
  /** What is typed outlives a refusal and what others change meanwhile; another transaction begins anew. */
  protected readonly draft = linkedSignal<string, Draft>({ source: () => this.desk.open().id, computation: () => this.begin() });
  protected readonly judgement = computed(() => judge(this.draft(), this.keeper.language()));
  protected readonly full = computed(() => isFull(this.draft()));
  protected readonly isOver = computed(() => Math.sign(this.judgement().remainder.minor) === -Math.sign(this.draft().total.minor));
  /** What the lines have too much, which has no sign. */
  protected readonly excess = computed(() => money(Math.abs(this.judgement().remainder.minor), this.draft().total.currency));
  protected readonly wasSplit = computed(() => (this.desk.open().coding.value()?.lines.length ?? 1) > 1);
  protected readonly showsCenter = computed(() => this.isActive('costCenter'));
  protected readonly showsUnit = computed(() => this.isActive('costUnit'));
  private readonly offered = new Remote(() => this.transactions.taxRates(this.desk.open().coding.value()?.taxDate.date ?? ''));
  protected readonly rates = computed(() => (this.offered.value() ?? []).map(rateOf));
  /** The first receipt that tells its taxes; nothing where none does. */
  protected readonly invoice = new Remote(() => this.findInvoice());
  private readonly receiptIds = computed(() => (this.desk.open().receipts.value()?.receipts ?? []).filter(({ mimeType }) => mayBeInvoice.includes(mimeType)).map(({ id }) => id), { equal: (left, right) => left.join() === right.join() });
  protected readonly isBusy = signal(false);
  /** A sentence about the e-invoice that could not be divided by. */
  protected readonly told = signal<'otherSum' | undefined>(undefined);

  constructor() {
    void this.offered.load();
    effect(() => {
      this.receiptIds(); // another receipt may be the one that tells
      void untracked(() => this.invoice.load());
    });
    afterNextRender(() => this.rows()[0]?.focus());
  }

  protected base(basis: Basis): void {
    this.draft.update((draft) => ({ ...draft, basis }));
  }

  protected change(key: number, change: Partial<Omit<DraftLine, 'key'>>): void {
    this.draft.update((draft) => changeLine(draft, key, change));
  }

  protected add(): void {
    this.draft.update(addLine);
    setTimeout(() => this.rows().at(-1)?.focus());
  }

  protected duplicate(key: number): void {
    this.draft.update((draft) => duplicateLine(draft, key));
  }

  /** The focus goes to the line above, never nowhere. */
  protected remove(key: number): void {
    const place = this.draft().lines.findIndex((line) => line.key === key);
    this.draft.update((draft) => removeLine(draft, key));
    setTimeout(() => this.rows()[Math.max(place - 1, 0)]?.focus());
  }

  protected evenly(): void {
    const { total, lines } = this.draft();
    const parts = evenParts(total.minor < 0 ? { ...total, minor: -total.minor } : total, lines.length);
    this.draft.update((draft) => ({ ...draft, basis: 'gross', lines: lines.map((line, index) => ({ ...line, typed: parts[index] && index < lines.length - 1 ? this.writes(parts[index]) : '' })) }));
  }

  protected byInvoice(): void {
    const invoice = this.invoice.value();
    const divided = invoice && byTaxes(this.draft(), invoice.taxes, this.rates(), this.writes);
    if (divided) this.draft.set(divided);
    this.told.set(divided ? undefined : 'otherSum');
  }

  protected join(): void {
    this.draft.update((draft) => ({ ...draft, lines: draft.lines.slice(0, 1).map((line) => ({ ...line, typed: '' })) }));
  }

  protected async save(): Promise<void> {
    if (!this.judgement().isSound || this.isBusy()) return;
    this.isBusy.set(true);
    const isWritten = await this.desk.divide(wantedLines(this.draft(), this.judgement()));
    this.isBusy.set(false);
    if (isWritten) this.done.emit();
  }

  /** Ctrl+Enter saves, Esc leaves; both also while somebody types. */
  protected hear(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.save();
    else if (event.key === 'Escape' && !event.defaultPrevented) this.done.emit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private async findInvoice(): Promise<EInvoiceView | undefined> {
    for (const id of this.receiptIds()) {
      const invoice = await attempt(this.receipts.eInvoice(id));
      if (invoice.ok) return invoice.value;
    }
    return undefined;
  }

  private isActive(field: string): boolean {
    return this.dataFields.value()?.find((known) => known.field === field)?.active ?? true;
  }

  private begin(): Draft {
    const coding = untracked(() => this.desk.open().coding.value());
    if (!coding) throw new Error('The editor is only shown for a transaction whose coding is known');
    return beginDraft(coding, this.writes);
  }
}
