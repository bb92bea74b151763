import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldLabels, type NewRule, type RuleConflict, type RuleTrial } from '@kontor/api-contracts';
import { Permissions, Remote, RulesStore } from '@kontor/admin-data-access';
import { CountPipe, DayPipe, LanguageKeeper } from '@kontor/admin-language';
import { RemoteFrame } from '@kontor/admin-ui';
import type { DraftFault } from '../editor/rule-draft';
import { SampleTable } from './sample-table';

/** How long somebody pauses before the test follows what they typed. */
const pause = 400;
const nameless = '–';

/** What a rule would have done in the last twelve months, following the form as it is filled in. */
@Component({
  selector: 'kontor-trial-panel',
  imports: [CountPipe, DayPipe, RemoteFrame, RouterLink, SampleTable, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './trial-panel.html',
  styleUrl: './trial-panel.css',
})
export class TrialPanel {
  readonly rule = input.required<{ readonly rule: NewRule; readonly faults: readonly DraftFault[] }>();
  /** Of a rule that is kept: it is tested at its place. */
  readonly ruleId = input<string>();

  protected readonly language = inject(LanguageKeeper).language;
  protected readonly labels = fieldLabels;
  protected readonly mayTest = computed(() => this.permissions.atLeast('accountant'));
  /** A rule can be tested before it has a name. */
  protected readonly isReady = computed(() => this.rule().faults.every((fault) => fault === 'name'));

  private readonly store = inject(RulesStore);
  private readonly permissions = inject(Permissions);
  protected readonly trial = new Remote(() => this.store.test(this.wish()));

  constructor() {
    effect((onCleanup) => {
      JSON.stringify(this.wish()); // every part of the wish is followed
      if (!this.isReady() || !this.mayTest()) return;
      const timer = setTimeout(() => untracked(() => void this.trial.load()), pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected fieldsOf({ fields }: RuleConflict): string {
    return fields.map((field) => this.labels[field][this.language()]).join(', ');
  }

  private wish(): RuleTrial {
    const [{ rule }, ruleId] = [this.rule(), this.ruleId()];
    return { rule: { ...rule, name: rule.name || nameless }, ...(ruleId !== undefined && { ruleId }) };
  }
}
