import type { Choice } from '@kontor/admin-data-access';
import { readAmount } from '@kontor/admin-language';
import type { MerchantMatch, NewRule, RuleConditions, RuleEffects, RuleView, TaxChoice } from '@kontor/api-contracts';
import { currency, isCurrency, money, type Locale } from '@kontor/kernel';

/** A rule as it stands in the form. */
export interface RuleDraft {
  readonly name: string;
  readonly active: boolean;
  readonly match: MerchantMatch;
  readonly merchant: string;
  readonly currency: string;
  /** As people type amounts. */
  readonly from: string;
  readonly to: string;
  readonly last4: string;
  readonly holder: string;
  readonly glAccount: Choice | null;
  readonly taxRate: Choice | null;
  readonly supplier: Choice | null;
  readonly costCenter: Choice | null;
  readonly costUnit: Choice | null;
  readonly note: string;
}

export const draftFaults = ['name', 'condition', 'effect', 'from', 'to', 'last4', 'currency'] as const;
export type DraftFault = (typeof draftFaults)[number];

export const emptyDraft: RuleDraft = {
  ...{ name: '', active: true, match: 'contains', merchant: '', currency: 'EUR', from: '', to: '', last4: '', holder: '' },
  ...{ glAccount: null, taxRate: null, supplier: null, costCenter: null, costUnit: null, note: '' },
};

/** Ids of choices that mean a rate by what it is in law: `level:included:standard`. */
const levels = ['standard', 'reduced'] as const;
const treatments = ['included', 'reverse-charge', 'intra-community'] as const;
export type LevelChoice = Extract<TaxChoice, { by: 'level' }>;

export const levelChoices: readonly LevelChoice[] = [
  ...levels.map((level) => ({ by: 'level', level }) as const),
  ...treatments.slice(1).map((treatment) => ({ by: 'level', level: 'standard', treatment: treatment === 'reverse-charge' ? 'reverse-charge' : 'intra-community' }) as const),
];
export const levelId = ({ level, treatment = 'included' }: LevelChoice): string => `level:${treatment}:${level}`;

function taxChoice({ id }: Choice): TaxChoice {
  return levelChoices.find((choice) => levelId(choice) === id) ?? { by: 'rate', taxRateId: id };
}

interface Words {
  readonly level: (choice: LevelChoice) => string;
  readonly amount: (minor: number, currency: string) => string;
}

/** A rule as the form shows it. */
export function draftOf({ name, active = true, conditions: { merchant, amount, card }, effects, values }: Pick<RuleView, 'values'> & NewRule, words: Words): RuleDraft {
  const chosen = (id: string | undefined): Choice | null => (id === undefined ? null : { id, label: values.find((value) => value.id === id)?.label ?? '', hint: '' });
  const { taxRate } = effects;
  const shown = (minor: number | undefined): string => (minor === undefined ? '' : words.amount(minor, amount?.currency ?? 'EUR'));
  return {
    ...{ name, active, match: merchant?.match ?? 'contains', merchant: merchant?.text ?? '' },
    ...{ currency: amount?.currency ?? 'EUR', from: shown(amount?.from), to: shown(amount?.to), last4: card?.last4 ?? '', holder: card?.holder ?? '' },
    ...{ glAccount: chosen(effects.glAccountId), supplier: chosen(effects.supplierId), costCenter: chosen(effects.costCenterId), costUnit: chosen(effects.costUnitId) },
    taxRate: taxRate?.by === 'level' ? { id: levelId(taxRate), label: words.level(taxRate), hint: '' } : chosen(taxRate?.taxRateId),
    note: effects.note ?? '',
  };
}

/** What the form says, and what is still missing or cannot be read. */
export function ruleOf(draft: RuleDraft, locale: Locale): { readonly rule: NewRule; readonly faults: readonly DraftFault[] } {
  const conditions = conditionsOf(draft, locale);
  const effects = effectsOf(draft);
  const faults: readonly (readonly [DraftFault, boolean])[] = [
    ['name', draft.name.trim() === ''],
    ['condition', Object.keys(conditions.conditions).length === 0],
    ['effect', Object.keys(effects).length === 0],
    ['last4', draft.last4.trim() !== '' && !/^\d{4}$/.test(draft.last4.trim())],
  ];
  return { rule: { name: draft.name.trim(), active: draft.active, conditions: conditions.conditions, effects }, faults: [...faults.flatMap(([fault, isThere]) => (isThere ? [fault] : [])), ...conditions.faults] };
}

function conditionsOf(draft: RuleDraft, locale: Locale): { readonly conditions: RuleConditions; readonly faults: readonly DraftFault[] } {
  const code = draft.currency.trim().toUpperCase();
  const wantsAmount = draft.from.trim() !== '' || draft.to.trim() !== '';
  if (wantsAmount && !isCurrency(code)) return { conditions: { amount: { currency: code } }, faults: ['currency'] };
  const read = (text: string): number | undefined => (text.trim() === '' ? undefined : readAmount(text, locale, code)?.minor);
  const [from, to] = wantsAmount ? [read(draft.from), read(draft.to)] : [];
  const faults: DraftFault[] = [];
  if (draft.from.trim() !== '' && (from === undefined || from < 0)) faults.push('from');
  if (draft.to.trim() !== '' && (to === undefined || to < 0)) faults.push('to');
  const [merchant, last4, holder] = [draft.merchant.trim(), draft.last4.trim(), draft.holder.trim()];
  const conditions: RuleConditions = {
    ...(merchant !== '' && { merchant: { match: draft.match, text: merchant } }),
    ...(wantsAmount && { amount: { currency: code, ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }),
    ...((last4 !== '' || holder !== '') && { card: { ...(last4 !== '' && { last4 }), ...(holder !== '' && { holder }) } }),
  };
  return { conditions, faults };
}

const effectsOf = ({ glAccount, taxRate, supplier, costCenter, costUnit, note }: RuleDraft): RuleEffects => ({
  ...(glAccount && { glAccountId: glAccount.id }),
  ...(taxRate && { taxRate: taxChoice(taxRate) }),
  ...(supplier && { supplierId: supplier.id }),
  ...(costCenter && { costCenterId: costCenter.id }),
  ...(costUnit && { costUnitId: costUnit.id }),
  ...(note.trim() !== '' && { note: note.trim() }),
});

/** An amount without its sign, as a person of the language types it. */
export const typedAmount = (decimal: (amount: ReturnType<typeof money>) => string) => (minor: number, code: string): string => decimal(money(minor, currency(code)));
