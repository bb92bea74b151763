import { addDays, isoDate, type IsoDate } from '@kontor/kernel';

/** The first and the last day of a month. */
export interface MonthDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export const monthOf = (day: string): string => day.slice(0, 7);

export function daysOf(month: string): MonthDays {
  const from = isoDate(`${month}-01`);
  const next = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(isoDate(`${next}-01`), -1) };
}
