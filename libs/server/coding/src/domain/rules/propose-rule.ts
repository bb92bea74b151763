import type { NewRule, RuleEffects, TaxChoice } from '@kontor/api-contracts';
import type { Coding } from '../coding';
import type { OfferedTaxRate } from '../tax/tax-rate-resolver';

export interface CodedAlready {
  readonly merchantName: string;
  readonly coding: Coding;
  /** The values that may be used, by their id. */
  readonly activeReferences: ReadonlySet<string>;
  readonly taxRates: readonly OfferedTaxRate[];
}

const fewestLetters = 3;
const mostLetters = 200;

/** A word with a digit among letters, or of many digits, is the number of one order or terminal. */
const isReference = (word: string): boolean => /\d/u.test(word) && (/\p{L}/u.test(word) || word.replace(/\D/gu, '').length >= 3);

/** The part of a merchant's name that comes again next month: references behind a star and numbers at the end are cut. */
export function lastingName(merchantName: string): string {
  const name = merchantName.replace(/\s+/gu, ' ').trim().slice(0, mostLetters);
  const [beforeStar = '', ...behind] = name.split('*');
  const words = (behind.some((part) => part.split(/\s/u).some(isReference)) ? beforeStar : name).split(' ');
  while (words.length > 1 && (isReference(words.at(-1) ?? '') || /^[^\p{L}\d]+$/u.test(words.at(-1) ?? ''))) words.pop();
  const lasting = words.join(' ').replace(/[\s*#.,;:/-]+$/u, '');
  return lasting.length >= fewestLetters ? lasting : name;
}

/** By what the rate is in law where it has a name there, so that the rule outlives the next change of the rate. */
function taxChoice({ id, level, treatment }: OfferedTaxRate): TaxChoice {
  if (level === null || treatment === 'none') return { by: 'rate', taxRateId: id };
  return { by: 'level', level, ...(treatment !== 'included' && { treatment }) };
}

/** A rule that would code such transactions as this one is; of a split one only what it has as a whole. */
export function proposeRule({ merchantName, coding: { head, parts }, activeReferences, taxRates }: CodedAlready): NewRule {
  const line = parts.length === 1 ? parts[0]?.sheet.values : undefined;
  const usable = (id: string | null | undefined): string | undefined => (id && activeReferences.has(id) ? id : undefined);
  const rate = taxRates.find(({ id, active }) => active && id === line?.taxRate);
  const chosen = { glAccountId: usable(line?.glAccount), taxRate: rate && taxChoice(rate), supplierId: usable(head.values.supplier), costCenterId: usable(line?.costCenter), costUnitId: usable(line?.costUnit) };
  const effects = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as RuleEffects;
  const text = lastingName(merchantName);
  return { name: text.slice(0, 100), active: true, conditions: { merchant: { match: 'contains', text } }, effects };
}
