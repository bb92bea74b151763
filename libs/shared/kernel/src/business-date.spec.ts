import { addDays, businessDate, InvalidDateError, isoDate, isWithin } from './business-date';

describe('a business date', () => {
  it.each([
    ['2026-03-04T22:30:00Z', '2026-03-04'],
    ['2026-03-04T23:30:00Z', '2026-03-05'],
    ['2026-07-01T22:30:00Z', '2026-07-02'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
  ])('is, for the instant %s in Berlin, %s', (instant, day) => {
    expect(businessDate(new Date(instant), 'Europe/Berlin')).toBe(day);
  });

  it.each(['2026-02-30', '05.03.2026', '2026-3-5', ''])('is never read from %p', (text) => {
    expect(() => isoDate(text)).toThrow(InvalidDateError);
  });

  it('moves across months and leap days', () => {
    expect(addDays(isoDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(isoDate('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('counts both ends of a range in', () => {
    const day = isoDate('2020-07-01');
    expect(isWithin(day, isoDate('2020-07-01'), isoDate('2020-12-31'))).toBe(true);
    expect(isWithin(day, isoDate('2020-07-02'), undefined)).toBe(false);
    expect(isWithin(day, undefined, undefined)).toBe(true);
  });
});
