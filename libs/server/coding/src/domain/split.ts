import { isSameMoney, money, sumMoney, type Money } from '@kontor/kernel';

export const mostLines = 20;

/** Why amounts are no split of a total. */
export const splitFaults = ['no-lines', 'too-many-lines', 'other-currency', 'empty-line', 'open-amount', 'nothing-left', 'other-sum'] as const;
export type SplitFault = (typeof splitFaults)[number];

export type Split = { readonly ok: true; readonly amounts: readonly Money[] } | { readonly ok: false; readonly fault: SplitFault; readonly line: number };

const refuse = (fault: SplitFault, line: number): Split => ({ ok: false, fault, line });

const isSignedLike = (amount: Money, total: Money): boolean => Math.sign(amount.minor) === Math.sign(total.minor);

/**
 * Checks the parts of a total, to the cent. A discount or a returned deposit is a part of the other sign. The last part
 * may be left out and gets what remains; then the parts add up by construction.
 */
export function splitTotal(total: Money, parts: readonly (Money | undefined)[]): Split {
  if (parts.length === 0) return refuse('no-lines', 0);
  if (parts.length > mostLines) return refuse('too-many-lines', mostLines);
  const last = parts.length - 1;
  const open = parts.findIndex((part, line) => part === undefined && line < last);
  if (open >= 0) return refuse('open-amount', open);
  const given = parts.filter((part) => part !== undefined);
  const foreign = given.findIndex(({ currency }) => currency !== total.currency);
  if (foreign >= 0) return refuse('other-currency', foreign);
  return balance(total, given, parts[last] === undefined);
}

function balance(total: Money, given: readonly Money[], addsRemainder: boolean): Split {
  const sum = sumMoney(given, total.currency);
  const amounts = addsRemainder ? [...given, money(total.minor - sum.minor, total.currency)] : given;
  const empty = given.findIndex(({ minor }) => minor === 0);
  if (empty >= 0) return refuse('empty-line', empty);
  const remainder = addsRemainder ? amounts.at(-1) : undefined;
  if (remainder && !isSignedLike(remainder, total)) return refuse('nothing-left', given.length);
  return addsRemainder || isSameMoney(sum, total) ? { ok: true, amounts } : refuse('other-sum', amounts.length - 1);
}
