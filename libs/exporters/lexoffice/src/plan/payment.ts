import type { Issue, Linked, Operation, PlanInput } from '@kontor/exporter-contract';
import { toDecimal } from '@kontor/kernel';
import { clearingAccountId, clearingAccountName } from '../memory';
import { issue } from '../messages/catalogue';
import type { LexofficeSettings } from '../settings';
import type { HintInput } from '../steps/hint-assignment';
import type { PaymentInput } from '../steps/post-payments';
import { hintExplained, paymentExplained } from './explain';
import { infoOf, payeeOf, purposeOf } from './texts';

type Input = PlanInput<LexofficeSettings>;

export const paymentIssues = ({ memory }: Input): readonly Issue[] =>
  clearingAccountId(memory) === undefined ? [issue('LEX-clearing-account-unknown')] : [];

/** Ties voucher and payment together by the natural key; a person confirms it in Lexware Office. */
export const hintOperation = (voucherId: Linked<string>, naturalKey: string): Operation<'hintAssignment', Linked<HintInput>> => ({
  id: 'hint',
  step: 'hintAssignment',
  input: { voucherId, reference: naturalKey },
  explain: hintExplained,
});

/** `isWhole`: nothing else could have been written for this transaction. */
export function paymentOperation({ transaction, memory, settings, naturalKey }: Input, isWhole: boolean): Operation<'postPayments', PaymentInput> {
  const { billing, bookingDate, settlementDate } = transaction;
  return {
    id: 'payment',
    step: 'postPayments',
    input: {
      account: clearingAccountId(memory) ?? '',
      amount: toDecimal(billing),
      bookingDate,
      valueDate: settlementDate ?? bookingDate,
      purpose: purposeOf(transaction),
      info: infoOf(transaction),
      name: payeeOf(transaction),
      reference: naturalKey,
    },
    explain: paymentExplained(transaction, clearingAccountName(memory) ?? settings.clearingAccountName, isWhole),
    amount: billing,
  };
}
