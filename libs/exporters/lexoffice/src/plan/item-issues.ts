import type { CompanyProfile, Issue } from '@kontor/exporter-contract';
import { percentOf, type BasisPoints } from '@kontor/kernel';
import { deductsInputTax } from '../company';
import { issue } from '../messages/catalogue';
import { accountTraits } from '../references/account-traits';
import type { SelfAssessedTax } from '../references/self-assessed-tax';
import type { DocumentItem } from './document-items';

/** Rates a bookkeeping voucher may carry, whatever its date (MAPPINGS F20). */
const bookable: readonly BasisPoints[] = [0, 500, 700, 1600, 1900];

/** What Lexware would refuse about the items, or would book as something else than the coding says. */
export const itemIssues = (items: readonly DocumentItem[], company: CompanyProfile): readonly Issue[] => [
  ...items.flatMap((item) => [...accountIssues(item), ...(deductsInputTax(company) ? rateIssues(item) : noInputTaxIssues(item))]),
  ...unsplittable(items),
];

function accountIssues({ account, gross }: DocumentItem): readonly Issue[] {
  const params = { account: account.name };
  return [
    ...(account.remoteId === undefined ? [issue('LEX-account-not-in-ledger', 'glAccount', params)] : []),
    ...(gross.minor < 0 ? [issue('LEX-split-against-direction', undefined, params)] : []),
  ];
}

function rateIssues(item: DocumentItem): readonly Issue[] {
  const { account, taxRate, rate } = item;
  const owed = owedBy(item);
  if (accountTraits(account.attributes).selfAssessedTax !== owed) return [mismatch(item)];
  const isBookable = bookable.includes(rate) && (owed === 'none' || rate > 0);
  return isBookable ? [] : [issue('LEX-tax-rate-not-bookable', 'taxRate', { rate: percentOf(taxRate.basisPoints) })];
}

const owedBy = ({ taxRate: { treatment } }: DocumentItem): SelfAssessedTax =>
  treatment === 'reverse-charge' || treatment === 'intra-community' ? treatment : 'none';

/** Lexware goes by the account alone; an account and a rate that disagree would be booked as the account says. */
function mismatch({ account }: DocumentItem): Issue {
  const params = { account: account.name };
  switch (accountTraits(account.attributes).selfAssessedTax) {
    case 'reverse-charge':
      return issue('LEX-account-owes-reverse-charge', 'taxRate', params);
    case 'intra-community':
      return issue('LEX-account-owes-acquisition-tax', 'taxRate', params);
    case 'none':
      return issue('LEX-account-owes-no-tax', 'glAccount', params);
  }
}

/**
 * The gross would be booked without tax anyway, but a rate somebody chose is never replaced behind their back. On an
 * account whose tax Lexware computes it refuses 0 %, and whether it takes another rate of such a company is not known.
 */
function noInputTaxIssues(item: DocumentItem): readonly Issue[] {
  const { account, taxRate, rate } = item;
  if (accountTraits(account.attributes).selfAssessedTax !== 'none') return [issue('LEX-account-owes-tax-without-deduction', 'glAccount', { account: account.name })];
  if (rate !== 0) return [issue('LEX-no-input-tax', 'taxRate', { rate: percentOf(taxRate.basisPoints) })];
  return owedBy(item) === 'none' ? [] : [mismatch(item)];
}

function unsplittable(items: readonly DocumentItem[]): readonly Issue[] {
  const twice = items.filter((item, index) => items.findIndex(({ account }) => account.id === item.account.id) < index);
  const accounts = new Map(twice.map(({ account }) => [account.id, account]));
  return [...accounts.values()]
    .filter(({ attributes }) => !accountTraits(attributes).splitAllowed)
    .map(({ name }) => issue('LEX-account-not-splittable', 'glAccount', { account: name }));
}
