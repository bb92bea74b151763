import { after } from '@kontor/kernel';
import { FakeClock, pendingWork } from './fake-clock';

describe('the fake clock', () => {
  it('moves only when told', async () => {
    const clock = new FakeClock(new Date('2026-01-01T00:00:00Z'));
    await pendingWork();
    expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z');
    await clock.advance(1500);
    expect(clock.now().toISOString()).toBe('2026-01-01T00:00:01.500Z');
  });

  it('never moves back', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    await clock.moveTo(new Date(0));
    expect(clock.now()).toEqual(start);
  });

  it('rings alarms in the order of their time, each at its own instant', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    const rung: (readonly [string, number])[] = [];
    const ring = (name: string) => () => void rung.push([name, clock.now().getTime() - start.getTime()]);
    clock.at(after(start, 20), ring('late'));
    clock.at(after(start, 10), ring('early'));
    clock.at(after(start, 20), ring('late too'));
    const cancel = clock.at(after(start, 15), ring('cancelled'));
    cancel();
    clock.at(after(start, 99), ring('not yet'));
    await clock.advance(50);
    expect(rung).toEqual([['early', 10], ['late', 20], ['late too', 20]]);
    expect(clock.nextAlarm()).toEqual(after(start, 99));
  });

  it('rings alarms that are set while it moves', async () => {
    const clock = new FakeClock();
    const rung: string[] = [];
    clock.at(after(clock.now(), 10), () => void clock.at(after(clock.now(), 10), () => void rung.push('second')));
    await clock.advance(20);
    expect(rung).toEqual(['second']);
  });

  it('moves itself for a lonely sleeper', async () => {
    const clock = new FakeClock();
    const start = clock.now();
    await clock.sleepByMoving(700);
    expect(clock.now()).toEqual(after(start, 700));
  });

  it('wakes a sleeper when somebody moves it far enough', async () => {
    const clock = new FakeClock();
    let awake = false;
    const slept = clock.sleepUntilMoved(100).then(() => (awake = true));
    await clock.advance(99);
    expect(awake).toBe(false);
    await clock.advance(1);
    await slept;
    expect(awake).toBe(true);
  });

  it('wakes a sleeper with an error when it is called off', async () => {
    const clock = new FakeClock();
    const off = new AbortController();
    const slept = clock.sleepUntilMoved(100, off.signal);
    off.abort(new Error('called off'));
    await expect(slept).rejects.toThrow('called off');
    expect(clock.nextAlarm()).toBeUndefined();
  });
});
