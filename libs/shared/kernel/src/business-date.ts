import { DateTime } from 'luxon';

/** A calendar day `yyyy-MM-dd`, meant in the organization's time zone. Not an instant. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

export class InvalidDateError extends Error {
  constructor(readonly text: string) {
    super(`"${text}" is not a calendar day such as 2026-03-05`);
    this.name = 'InvalidDateError';
  }
}

/** True for an existing calendar day written `yyyy-MM-dd`. */
export const isIsoDate = (text: string): text is IsoDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/** Reads a calendar day; throws {@link InvalidDateError} for anything that is not one. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new InvalidDateError(text);
  return text;
}

/** The calendar day an instant falls on in a time zone: 23:30 UTC on the 4th is the 5th in Berlin. */
export function businessDate(instant: Date, timeZone: string): IsoDate {
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  if (!local.isValid) throw new InvalidDateError(`${instant.toString()} in ${timeZone}`);
  return local.toFormat('yyyy-MM-dd') as IsoDate;
}

/** Moves a day by whole days, backwards with a negative number. */
export const addDays = (day: IsoDate, days: number): IsoDate =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd') as IsoDate;

/** True when the day lies in the range; an open end is `undefined`. Both ends belong to the range. */
export const isWithin = (day: IsoDate, from: IsoDate | undefined, to: IsoDate | undefined): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
