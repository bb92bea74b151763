import type { FinancialAccount } from '../books/financial-account';
import type { TransactionFee } from '../books/financial-transaction';
import type { Money } from '@kontor/kernel';
import { notNull, notValid, type Violation } from '../gateway/errors/regular-error';
import { filledTextOf, integerOf, isAbsent, moneyOf, type JsonRecord } from '../json/read-json';
import { bookableRates } from '../posting-categories/posting-category';
import { postingCategory } from '../posting-categories/chart';

const fields = ['feeAmount', 'feeTaxRatePercentage', 'feePostingCategoryId'] as const;

/** The rate that belongs to a fee category, where it is known; the full table is not. */
const rateOfCategory: Readonly<Record<string, number>> = {
  '16d04a23-fd91-11e1-a21f-0800200c9a66': 0,
  '113476af-ac83-4bf2-941d-0daa37022945': 19,
};

/** A fee, no fee, or what is wrong with it. Only payment providers charge fees, and against the direction of the amount. */
export function readFee(item: JsonRecord, place: string, amount: Money | undefined, account: FinancialAccount | undefined): TransactionFee | undefined | readonly Violation[] {
  const absent = fields.filter((field) => isAbsent(item[field]));
  if (absent.length === fields.length) return undefined;
  if (absent.length > 0) return absent.map((field) => notNull(`${place}.${field}`));
  const fee = moneyOf(item['feeAmount']);
  const taxRatePercentage = integerOf(item['feeTaxRatePercentage']) ?? -1;
  const postingCategoryId = filledTextOf(item['feePostingCategoryId']) ?? '';
  const violations: Violation[] = [];
  if (!fee || account?.type !== 'PAYMENT_PROVIDER' || fee.minor * (amount?.minor ?? 0) >= 0) violations.push(notValid(`${place}.feeAmount`));
  if (!isRate(postingCategoryId, taxRatePercentage)) violations.push(notValid(`${place}.feeTaxRatePercentage`));
  if (!postingCategory(postingCategoryId)) violations.push(notValid(`${place}.feePostingCategoryId`));
  return fee && violations.length === 0 ? { amount: fee, taxRatePercentage, postingCategoryId } : violations;
}

const isRate = (categoryId: string, rate: number): boolean => (rateOfCategory[categoryId] ?? rate) === rate && bookableRates.includes(rate * 100);
