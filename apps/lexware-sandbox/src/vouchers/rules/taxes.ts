import { percentOf } from '@kontor/kernel';
import { refused, type Issue } from '../../gateway/errors/legacy-error';
import { isVatFree } from '../../organizations/organization';
import { bookableRates } from '../../posting-categories/posting-category';
import { expectedTax } from '../tax-formula';
import type { DraftItem } from '../voucher-draft';
import type { RuleContext, VoucherRule } from '../voucher-rule';

/** The code ends in the rate that was sent. The field is named without its item, as measured. */
export const allowedRates: VoucherRule = ({ items }, context) =>
  items.flatMap((item): readonly Issue[] =>
    item.rate !== undefined && !isAllowed(item, item.rate, context) ? [refused(`invalid_taxrate_${percentOf(item.rate)}`, 'taxRatePercent')] : [],
  );

/** §13b binds a small business too: such a category keeps its rate where all others may only be booked without tax. */
function isAllowed({ category }: DraftItem, rate: number, { profile }: RuleContext): boolean {
  if (!category) return bookableRates.includes(rate);
  if (isVatFree(profile) && !category.reverseCharge) return rate === 0;
  return category.allowedRates.includes(rate);
}

export const itemTaxes: VoucherRule = ({ items, taxType }, { behaviour }) =>
  items.flatMap(({ amount, taxAmount, rate, category, place }) => {
    if (!amount || !taxAmount || rate === undefined || !taxType) return [];
    const expected = category?.reverseCharge ? 0 : expectedTax(amount, rate, taxType).minor;
    const isRight = Math.abs(taxAmount.minor - expected) <= behaviour.taxTolerance;
    return isRight ? [] : [refused('invalid_taxamount', `${place}.taxAmount`)];
  });
