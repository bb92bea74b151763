import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { addDays, isoDate } from '@kontor/kernel';
import { DateTime } from 'luxon';
import { ImpureError, underPoison } from './poisoned-ambience';

const impure: readonly (readonly [name: string, work: () => unknown])[] = [
  ['Date.now', () => Date.now()],
  ['new Date()', () => new Date()],
  ['Date()', () => Date()],
  ['Math.random', () => Math.random()],
  ['performance.now', () => performance.now()],
  ['crypto.randomUUID', () => crypto.randomUUID()],
  ['node:crypto randomUUID', () => randomUUID()],
  ['fetch', () => fetch('http://localhost:9')],
  ['node:net connect', () => connect(9)],
  ['setTimeout', () => setTimeout(() => undefined, 1)],
  ['setInterval', () => setInterval(() => undefined, 1)],
  ['setImmediate', () => setImmediate(() => undefined)],
];

describe('the poisoned ambience', () => {
  it.each(impure)('does not let a plan ask for %s', (name, work) => {
    expect(() => underPoison(work)).toThrow(new ImpureError(name));
  });

  it('lets dates be made from an instant or a day', () => {
    expect(underPoison(() => new Date(0).toISOString())).toBe('1970-01-01T00:00:00.000Z');
    expect(underPoison(() => new Date(0) instanceof Date)).toBe(true);
    expect(underPoison(() => addDays(isoDate('2026-02-28'), 1))).toBe('2026-03-01');
  });

  it('gives a plan that asks luxon for the time another time whenever it is made', () => {
    const made = [1, 2].map(() => underPoison(() => DateTime.now().toMillis()));
    expect(made[0]).not.toBe(made[1]);
  });

  it('puts everything back, even when the work fails', () => {
    const before = [Date, Date.now, Math.random, globalThis.fetch, setTimeout, randomUUID];
    expect(() => underPoison(() => { throw new Error('broken'); })).toThrow('broken');
    expect([Date, Date.now, Math.random, globalThis.fetch, setTimeout, randomUUID]).toEqual(before);
    expect(Math.abs(DateTime.now().toMillis() - Date.now())).toBeLessThan(60_000);
  });
});
