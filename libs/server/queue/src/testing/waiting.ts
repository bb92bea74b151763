export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for something that happens soon, with a patience that only a failing test uses up. */
export async function until(condition: () => boolean | Promise<boolean>, patience = 12_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain`);
    await pause(20);
  }
}

/** How many milliseconds the work took. */
export async function took(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}
