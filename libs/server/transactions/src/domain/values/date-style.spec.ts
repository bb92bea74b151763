import { isDateStyle, readBusinessDate } from './date-style';

const berlin = { business: 'Europe/Berlin' };

describe('a date in a statement', () => {
  it.each([
    ['15.01.23', 'dd.MM.yy', '2023-01-15'],
    ['31.12.60', 'dd.MM.yy', '2060-12-31'],
    ['31.12.99', 'dd.MM.yy', '1999-12-31'],
    ['27-05-2025', 'dd-MM-yyyy', '2025-05-27'],
    ['03/04/2026', 'MM/dd/yyyy', '2026-03-04'],
    ['03/04/2026', 'dd/MM/yyyy', '2026-04-03'],
    ['3.4.2026', 'd.M.yyyy', '2026-04-03'],
    ['2026-03-04', 'iso', '2026-03-04'],
    ['2026-03-04 23:30:00', 'iso', '2026-03-04'],
    ['2026-03-04T23:30:00.123', 'iso', '2026-03-04'],
    ['2026-03-07+01:00', 'iso', '2026-03-07'],
    ['27-05-2025 04:08:58.232', 'dd-MM-yyyy HH:mm:ss.SSS', '2025-05-27'],
  ])('%p written as %s is %s', (text, style, day) => {
    expect(readBusinessDate(text, style, berlin)).toBe(day);
  });

  it.each([
    ['2026-03-04T22:59:59Z', 'iso', 'Europe/Berlin', '2026-03-04'],
    ['2026-03-04T23:00:00Z', 'iso', 'Europe/Berlin', '2026-03-05'],
    ['2026-07-01T22:00:00Z', 'iso', 'Europe/Berlin', '2026-07-02'],
    ['2014-12-31T13:15:00+01:00', 'iso', 'Europe/Berlin', '2014-12-31'],
    ['2014-12-31T13:15:00+01:00', 'iso', 'Pacific/Auckland', '2015-01-01'],
    ['2018-02-25 23:34:56 +0000', 'yyyy-MM-dd HH:mm:ss ZZZ', 'Europe/Berlin', '2018-02-26'],
    ['2018-02-25 23:34:56 +0000', 'iso', 'Europe/Berlin', '2018-02-26'],
  ])('the instant %s is, as %s in %s, the %s', (text, style, business, day) => {
    expect(readBusinessDate(text, style, { business })).toBe(day);
  });

  it.each([
    ['2026-03-04 23:30:00', 'iso', '2026-03-05'],
    ['2026-03-04', 'iso', '2026-03-04'],
    ['04.03.2026 23:30', 'dd.MM.yyyy HH:mm', '2026-03-05'],
    ['04.03.2026', 'dd.MM.yyyy', '2026-03-04'],
  ])('the time %s, known to be written in UTC, is the %3$s in Berlin', (text, style, day) => {
    expect(readBusinessDate(text, style, { ...berlin, written: 'utc' })).toBe(day);
  });

  it.each([
    ['15.01.2023', 'dd.MM.yyyy HH:mm'],
    ['15.01.23', 'dd.MM.yyyy'],
    ['15/01/2023', 'dd.MM.yyyy'],
    ['31.02.2023', 'dd.MM.yyyy'],
    ['2026-02-30', 'iso'],
    ['2026-03-04T25:00:00Z', 'iso'],
    ['04.03.2026', 'iso'],
    ['', 'iso'],
  ])('%p is not read as %s', (text, style) => {
    expect(readBusinessDate(text, style, berlin)).toBeUndefined();
  });

  it('must have day, month and year in its style, and nothing unknown', () => {
    expect(['iso', 'dd.MM.yyyy', 'd/M/yy', "yyyy-MM-dd'T'HH:mm:ss", 'yyyy-MM-ddTHH', 'dd.MM', 'MMMM yyyy', 'dd.mm.yyyy', ''].map(isDateStyle)).toEqual(
      [true, true, true, true, false, false, false, false, false],
    );
  });
});
