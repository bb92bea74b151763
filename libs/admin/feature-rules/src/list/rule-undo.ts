import { inject, Injectable } from '@angular/core';
import type { RuleView } from '@kontor/api-contracts';
import { RulesStore } from '@kontor/admin-data-access';
import { newId } from '@kontor/kernel';

/** Brings a rule back that was deleted. */
@Injectable({ providedIn: 'root' })
export class RuleUndo {
  private readonly store = inject(RulesStore);

  /** It is a new rule with everything the old one said, at the place it had as far as its neighbours are still there. */
  async restore({ id, name, active, conditions, effects }: RuleView, order: readonly string[]): Promise<void> {
    const made = await this.store.create({ name, active, conditions, effects }, newId());
    const others = (this.store.rules.value() ?? []).map((rule) => rule.id).filter((other) => other !== made.id);
    const before = order.slice(0, order.indexOf(id));
    const place = others.findLastIndex((other) => before.includes(other)) + 1;
    await this.store.reorder([...others.slice(0, place), made.id, ...others.slice(place)]);
  }
}
