import type { Choice } from '@kontor/admin-data-access';
import { readBareAmount } from '@kontor/admin-language';
import { money, sumMoney, type Locale, type Money } from '@kontor/kernel';
import { grossOf, shareOf } from './amounts';
import { readPercent } from './read-percent';

/** The server takes no more. */
export const mostLines = 20;

/** A tax rate that can be calculated with. */
export interface Rate extends Choice {
  readonly basisPoints: number;
  /** Whether a net amount gets tax on top: not where the buyer owes it. */
  readonly isIncluded: boolean;
}

/** One line as it stands in the editor. Amounts are typed without the sign of the total: what is paid is positive, a discount negative. */
export interface DraftLine {
  /** Stays the same while lines come and go around it. */
  readonly key: number;
  /** An amount, a percentage of the total, or nothing: on the last line that is what remains. */
  readonly typed: string;
  readonly glAccount: Choice | null;
  readonly taxRate: Rate | null;
  readonly costCenter: Choice | null;
  readonly costUnit: Choice | null;
  readonly text: string;
}

export type Basis = 'gross' | 'net';

export interface Draft {
  readonly total: Money;
  /** What the typed amounts mean. */
  readonly basis: Basis;
  readonly lines: readonly DraftLine[];
}

export type LineFault = 'unreadable' | 'zero' | 'missing' | 'nothing-left';

export interface JudgedLine {
  /** Signed like the total; nothing where it cannot be said. */
  readonly gross: Money | undefined;
  /** Whether it takes what remains. */
  readonly isRemainder: boolean;
  readonly fault: LineFault | undefined;
}

export interface Judgement {
  readonly lines: readonly JudgedLine[];
  /** What no line has got yet, signed like the total; negative of it where the lines have more. */
  readonly remainder: Money;
  readonly isSound: boolean;
}

const negated = (amount: Money): Money => money(-amount.minor, amount.currency);
/** Between how people type and how the books sign. */
const turned = (amount: Money, total: Money): Money => (total.minor < 0 ? negated(amount) : amount);

interface Reading {
  readonly draft: Draft;
  readonly locale: Locale;
}

/** The gross amount that was typed: `undefined` where nothing was, `null` where it cannot be read. */
function typedGross({ typed, taxRate }: DraftLine, { draft: { total, basis }, locale }: Reading): Money | null | undefined {
  if (typed.trim() === '') return undefined;
  const percent = readPercent(typed);
  if (percent !== undefined) return shareOf(total, percent);
  const amount = readBareAmount(typed, locale, total.currency);
  if (!amount) return null;
  const gross = basis === 'net' && taxRate?.isIncluded ? grossOf(amount, taxRate.basisPoints) : amount;
  return turned(gross, total);
}

/** Reads all lines against the total, to the cent. The last one may be empty and gets what remains. */
export function judge(draft: Draft, locale: Locale): Judgement {
  const { total, lines } = draft;
  const read = lines.map((line) => typedGross(line, { draft, locale }));
  const given = sumMoney(read.flatMap((gross) => gross ?? []), total.currency);
  const remainder = money(total.minor - given.minor, total.currency);
  const last = lines.length - 1;
  const judged = read.map((gross, index): JudgedLine => {
    if (gross === undefined && index === last) return rest(remainder, total);
    if (gross === undefined) return { gross: undefined, isRemainder: false, fault: 'missing' };
    if (gross === null) return { gross: undefined, isRemainder: false, fault: 'unreadable' };
    return { gross, isRemainder: false, fault: gross.minor === 0 ? 'zero' : undefined };
  });
  const isTaken = judged.some(({ isRemainder, fault }) => isRemainder && fault === undefined);
  const open = isTaken ? money(0, total.currency) : remainder;
  return { lines: judged, remainder: open, isSound: lines.length <= mostLines && open.minor === 0 && judged.every(({ fault }) => fault === undefined) };
}

const rest = (remainder: Money, total: Money): JudgedLine => ({
  gross: remainder,
  isRemainder: true,
  fault: Math.sign(remainder.minor) === Math.sign(total.minor) ? undefined : 'nothing-left',
});
