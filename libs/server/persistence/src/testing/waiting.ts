import type { TestDatabase } from './test-database';

/** Waits for something that happens soon, with a patience that only a failing test uses up. */
export async function until(condition: () => boolean | Promise<boolean>, patience = 12_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Until somebody in this database waits for a lock that somebody else holds. */
export const untilLocked = ({ database }: { readonly database: TestDatabase }): Promise<void> =>
  until(async () => (await database.asOwner(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length > 0);
