import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RuleView } from '@kontor/api-contracts';
import { attempt, failureOf, Permissions, RulesStore, type Failure } from '@kontor/admin-data-access';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';
import { FailureNotice, RemoteFrame, UndoStack } from '@kontor/admin-ui';
import { newId } from '@kontor/kernel';
import { RuleWords } from '../rule-words';
import { TrialPanel } from '../trial/trial-panel';
import { draftOf, emptyDraft, ruleOf, typedAmount, type LevelChoice, type RuleDraft } from './rule-draft';
import { RuleForm } from './rule-form';

/** Makes or changes a rule, with what it would have done beside it. */
@Component({
  selector: 'kontor-rule-page',
  imports: [FailureNotice, RemoteFrame, RouterLink, RuleForm, TranslocoPipe, TrialPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule.page.html',
  styleUrl: './rule.page.css',
})
export class RulePage {
  /** Of the address; without one the rule is new. */
  readonly ruleId = input<string>();
  /** Of the address: the transaction to make it from. */
  readonly from = input<string>();

  protected readonly store = inject(RulesStore);
  protected readonly draft = signal<RuleDraft>(emptyDraft);
  protected readonly kept = computed(() => (this.store.rules.value() ?? []).find(({ id }) => id === this.ruleId()));
  protected readonly read = computed(() => ruleOf(this.draft(), this.language()));
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | undefined>(undefined);
  protected readonly mayChange = computed(() => this.permissions.atLeast('admin'));

  private readonly language = inject(LanguageKeeper).language;
  private readonly formats = inject(LocalFormats);
  private readonly words = inject(RuleWords);
  private readonly permissions = inject(Permissions);
  private readonly router = inject(Router);
  private readonly undo = inject(UndoStack);
  private readonly transloco = inject(TranslocoService);
  /** Sent again after a lost answer, it makes no second rule. */
  private readonly key = newId();
  private shownId: string | undefined;

  constructor() {
    void this.store.rules.load();
    effect(() => {
      const kept = this.kept();
      if (kept && kept.id !== this.shownId) untracked(() => this.show(kept));
    });
    effect(() => {
      const from = this.from();
      if (from !== undefined) untracked(() => void this.propose(from));
    });
  }

  protected async save(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || this.read().faults.length > 0) return;
    this.isBusy.set(true);
    const [before, { rule }] = [this.kept(), this.read()];
    const outcome = await attempt(before ? this.store.change(before.id, rule) : this.store.create(rule, this.key));
    this.isBusy.set(false);
    this.failure.set(outcome.ok ? undefined : outcome.failure);
    if (!outcome.ok) return;
    this.undo.push({ text: this.transloco.translate(before ? 'rules.told.changed' : 'rules.told.made', { name: rule.name }), undo: () => this.takeBack(outcome.value.id, before) });
    await this.router.navigate(['/rules']);
  }

  private async takeBack(id: string, before: RuleView | undefined): Promise<void> {
    if (!before) return this.store.remove(id);
    const { name, active, conditions, effects } = before;
    await this.store.change(id, { name, active, conditions, effects });
  }

  private show(rule: RuleView): void {
    this.shownId = rule.id;
    this.draft.set(draftOf(rule, this.formWords()));
  }

  private async propose(transactionId: string): Promise<void> {
    try {
      this.draft.set(draftOf(await this.store.propose(transactionId), this.formWords()));
    } catch (error) {
      this.failure.set(failureOf(error)); // refused or not answered: the form stays empty and says why
    }
  }

  private formWords() {
    return { level: ({ level, treatment }: LevelChoice) => this.words.level(level, treatment), amount: typedAmount((amount) => this.formats.decimal(amount)) };
  }
}
