import { newId } from '@kontor/kernel';
import { keyset, keysetChecks, keysetPosition, type KeysetType } from './keyset';

const id = newId();

describe('paging by key', () => {
  it('begins at the beginning', () => {
    expect(keyset({ expression: 't.booked_on', type: 'date', direction: 'desc', id: 't.id' })).toEqual({
      where: 'true',
      params: [],
      orderBy: 't.booked_on desc, t.id desc',
    });
  });

  it.each([
    ['desc', '<'],
    ['asc', '>'],
  ] as const)('goes on behind the last row, %s', (direction, comparison) => {
    expect(keyset({ expression: 'booked_on', type: 'date', direction }, keysetPosition('2026-01-31', id))).toEqual({
      where: `(booked_on, id) ${comparison} (?::date, ?::uuid)`,
      params: ['2026-01-31', id],
      orderBy: `booked_on ${direction}, id ${direction}`,
    });
  });

  it.each<[KeysetType, string | number | Date, string]>([
    ['date', '2026-01-31', '31.01.2026'],
    ['date', '2026-01-31', '2026-13-31'],
    ['timestamptz(3)', new Date('2026-01-31T12:00:00.123Z'), 'yesterday'],
    ['bigint', -12_345, '12.5'],
    ['uuid', newId(), `' or true`],
  ])('takes a position of type %s from outside only where the database can read it', (type, good, bad) => {
    const [isValue, isRowId] = keysetChecks({ type });
    const [value, rowId] = keysetPosition(good, id);
    expect([isValue(value), isRowId(rowId), isValue(bad), isRowId('1')]).toEqual([true, true, false, false]);
  });
});
