import type { AmountInput, NewTransaction } from '@kontor/api-contracts';
import { isoDate, isSameMoney, money, type Money } from '@kontor/kernel';
import { contentHashOf } from '../keys/derived-key';
import { cleanText } from '../text/clean-text';
import type { ParsedTransaction, StatementFacts } from '../transaction';
import { orientRate } from '../values/exchange-rate';
import { known } from '../values/known';
import { signedLike } from '../values/read-money';

/** Sources of the API stand apart from those of files: a platform cannot pass for a bank. */
export const apiSource = (name: string): string => `api:${name}`;

const amount = (input: AmountInput | undefined): Money | undefined => input && money(input.minor, input.currency);
const day = (text: string | undefined) => (text === undefined ? undefined : isoDate(text));

function text(value: string | undefined): string | undefined {
  const clean = cleanText(value ?? '');
  return clean === '' ? undefined : clean;
}

/** The original amount goes where the billing amount goes; the billing amount again is none. The same holds for files. */
function originalOf({ original, exchangeRate }: NewTransaction, billing: Money): Pick<StatementFacts, 'original' | 'exchangeRate'> {
  const given = amount(original);
  const signed = given && signedLike(given, billing);
  const different = signed && !isSameMoney(signed, billing) ? signed : undefined;
  const rate = exchangeRate === undefined ? undefined : orientRate(exchangeRate, billing, different);
  return known({ original: different, exchangeRate: rate });
}

/** An item of a batch as the row it would be in a file; `place` is counted from 1. The item must have been checked. */
export function itemRow(source: string, item: NewTransaction, place: number): ParsedTransaction {
  const billing = money(item.billing.minor, item.billing.currency);
  const { name, countryCode, mcc } = item.merchant;
  const facts: StatementFacts = {
    line: place,
    status: item.status ?? 'booked',
    kind: item.kind,
    transactionDate: isoDate(item.transactionDate),
    billing,
    merchant: { name: cleanText(name), ...known({ countryCode, mcc }) },
    card: known({ last4: item.card?.last4, holder: text(item.card?.holder) }),
    ...originalOf(item, billing),
    ...known({ bookingDate: day(item.bookingDate), settlementDate: day(item.settlementDate), includedFee: amount(item.includedFee) }),
    ...known({ description: text(item.description), purpose: text(item.purpose), note: text(item.sourceNote), reference: text(item.reference) }),
  };
  return { ...facts, source: apiSource(source), sourceId: item.sourceId, sourceIdOrigin: 'own', contentHash: contentHashOf(facts) };
}
