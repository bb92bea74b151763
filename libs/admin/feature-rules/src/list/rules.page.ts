import { CdkDrag, CdkDragHandle, CdkDropList, moveItemInArray, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RuleView } from '@kontor/api-contracts';
import { attempt, Permissions, RulesStore, type Failure } from '@kontor/admin-data-access';
import { EmptyState, FailureNotice, IfRole, RemoteFrame, Shortcuts, UndoStack } from '@kontor/admin-ui';
import { ApplyDialog } from '../trial/apply-dialog';
import { RuleCard, type RuleMove } from './rule-card';
import { RuleUndo } from './rule-undo';

/** The rules in the order in which they are asked. */
@Component({
  selector: 'kontor-rules-page',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, EmptyState, FailureNotice, IfRole, RemoteFrame, RouterLink, RuleCard, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rules.page.html',
  styleUrl: './rules.page.css',
})
export class RulesPage {
  /** Of the address: the transaction a rule is to be made from. */
  readonly from = input<string>();

  protected readonly store = inject(RulesStore);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly mayOrder = computed(() => this.permissions.atLeast('admin'));

  private readonly permissions = inject(Permissions);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly transloco = inject(TranslocoService);
  private readonly undo = inject(UndoStack);
  private readonly ruleUndo = inject(RuleUndo);

  constructor() {
    void this.store.rules.load();
    inject(Shortcuts).use([{ key: 'n', text: 'rules.new', run: () => void (this.mayOrder() && this.router.navigate(['/rules/new'])) }]);
    effect(() => {
      const from = this.from();
      if (from !== undefined) untracked(() => void this.router.navigate(['/rules/new'], { queryParams: { from }, replaceUrl: true }));
    });
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) void this.place(previousIndex, currentIndex);
  }

  /** The button that was pressed goes with its rule, and keeps the focus. */
  protected async move(rule: RuleView, move: RuleMove): Promise<void> {
    const last = (this.store.rules.value() ?? []).length - 1;
    const target = { up: rule.position - 1, down: rule.position + 1, first: 0, last }[move];
    if (target >= 0 && target <= last && target !== rule.position) await this.place(rule.position, target);
  }

  protected async switch(rule: RuleView, active: boolean): Promise<void> {
    const outcome = await attempt(this.store.change(rule.id, { active }));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.undo.push({ text: this.say(active ? 'rules.told.on' : 'rules.told.off', rule), undo: async () => void (await this.store.change(rule.id, { active: !active })) });
    else await this.store.rules.load();
  }

  protected async remove(rule: RuleView): Promise<void> {
    const order = (this.store.rules.value() ?? []).map(({ id }) => id);
    const outcome = await attempt(this.store.remove(rule.id));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (outcome.ok) this.undo.push({ text: this.say('rules.told.removed', rule), undo: () => this.ruleUndo.restore(rule, order) });
  }

  protected apply(rule: RuleView): void {
    this.dialog.open(ApplyDialog, { data: rule, width: '38rem', maxWidth: '95vw' });
  }

  private async place(from: number, to: number): Promise<void> {
    const before = (this.store.rules.value() ?? []).map(({ id }) => id);
    const moved = this.store.rules.value()?.[from];
    const after = [...before];
    moveItemInArray(after, from, to);
    const outcome = await attempt(this.store.reorder(after));
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (!outcome.ok) return this.store.rules.load();
    if (moved) void this.announcer.announce(this.transloco.translate('rules.told.moved', { name: moved.name, place: to + 1 }));
    this.undo.push({ text: this.transloco.translate('rules.told.reordered'), undo: () => this.store.reorder(before) });
  }

  private say(key: string, { name }: RuleView): string {
    return this.transloco.translate(key, { name });
  }
}
