import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { fieldLabels, type RuleConditions, type RuleView } from '@kontor/api-contracts';
import { LanguageKeeper, LocalFormats } from '@kontor/admin-language';

/** What a rule fills a field with. */
export interface EffectWords {
  readonly field: string;
  readonly value: string;
  /** The value is switched off: the rule leaves the field empty. */
  readonly isOff: boolean;
}

/** Rules in words, in the language of the screen. */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly transloco = inject(TranslocoService);
  private readonly keeper = inject(LanguageKeeper);
  private readonly formats = inject(LocalFormats);

  /** One phrase per condition: all of them must hold. */
  conditions({ merchant, amount, card }: RuleConditions): readonly string[] {
    const phrases = [merchant && this.merchant(merchant), amount && this.amount(amount), card && this.card(card)];
    return phrases.filter((phrase) => phrase !== undefined);
  }

  effects({ effects, values }: Pick<RuleView, 'effects' | 'values'>): readonly EffectWords[] {
    const language = this.keeper.language();
    const valueOf = (id: string) => values.find((value) => value.id === id);
    const chosen = [['glAccount', effects.glAccountId], ['supplier', effects.supplierId], ['costCenter', effects.costCenterId], ['costUnit', effects.costUnitId]] as const;
    const references = chosen.flatMap(([field, id]) => (id === undefined ? [] : [{ field: fieldLabels[field][language], value: valueOf(id)?.label ?? '', isOff: valueOf(id)?.active === false }]));
    const { taxRate, note } = effects;
    const rate = taxRate && { field: fieldLabels.taxRate[language], ...(taxRate.by === 'level' ? { value: this.level(taxRate.level, taxRate.treatment), isOff: false } : { value: valueOf(taxRate.taxRateId)?.label ?? '', isOff: valueOf(taxRate.taxRateId)?.active === false }) };
    return [...references.slice(0, 1), ...(rate ? [rate] : []), ...references.slice(1), ...(note === undefined ? [] : [{ field: fieldLabels.note[language], value: note, isOff: false }])];
  }

  /** A tax rate by what it is in law: `Standard rate`. */
  level(level: 'standard' | 'reduced', treatment: 'included' | 'reverse-charge' | 'intra-community' = 'included'): string {
    return this.say(`rules.level.${treatment}.${level}`);
  }

  private merchant({ match, text }: NonNullable<RuleConditions['merchant']>): string {
    return this.say(`rules.merchant.${match}`, { text });
  }

  private amount({ currency, from, to }: NonNullable<RuleConditions['amount']>): string {
    const amount = (minor: number | undefined): string => (minor === undefined ? '' : this.formats.money({ minor, currency }));
    const form = from === undefined ? (to === undefined ? 'any' : 'to') : to === undefined ? 'from' : 'between';
    return this.say(`rules.amount.${form}`, { from: amount(from), to: amount(to), currency });
  }

  private card({ last4, holder }: NonNullable<RuleConditions['card']>): string {
    const form = last4 === undefined ? 'holder' : holder === undefined ? 'digits' : 'both';
    return this.say(`rules.card.${form}`, { last4: last4 ?? '', holder: holder ?? '' });
  }

  private say(key: string, params: Readonly<Record<string, string>> = {}): string {
    return this.transloco.translate(key, params, this.keeper.language());
  }
}
