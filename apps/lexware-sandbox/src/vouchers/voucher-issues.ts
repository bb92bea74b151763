import type { Issue } from '../gateway/errors/legacy-error';
import { fittingCategories, splitCategories } from './rules/categories';
import { knownContact } from './rules/contact';
import { currentVersion, ownFiles } from './rules/files-and-version';
import { itemCount, knownTaxType, readableAmounts, readableDates } from './rules/readable-values';
import { requiredFields } from './rules/required-fields';
import { allowedRates, itemTaxes } from './rules/taxes';
import { textLengths } from './rules/text-lengths';
import { totals } from './rules/totals';
import { knownType, writableStatus } from './rules/type-and-status';
import type { VoucherDraft } from './voucher-draft';
import type { RuleContext, VoucherRule } from './voucher-rule';

/** In the order in which Lexware reports them. */
const rules: readonly VoucherRule[] = [
  knownType,
  writableStatus,
  requiredFields,
  textLengths,
  readableDates,
  readableAmounts,
  itemCount,
  knownTaxType,
  knownContact,
  fittingCategories,
  allowedRates,
  itemTaxes,
  totals,
  splitCategories,
  ownFiles,
  currentVersion,
];

/** Everything that is wrong with a voucher, all at once. */
export const voucherIssues = (draft: VoucherDraft, context: RuleContext): readonly Issue[] => rules.flatMap((rule) => rule(draft, context));
