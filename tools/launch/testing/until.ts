import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until it is so; fails after ten seconds. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await isSo()); await pause(30)) {
    if (Date.now() > deadline) throw new Error('it did not come true within ten seconds');
  }
}
