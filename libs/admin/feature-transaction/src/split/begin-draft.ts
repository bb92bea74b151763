import { absoluteMoney, percentOf, type Money } from '@kontor/kernel';
import type { ChosenTaxRate, CodingLineView, CodingView, EInvoiceTaxView, NewCodingLine, TaxRateView } from '@kontor/api-contracts';
import { choiceOf } from '../fields/choices';
import { blankLine } from './edit-draft';
import type { Draft, DraftLine, Judgement, Rate } from './split-draft';

/** Writes an amount the way it is typed in the language of the screen. */
export type Writes = (amount: Money) => string;

export const rateOf = ({ id, name, basisPoints, treatment }: ChosenTaxRate | TaxRateView): Rate => ({ id, label: name, hint: '', basisPoints, isIncluded: treatment === 'included' });

/** As people type it: without the sign of the total. */
const asTyped = (amount: Money, total: Money, writes: Writes): string => writes(total.minor < 0 ? { ...amount, minor: -amount.minor } : amount);

const lineOf = ({ glAccount, taxRate, costCenter, costUnit, text }: CodingLineView, key: number, typed: string): DraftLine => ({
  key,
  typed,
  glAccount: choiceOf(glAccount.value),
  taxRate: taxRate.value && rateOf(taxRate.value),
  costCenter: choiceOf(costCenter.value),
  costUnit: choiceOf(costUnit.value),
  text: text.value ?? '',
});

/** What the editor begins with: the lines there are, or, for an undivided transaction, two lines, of which the second takes what remains. */
export function beginDraft({ billing, lines }: CodingView, writes: Writes): Draft {
  const [first, ...others] = lines;
  if (!first || others.length > 0) return { total: billing, basis: 'gross', lines: lines.map((line, key) => lineOf(line, key, asTyped(line.gross, billing, writes))) };
  return { total: billing, basis: 'gross', lines: [lineOf(first, 0, ''), { ...lineOf(first, 1, ''), text: '' }] };
}

/** One line per tax of an invoice, coded as the first line is; the last takes what remains. Nothing where the invoice is about another sum. */
export function byTaxes(draft: Draft, taxes: readonly EInvoiceTaxView[], rates: readonly Rate[], writes: Writes): Draft | undefined {
  const grosses = taxes.map(({ net, tax }) => (net && tax ? { minor: Math.abs(net.minor + tax.minor), currency: net.currency } : undefined));
  const sum = grosses.reduce((minor, gross) => minor + (gross?.minor ?? 0), 0);
  const { total } = draft;
  if (taxes.length < 1 || sum !== absoluteMoney(total).minor || grosses.some((gross) => gross?.currency !== total.currency)) return undefined;
  const like = draft.lines[0] ?? blankLine(0);
  const lines = taxes.map(({ percent }, key): DraftLine => {
    const gross = grosses[key];
    const rate = rates.find(({ basisPoints, isIncluded }) => isIncluded && percent !== null && isPercent(basisPoints, percent));
    return { ...like, key, typed: gross && key < taxes.length - 1 ? writes(gross) : '', taxRate: rate ?? null, text: '' };
  });
  return { ...draft, basis: 'gross', lines };
}

/** 1900 and `19`, 550 and `5.5`: compared as texts, without a float between them. */
const isPercent = (basisPoints: number, percent: string): boolean => percentOf(basisPoints) === percent;

/** What is sent of a sound draft: the amounts, the last of them left to the server. */
export function wantedLines({ lines }: Draft, judgement: Judgement): readonly NewCodingLine[] {
  return lines.map(({ glAccount, taxRate, costCenter, costUnit, text }, index) => {
    const judged = judgement.lines[index];
    const values = { glAccountId: glAccount?.id ?? null, taxRateId: taxRate?.id ?? null, costCenterId: costCenter?.id ?? null, costUnitId: costUnit?.id ?? null, text: text.trim() === '' ? null : text.trim() };
    return judged?.gross && !judged.isRemainder ? { ...values, gross: judged.gross } : values;
  });
}
