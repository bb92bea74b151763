import { inject, Injectable } from '@angular/core';
import type { CodingBatchView, NewRule, RuleChange, RulePreview, RuleProposal, RuleTrial, RuleTrialResult, RuleView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { ruleChange, ruleCreate, ruleList, ruleRemove, ruleReorder, ruleTrialApply, ruleTrialPreview, ruleTrialPropose, ruleTrialTest } from './client/functions';
import { CodingsStore } from './codings.store';
import { Remote } from './remote';

/** The generated client knows the two forms of a tax choice as one with optional members; the server refuses what fits neither. */
const asRule = <Rule extends object>(rule: Rule): RuleView => rule as unknown as RuleView;

/** What codes new transactions by itself, and what it would make of those that are here. */
@Injectable({ providedIn: 'root' })
export class RulesStore {
  private readonly api = inject(Api);
  private readonly codings = inject(CodingsStore);

  /** In the order in which they are asked. */
  readonly rules = new Remote<readonly RuleView[]>(async () => (await this.api.invoke(ruleList, {})).map(asRule));

  /** With the same key the same wish makes one rule. */
  async create(rule: NewRule, key: string): Promise<RuleView> {
    const made = asRule(await this.api.invoke(ruleCreate, { body: rule, 'Idempotency-Key': key }));
    await this.rules.load();
    return made;
  }

  async change(id: string, change: RuleChange): Promise<RuleView> {
    const changed = asRule(await this.api.invoke(ruleChange, { id, body: change }));
    this.rules.take((this.rules.value() ?? []).map((rule) => (rule.id === id ? changed : rule)));
    return changed;
  }

  async remove(id: string): Promise<void> {
    await this.api.invoke(ruleRemove, { id });
    await this.rules.load();
  }

  /** Every rule once, the one asked first in front. */
  async reorder(ruleIds: readonly string[]): Promise<void> {
    this.rules.take((await this.api.invoke(ruleReorder, { body: { ruleIds } })).map(asRule));
  }

  test(trial: RuleTrial): Promise<RuleTrialResult> {
    return this.api.invoke(ruleTrialTest, { body: trial });
  }

  /** What applying it now would change; nothing is. */
  preview(id: string): Promise<RulePreview> {
    return this.api.invoke(ruleTrialPreview, { id });
  }

  /** To open transactions, as one batch that can be undone. */
  async apply(id: string): Promise<CodingBatchView> {
    const batch = await this.api.invoke(ruleTrialApply, { id });
    this.codings.tell([]);
    return batch;
  }

  /** A rule that would code such transactions as this one is; it is not kept. */
  async propose(transactionId: string): Promise<RuleProposal> {
    return (await this.api.invoke(ruleTrialPropose, { id: transactionId })) as unknown as RuleProposal;
  }
}
