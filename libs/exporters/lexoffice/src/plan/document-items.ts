import type { CodedLine, ReferenceValue, TaxRate } from '@kontor/exporter-contract';
import { addMoney, money, taxIncluded, type BasisPoints, type Money } from '@kontor/kernel';

/** Lines of one account and one rate, as one item of the voucher. Amounts are positive when they go the way of the whole. */
export interface DocumentItem {
  readonly account: ReferenceValue;
  readonly taxRate: TaxRate;
  /** The rate Lexware is told; 0 where there is no tax. */
  readonly rate: BasisPoints;
  readonly gross: Money;
  readonly tax: Money;
}

/** A line with what an item cannot do without. */
type CompleteLine = CodedLine & { readonly glAccount: ReferenceValue; readonly taxRate: TaxRate };

export const isComplete = (line: CodedLine): line is CompleteLine => line.glAccount !== undefined && line.taxRate !== undefined;

/**
 * Groups lines by account and rate in the order they first appear and takes the tax out of each group's sum, as Lexware
 * recomputes it (MAPPINGS F21). `direction` is the sign of the transaction. Groups that cancel out leave no item.
 */
export function documentItems(lines: readonly CompleteLine[], direction: number): readonly DocumentItem[] {
  const groups = new Map<string, readonly CompleteLine[]>();
  for (const line of lines) {
    const key = `${line.glAccount.id}|${rateOf(line.taxRate)}|${line.taxRate.treatment}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => itemOf(group, direction)).filter(({ gross }) => gross.minor !== 0);
}

function itemOf(group: readonly CompleteLine[], direction: number): readonly DocumentItem[] {
  const [first] = group;
  if (!first) return [];
  const sum = group.map((line) => line.gross).reduce(addMoney);
  const gross = money(sum.minor * direction, sum.currency);
  const rate = rateOf(first.taxRate);
  return [{ account: first.glAccount, taxRate: first.taxRate, rate, gross, tax: taxIn(gross, first.taxRate) }];
}

/** Without tax the rate is zero, whatever number the rate carries: foreign VAT never becomes German VAT. */
const rateOf = ({ treatment, basisPoints }: TaxRate): BasisPoints => (treatment === 'none' ? 0 : basisPoints);

/** Where the company owes the tax itself, the voucher names the rate and a tax of zero; Lexware computes both sides. */
const taxIn = (gross: Money, { treatment, basisPoints }: TaxRate): Money =>
  treatment === 'included' ? taxIncluded(gross, basisPoints).tax : money(0, gross.currency);
