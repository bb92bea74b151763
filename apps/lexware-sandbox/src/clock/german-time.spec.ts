import { isoDate } from '@kontor/kernel';
import { dayOf, financeTimestamp, germanMidnight, germanTimestamp } from './german-time';

describe('German time', () => {
  it.each([
    ['2026-03-05', '2026-03-05T00:00:00.000+01:00'],
    ['2026-07-01', '2026-07-01T00:00:00.000+02:00'],
    ['2026-03-29', '2026-03-29T00:00:00.000+01:00'],
    ['2026-03-30', '2026-03-30T00:00:00.000+02:00'],
    ['2026-10-25', '2026-10-25T00:00:00.000+02:00'],
  ])('shows the day %s as %s', (day, text) => {
    expect(germanMidnight(isoDate(day))).toBe(text);
  });

  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999+01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000+02:00'],
    ['2026-12-31T23:30:00.120Z', '2027-01-01T00:30:00.120+01:00'],
  ])('shows the instant %s as %s', (instant, text) => {
    expect(germanTimestamp(new Date(instant))).toBe(text);
  });

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-04T23:30:00.000Z', '2026-03-05'],
    ['2026-03-05T00:00:00.000+01:00', '2026-03-05'],
    ['2026-03-05T00:00:00+01:00', undefined],
    ['2026-03-05T00:00:00.000+0100', undefined],
    ['2026-02-30', undefined],
    ['05.03.2026', undefined],
  ])('reads the voucher date %s as %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it('lets finance leave the milliseconds out, and nothing else', () => {
    expect(financeTimestamp('2026-03-05T00:00:00+01:00')?.toISOString()).toBe('2026-03-04T23:00:00.000Z');
    expect(financeTimestamp('2026-03-05')).toBeUndefined();
  });
});
