import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fieldLabels, merchantMatches, type MerchantMatch } from '@kontor/api-contracts';
import { ChoiceSearch, type Choice, type ChoiceFieldName } from '@kontor/admin-data-access';
import { LanguageKeeper } from '@kontor/admin-language';
import { ChoiceInput } from '@kontor/admin-ui';
import { RuleWords } from '../rule-words';
import { levelChoices, levelId, type DraftFault, type RuleDraft } from './rule-draft';

const effectFields = ['glAccount', 'taxRate', 'supplier', 'costCenter', 'costUnit'] as const satisfies readonly ChoiceFieldName[];

/** The form of a rule: when it applies, and what it fills. */
@Component({
  selector: 'kontor-rule-form',
  imports: [ChoiceInput, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-form.html',
  styleUrl: './rule-form.css',
})
export class RuleForm {
  readonly draft = model.required<RuleDraft>();
  readonly faults = input<readonly DraftFault[]>([]);
  readonly readonly = input(false);

  protected readonly language = inject(LanguageKeeper).language;
  protected readonly labels = fieldLabels;
  protected readonly matches = merchantMatches;
  protected readonly effectFields = effectFields;
  private readonly choices = inject(ChoiceSearch);
  private readonly words = inject(RuleWords);

  /** One search per field, so that the boxes keep theirs. */
  protected readonly searches = {
    glAccount: (text: string) => this.choices.find('glAccount', text),
    taxRate: (text: string) => this.rates(text),
    supplier: (text: string) => this.choices.find('supplier', text),
    costCenter: (text: string) => this.choices.find('costCenter', text),
    costUnit: (text: string) => this.choices.find('costUnit', text),
  };

  protected set(change: Partial<RuleDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected choose(field: (typeof effectFields)[number], choice: Choice | null): void {
    this.draft.update((draft) => ({ ...draft, [field]: choice }));
  }

  protected setMatch(match: string): void {
    this.set({ match: match as MerchantMatch });
  }

  protected has(fault: DraftFault): boolean {
    return this.faults().includes(fault);
  }

  /** First those that outlive the next change of the law, then the rates themselves. */
  private async rates(text: string): Promise<readonly Choice[]> {
    const levels = levelChoices.map((choice) => ({ id: levelId(choice), label: this.words.level(choice.level, choice.treatment), hint: '' }));
    const fitting = levels.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
    return [...fitting, ...(await this.choices.find('taxRate', text))];
  }
}
