import { TestBed } from '@angular/core/testing';
import type { ReadinessView } from '@kontor/api-contracts';
import { Shell } from '@kontor/admin-testing';
import { ReadinessStore } from './readiness.store';

const ready: ReadinessView = { status: 'ok', checks: { database: 'ok', redis: 'ok' } };
const notReady: ReadinessView = { status: 'unavailable', checks: { database: 'ok', redis: 'unavailable' } };
const noon = new Date('2026-03-05T12:00:00Z');

describe('whether the server can work', () => {
  let shell: Shell;
  let store: ReadinessStore;
  beforeEach(() => {
    jest.useFakeTimers({ now: noon, doNotFake: ['queueMicrotask', 'nextTick'] });
    shell = Shell.around();
    store = TestBed.inject(ReadinessStore);
  });
  afterEach(() => jest.useRealTimers());

  it('is not known before the first answer', async () => {
    const looked = store.look();
    expect([store.readiness(), store.isLooking()]).toEqual([undefined, true]);
    shell.request('GET', '/health/ready').flush(ready);
    await looked;
    expect([store.readiness(), store.isLooking()]).toEqual([{ kind: 'seen', view: ready, at: noon }, false]);
  });

  it('is told with a list where something does not answer', async () => {
    const looked = store.look();
    shell.request('GET', '/health/ready').flush(notReady, { status: 503, statusText: 'Service Unavailable' });
    await looked;
    expect(store.readiness()).toEqual({ kind: 'seen', view: notReady, at: noon });
  });

  it('is not guessed from what it was before', async () => {
    const first = store.look();
    shell.request('GET', '/health/ready').flush(ready);
    await first;
    jest.setSystemTime(new Date('2026-03-05T12:01:00Z'));
    const second = store.look();
    shell.request('GET', '/health/ready').error(new ProgressEvent('error'));
    await second;
    expect(store.readiness()).toEqual({ kind: 'failed', failure: { kind: 'unreachable' }, at: new Date('2026-03-05T12:01:00Z') });
  });
});
