import type { IsoDate } from '@kontor/kernel';
import { firstDay, isPlausibleDay, lastDay } from '@kontor/server-platform';
import { refuse, type Read } from '../reasons/reason';

/** A day that anybody can have bought something on: the year 0001 or 9999 is a slip of a date style or a placeholder. */
export const plausible = (day: IsoDate, cell: { readonly column: string; readonly value: string }): Read<IsoDate> =>
  isPlausibleDay(day) ? { value: day } : refuse('implausible-date', { column: cell.column, value: cell.value, first: firstDay, last: lastDay });
