import { RemoteFailure, RemoteReader, type RemoteClient } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import { glAccounts } from '../../builders/references';
import { FakeClock, pendingWork } from '../../time/fake-clock';
import { badKey, LedgerRemote, overrun } from './ledger-remote';
import type { Ending } from './weather';

const entry = {
  key: 'KT-1', kind: 'expense', date: '2026-02-26', currency: 'EUR', gross: '119.00',
  lines: [{ account: glAccounts.software.remoteId ?? '', gross: '119.00', net: '100.00', tax: '19.00' }],
};

const post = (client: RemoteClient, json: object = entry) => client.send({ method: 'POST', path: '/entries', json: { ...json } });

async function failing(work: Promise<unknown>): Promise<RemoteFailure> {
  const ended: unknown = await work.then(() => undefined, (error: unknown) => error);
  if (ended instanceof RemoteFailure) return ended;
  throw new Error('Expected a RemoteFailure');
}

async function found(client: RemoteClient): Promise<number> {
  const answer = await client.send({ method: 'GET', path: '/entries', query: { key: entry.key } });
  return RemoteReader.of(answer.json()).objects('items').length;
}

describe('the imaginary ledger', () => {
  it('writes the same entry again as often as it is told to', async () => {
    const remote = new LedgerRemote(new FakeClock());
    await post(remote.client());
    await post(remote.client());
    expect(remote.objects()).toMatchObject({ entries: 2 });
    expect(remote.count('POST', /^\/entries$/)).toBe(2);
  });

  it('shows what was written only after the read lag', async () => {
    const clock = new FakeClock();
    const remote = new LedgerRemote(clock, 20_000);
    await post(remote.client());
    await clock.advance(19_999);
    expect(await found(remote.client())).toBe(0);
    await clock.advance(1);
    expect(await found(remote.client())).toBe(1);
  });

  it.each<[Ending, boolean, boolean]>([
    ['throttled', false, false],
    ['signed-out', false, false],
    ['refused', false, false],
    ['conflict', false, false],
    ['not-sent', false, false],
    ['unavailable', false, true],
    ['reset-before', false, true],
    ['gateway-timeout', true, true],
    ['reset-after', true, true],
    ['timeout', true, true],
    ['unreadable', true, true],
  ])('ends a request as told: %s', async (ending, isProcessed, inDoubt) => {
    const remote = new LedgerRemote(new FakeClock());
    remote.failOn(ending, 2);
    await found(remote.client());
    expect((await failing(post(remote.client()))).inDoubt).toBe(inDoubt);
    expect(remote.objects()).toMatchObject({ entries: isProcessed ? 1 : 0 });
    await post(remote.client());
  });

  it('lets a request land late, whoever still waits for it', async () => {
    const clock = new FakeClock();
    const remote = new LedgerRemote(clock);
    remote.failOn({ ending: 'timeout', landsAfter: 5000, endsAfter: 1000 });
    const sent = failing(post(remote.client()));
    await clock.advance(1000);
    await sent;
    expect(remote.objects()).toMatchObject({ entries: 0 });
    await clock.advance(4000);
    await pendingWork();
    expect(remote.objects()).toMatchObject({ entries: 1 });
  });

  it.each<[string, object, string]>([
    ['lines that do not add up', { gross: '120.00' }, 'LED-refused'],
    ['an account it does not know', { lines: [{ ...entry.lines[0], account: 'nowhere' }] }, 'LED-account-locked'],
    ['a closed month', { date: '2025-12-31' }, 'LED-period-closed'],
  ])('refuses %s', async (_case, part, code) => {
    const remote = new LedgerRemote(new FakeClock());
    remote.books.closedMonths.add('2025-12');
    expect((await failing(post(remote.client(), { ...entry, ...part }))).fault.code).toBe(code);
    expect(remote.objects()).toMatchObject({ entries: 0 });
  });

  it('refuses a revoked key', async () => {
    const remote = new LedgerRemote(new FakeClock());
    expect((await failing(post(remote.client({ key: badKey })))).fault).toMatchObject({ kind: 'unauthenticated', code: 'LED-signed-out' });
  });

  it('knows how far a limit was overrun', () => {
    const at = (milliseconds: number): Date => after(new Date(0), milliseconds);
    const limit = { scope: 'connection', requests: 2, perMilliseconds: 1000 } as const;
    expect(overrun([0, 0, 500, 1000, 1500].map(at), limit, 2)).toBe(0);
    expect(overrun([0, 0, 499].map(at), limit, 2)).toBe(1);
    expect(overrun([], limit, 2)).toBe(0);
  });
});
