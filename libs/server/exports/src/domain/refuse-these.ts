import { exportProblem } from './export-problems';

const shownIds = 10;

type Refusal = 'export-under-way' | 'nothing-exported' | 'nothing-to-take-back' | 'removal-not-confirmed' | 'exported-already' | 'not-booked-yet';

/** All or none: where one of many does not allow it, those that stand in the way are named and nothing happens. */
export function refuseThese(code: Refusal, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const rest = ids.length > shownIds ? ', …' : '';
  throw exportProblem(code, { count: ids.length, transactions: ids.slice(0, shownIds).join(', ') + rest });
}
