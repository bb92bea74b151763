import { locales } from '@kontor/kernel';
import { usualFault } from './fault-table';
import { httpMessages } from './http-messages';

describe('the fault table', () => {
  it.each([
    [400, 'invalid-data'], [401, 'unauthenticated'], [402, 'not-permitted'], [403, 'not-permitted'], [404, 'stale-reference'],
    [406, 'invalid-data'], [409, 'conflict'], [415, 'defect'], [422, 'invalid-data'], [429, 'throttled'],
    [500, 'unavailable'], [501, 'defect'], [503, 'unavailable'], [504, 'unavailable'], [302, 'defect'], [418, 'defect'],
  ])('reads status %i as %s', (status, kind) => {
    expect(usualFault({ method: 'GET', path: '/', reason: 'status', status }).kind).toBe(kind);
  });

  it('has words for every code, in every language', () => {
    for (const message of Object.values(httpMessages)) {
      for (const locale of locales) expect([message.title[locale], message.cure[locale]]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    }
  });
});
