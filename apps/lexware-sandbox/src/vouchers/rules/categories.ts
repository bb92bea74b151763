import { isSales } from '../../books/voucher';
import { invalid } from '../../gateway/errors/legacy-error';
import { roundingCategoryId } from '../../posting-categories/income-categories';
import { when, type VoucherRule } from '../voucher-rule';

/** Income categories are for sales, outgo categories for purchases. */
export const fittingCategories: VoucherRule = ({ type, items }, { behaviour }) =>
  items.flatMap(({ categoryId, category, place }) => {
    if (categoryId === undefined) return [];
    const wanted = type && (isSales(type) ? 'income' : 'outgo');
    if (category?.id === roundingCategoryId && behaviour.roundingOnPurchases === 'accepted') return [];
    return when(category === undefined || (wanted !== undefined && category.type !== wanted), invalid(`${place}.categoryId`));
  });

/** Some categories take only one tax rate per voucher. */
export const splitCategories: VoucherRule = ({ items }) => {
  const ratesOf = new Map<string, Set<number>>();
  for (const { category, rate } of items) {
    if (!category || category.splitAllowed || rate === undefined) continue;
    ratesOf.set(category.id, (ratesOf.get(category.id) ?? new Set()).add(rate));
  }
  return when([...ratesOf.values()].some((rates) => rates.size > 1), invalid('voucherItems'));
};
