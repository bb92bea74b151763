import { faultKinds, type FaultKind } from '@kontor/exporter-contract';
import type { ItemRecord } from '../journal/records';
import { dispositions, waitAfter, type Disposition } from './dispositions';
import { issueOf, verdictOn, type Verdict } from './verdict';

const now = new Date('2026-03-02T08:00:00Z');
const item = (attempts: number): ItemRecord => ({ id: 'i', runId: 'r', connectionId: 'c', transactionId: 't', generation: 1, state: 'working', crashes: 0, attempts });

const decided: readonly (readonly [FaultKind, Disposition, Verdict['outcome']['state'], 'goes on' | 'connection-paused' | 'throttled'])[] = [
  ['invalid-data', 'ask-person', 'failed', 'goes on'],
  ['missing-mapping', 'ask-person', 'failed', 'goes on'],
  ['stale-reference', 'ask-person', 'failed', 'goes on'],
  ['closed-period', 'ask-person', 'failed', 'goes on'],
  ['unauthenticated', 'pause-connection', 'queued', 'connection-paused'],
  ['not-permitted', 'pause-connection', 'queued', 'connection-paused'],
  ['throttled', 'retry-later', 'queued', 'throttled'],
  ['unavailable', 'retry-later', 'queued', 'goes on'],
  ['conflict', 'look-then-retry', 'in-doubt', 'goes on'],
  ['defect', 'stop', 'failed', 'goes on'],
];

describe('what core does about a fault', () => {
  it.each(decided)('%s: %s; the item is %s, the lane %s', (kind, disposition, state, lane) => {
    const verdict = verdictOn({ kind, code: 'X-y' }, item(0), now);
    expect([dispositions[kind], verdict.outcome.state, verdict.halt?.because ?? 'goes on']).toEqual([disposition, state, lane]);
  });

  it('is decided for every kind', () => {
    expect(decided.map(([kind]) => kind)).toEqual(faultKinds);
  });

  it('waits twice as long every time, a minute at most for a busy remote and five for an absent one', () => {
    expect([0, 1, 2, 5, 6, 50].map((attempts) => waitAfter('throttled', attempts))).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
    expect([0, 1, 8, 9, 50].map((attempts) => waitAfter('unavailable', attempts))).toEqual([1000, 2000, 256_000, 300_000, 300_000]);
    expect(verdictOn({ kind: 'throttled', code: 'X-y' }, item(3), now)).toMatchObject({ outcome: { notBefore: new Date(now.getTime() + 8000) }, halt: { until: new Date(now.getTime() + 8000) } });
  });

  it('tells a person which remote field a fault points at', () => {
    expect(issueOf({ kind: 'invalid-data', code: 'X-y', field: 'items[0].tax', params: { rate: '20' } })).toEqual({ code: 'X-y', params: { rate: '20', remoteField: 'items[0].tax' } });
  });
});
