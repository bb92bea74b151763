import { StateKeeper } from './state-keeper';
import type { WorldState } from './world-state';

describe('the keeper of the state', () => {
  /** Writes as slowly as the test wants, and fails on demand. */
  class SlowFile {
    written = 0;
    release: () => void = () => undefined;
    fails = false;
    readonly write = () =>
      new Promise<void>((resolve, reject) => {
        this.written += 1;
        this.release = () => (this.fails ? reject(new Error('disk full')) : resolve());
      });
  }

  const keeperOf = (file: SlowFile) => new StateKeeper(() => ({}) as WorldState, file.write);
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('writes many changes at once, and nothing when nothing changed', async () => {
    const file = new SlowFile();
    const keeper = keeperOf(file);
    await keeper.keep();
    expect(file.written).toBe(0);
    for (let change = 0; change < 100; change += 1) keeper.changed();
    const kept = keeper.keep();
    await turn();
    file.release();
    await kept;
    expect(file.written).toBe(1);
  });

  it('writes once more what changed while it was writing', async () => {
    const file = new SlowFile();
    const keeper = keeperOf(file);
    keeper.changed();
    const first = keeper.keep();
    await turn();
    keeper.changed();
    const second = keeper.keep();
    file.release();
    await first;
    await turn();
    file.release();
    await second;
    expect(file.written).toBe(2);
  });

  it('tells that it could not write, and tries again with the next change', async () => {
    const file = new SlowFile();
    const keeper = keeperOf(file);
    keeper.changed();
    file.fails = true;
    const failed = keeper.keep();
    await turn();
    file.release();
    await expect(failed).rejects.toThrow('disk full');
    file.fails = false;
    keeper.changed();
    const kept = keeper.keep();
    await turn();
    file.release();
    await kept;
    expect(file.written).toBe(2);
  });
});
