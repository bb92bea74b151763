import { businessDate, isIsoDate, type IsoDate } from '@kontor/kernel';
import { DateTime } from 'luxon';

const zone = 'Europe/Berlin';
const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSZZ";
const midnights = new Map<IsoDate, string>();

/** Minutes ahead of UTC, by the hour: German clocks have only ever been moved on the hour. */
const offsets = new Map<number, number>();
const hour = 3_600_000;

function offsetAt(instant: number): number {
  const started = Math.floor(instant / hour);
  const known = offsets.get(started);
  if (known !== undefined) return known;
  const { offset } = DateTime.fromMillis(instant, { zone });
  offsets.set(started, offset);
  return offset;
}

/** An instant as Lexware prints it: German local time with milliseconds and offset. Every answer has some of these, so it is done by hand. */
export function germanTimestamp(instant: Date): string {
  const offset = offsetAt(instant.getTime());
  const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}+${String(offset / 60).padStart(2, '0')}:00`;
}

/** A calendar day as Lexware prints it: local midnight, +01:00 in winter and +02:00 in summer. */
export function germanMidnight(day: IsoDate): string {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const text = DateTime.fromISO(day, { zone }).toFormat(pattern);
  midnights.set(day, text);
  return text;
}

/** The instant a day begins in Germany. */
export const startOfGermanDay = (day: IsoDate): Date => DateTime.fromISO(day, { zone }).toJSDate();

export const germanDay = (instant: Date): IsoDate => businessDate(instant, zone);

const withMilliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(Z|[+-]\d{2}:\d{2})$/;
const withOrWithoutMilliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(text: string, shape: RegExp): Date | undefined {
  if (!shape.test(text)) return undefined;
  const read = DateTime.fromISO(text);
  return read.isValid ? read.toJSDate() : undefined;
}

/** Finance transactions may leave the milliseconds out; everything else about the timestamp is strict. */
export const financeTimestamp = (text: string): Date | undefined => instantOf(text, withOrWithoutMilliseconds);

/** Vouchers take a plain day or a full timestamp with milliseconds and offset. */
export function dayOf(text: string): IsoDate | undefined {
  if (isIsoDate(text)) return text;
  const instant = instantOf(text, withMilliseconds);
  return instant && germanDay(instant);
}
