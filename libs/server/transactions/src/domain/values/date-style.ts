import { businessDate, isIsoDate, type IsoDate } from '@kontor/kernel';
import { DateTime } from 'luxon';

/**
 * `iso`, or a pattern of the tokens d dd M MM yy yyyy H HH mm ss SSS Z ZZ ZZZ and punctuation, as luxon reads them.
 * Two-digit years 00 to 60 are 2000 to 2060, 61 to 99 are 1961 to 1999.
 */
export type DateStyle = string;

const token = /^(?:yyyy|yy|dd?|MM?|HH?|mm|ss|SSS|ZZ?Z?|'T'|[ .,:/-])+$/;

/** True for `iso` and for patterns that name day, month and year and nothing unknown. */
export const isDateStyle = (style: string): boolean =>
  style === 'iso' || (token.test(style) && /d/.test(style) && /M/.test(style) && /y/.test(style));

/** How messages show a style. */
export const dateExample = (style: DateStyle): string => (style === 'iso' ? 'yyyy-MM-dd' : style);

const iso = /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s?(?<offset>Z|[+-]\d{2}:?\d{2})?$/;

type Pattern = ReturnType<typeof DateTime.buildFormatParser>;
const patterns = new Map<DateStyle, Pattern>();

function patternOf(style: DateStyle): Pattern {
  const built = patterns.get(style) ?? DateTime.buildFormatParser(style, { locale: 'en' });
  patterns.set(style, built);
  return built;
}

export interface DateZones {
  /** The organization's time zone: an instant becomes the calendar day there. */
  readonly business: string;
  /** The zone of times written without an offset; without one the day is taken as written. */
  readonly written?: string;
}

const dayOf = (instant: DateTime, zone: string): IsoDate | undefined =>
  instant.isValid ? businessDate(instant.toJSDate(), zone) : undefined;

/** A day without time keeps its day, whatever offset stands behind it (xs:date allows one). */
function readIso(text: string, zones: DateZones): IsoDate | undefined {
  const { day, time, offset } = iso.exec(text)?.groups ?? {};
  if (day === undefined || !isIsoDate(day)) return undefined;
  if (time === undefined) return day;
  const zone = offset === undefined ? zones.written : 'utc';
  const instant = DateTime.fromISO(`${day}T${time}${offset ?? ''}`, { zone: zone ?? 'utc' });
  if (!instant.isValid) return undefined;
  return zone === undefined ? day : dayOf(instant, zones.business);
}

function readPattern(text: string, style: DateStyle, zones: DateZones): IsoDate | undefined {
  const hasOffset = style.includes('Z');
  const isInstant = hasOffset || (style.includes('H') && zones.written !== undefined);
  const zone = hasOffset ? 'utc' : (zones.written ?? 'utc');
  const read = DateTime.fromFormatParser(text, patternOf(style), { zone, locale: 'en' });
  if (!read.isValid) return undefined;
  return dayOf(read, isInstant ? zones.business : zone);
}

/** The business date a cell names, or nothing where it is not written in the style or does not exist. */
export const readBusinessDate = (text: string, style: DateStyle, zones: DateZones): IsoDate | undefined =>
  style === 'iso' ? readIso(text, zones) : readPattern(text, style, zones);
