import type { IsoDate } from '@kontor/kernel';
import { isoDate } from '@kontor/kernel';
import { DateTime } from 'luxon';

const zone = 'Europe/Berlin';

/** Midnight of a German day the way Lexware writes it: `2026-03-05T00:00:00.000+01:00`. */
export const germanMidnight = (day: string): string => DateTime.fromISO(day, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");

/** The German day of a date or timestamp Lexware answered with. */
export const germanDay = (text: string): string => DateTime.fromISO(text, { zone }).toFormat('yyyy-MM-dd');

/** The German day of an instant. */
export const germanDayOf = (instant: Date): IsoDate => isoDate(DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd'));

/** True when the first timestamp is later than the second. Unreadable ones count as later, so that somebody looks. */
export function isLater(first: string | undefined, second: string | undefined): boolean {
  const [a, b] = [DateTime.fromISO(first ?? ''), DateTime.fromISO(second ?? '')];
  return !a.isValid || !b.isValid || a.toMillis() > b.toMillis();
}
