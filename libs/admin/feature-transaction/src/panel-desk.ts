import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CodingChange, CodingChanged, NewCodingLine } from '@kontor/api-contracts';
import { attempt, CodingsStore, ExportPreviewStore, isProblemWith, Permissions, ReceiptsStore, TransactionsStore, type Failure, type Outcome } from '@kontor/admin-data-access';
import { UndoStack } from '@kontor/admin-ui';
import { lockOn } from './lock';
import { OpenTransaction } from './open-transaction';

/** What can be changed of an open transaction, and what became of the attempt. One for each panel. */
@Injectable()
export class PanelDesk {
  private readonly transactions = inject(TransactionsStore);
  private readonly previews = inject(ExportPreviewStore);
  private readonly codings = inject(CodingsStore);
  private readonly receipts = inject(ReceiptsStore);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  private readonly permissions = inject(Permissions);

  private readonly id = signal('');
  private readonly refused = signal<Failure | undefined>(undefined);
  private readonly overruled = signal<(() => Promise<boolean>) | undefined>(undefined);
  private readonly unlocked = signal(false);

  readonly open = computed(() => this.opened(this.id()));
  /** Why the last change was refused. */
  readonly failure = this.refused.asReadonly();
  /** The last change met a newer one of somebody else: what they made of it is shown, and the change is still in hand. */
  readonly isOverruled = computed(() => this.overruled() !== undefined);
  readonly lock = computed(() => {
    const { transaction, exports } = this.open();
    const [known, traced] = [transaction.value(), exports.value()];
    return known && traced ? lockOn(known, traced) : undefined;
  });
  readonly canEdit = computed(() => {
    const lock = this.lock();
    const isFree = lock === undefined || (lock.why === 'exported' && this.unlocked());
    return isFree && this.permissions.atLeast('accountant') && this.open().exports.value() !== undefined;
  });

  constructor() {
    effect(() => {
      const open = this.open();
      if (open.id !== '') void open.load(); // before the address was read there is nothing to show
    });
    effect(() => {
      const { transactionIds } = this.codings.changed();
      const open = untracked(() => this.open());
      if (transactionIds.includes(open.id)) void open.refresh();
    });
  }

  show(transactionId: string): void {
    this.id.set(transactionId);
    this.refused.set(undefined);
    this.overruled.set(undefined);
    this.unlocked.set(false);
  }

  /** Lets somebody change what stands in the books already, who was told that they stay as they are. */
  unlock(): void {
    this.unlocked.set(true);
  }

  /** Makes the change that met a newer one once more, on what is there now. */
  async insist(): Promise<void> {
    await this.overruled()?.();
  }

  /** `what` names the field, for the way back. Gives whether it was written. */
  change(change: CodingChange, what: string): Promise<boolean> {
    const { id } = this.open();
    return this.write((revision) => this.codings.change(id, { ...change, revision }), this.transloco.translate('transaction.undo.field', { field: what }));
  }

  divide(lines: readonly NewCodingLine[]): Promise<boolean> {
    const { id } = this.open();
    return this.write((revision) => this.codings.divide(id, { lines, revision }), this.transloco.translate('transaction.undo.split'));
  }

  /** Takes a receipt off, and back on at its place when that is undone. */
  async unlink(receiptId: string, fileName: string): Promise<void> {
    const open = this.open();
    const place = open.receipts.value()?.receipts.findIndex(({ id }) => id === receiptId) ?? 0;
    const taken = await attempt(this.receipts.unlink(open.id, receiptId));
    this.refused.set(taken.ok ? undefined : taken.failure);
    if (!taken.ok) return;
    open.receipts.take(taken.value);
    this.undo.push({ text: this.transloco.translate('transaction.undo.unlinked', { name: fileName }), undo: async () => void (await this.receipts.link(open.id, receiptId, place)) });
  }

  private async write(request: (revision: number) => Promise<CodingChanged>, text: string): Promise<boolean> {
    const open = this.open();
    const outcome = await attempt(request(open.coding.value()?.revision ?? 1));
    this.tell(outcome, open, () => this.write(request, text));
    if (!outcome.ok) return false;
    const { batchId, ...coding } = outcome.value;
    open.coding.take(coding);
    if (batchId !== null) this.undo.push({ text, undo: async () => void (await this.codings.undo(batchId, [open.id])) });
    return true;
  }

  /** A change on an older revision: what is there now is fetched and shown. */
  private tell(outcome: Outcome<unknown>, open: OpenTransaction, again: () => Promise<boolean>): void {
    const isConflict = !outcome.ok && isProblemWith(outcome.failure, 'conflict');
    this.overruled.set(isConflict ? again : undefined);
    this.refused.set(outcome.ok || isConflict ? undefined : outcome.failure);
    if (isConflict) void open.refresh();
  }

  private opened(id: string): OpenTransaction {
    return new OpenTransaction(id, {
      transaction: () => this.transactions.read(id),
      coding: () => this.codings.read(id),
      receipts: () => this.receipts.of(id),
      exports: () => this.transactions.exports(id),
      refusal: async (connectionId) => {
        const { groups, nothingToDo } = await this.previews.preview(connectionId, { transactionIds: [id] }, 0);
        return { issues: groups.map(({ issue }) => issue), isNothingToDo: nothingToDo > 0 };
      },
    });
  }
}
