import { sumMoney, type Money } from '@kontor/kernel';
import { itemGross } from '../../books/voucher';
import { refused } from '../../gateway/errors/legacy-error';
import { when, type VoucherRule } from '../voucher-rule';

/** Both totals are the sums of the items, to the cent. */
export const totals: VoucherRule = ({ items, taxType, totalGross, totalTax }) => {
  if (!taxType || items.length === 0) return [];
  const complete = items.flatMap(({ amount, taxAmount }) => (amount && taxAmount ? [{ amount, taxAmount }] : []));
  if (complete.length < items.length) return [];
  const gross = sumMoney(complete.map((item) => itemGross(item, taxType)), 'EUR');
  const tax = sumMoney(complete.map(({ taxAmount }) => taxAmount), 'EUR');
  return [
    ...when(differs(totalGross, gross), refused('invalid_total_amount', 'totalGrossAmount')),
    ...when(differs(totalTax, tax), refused('invalid_total_amount', 'totalTaxAmount')),
  ];
};

const differs = (sent: Money | undefined, computed: Money): boolean => sent !== undefined && sent.minor !== computed.minor;
