import { IllegalItemMoveError, itemTransitions, type ItemState } from '@kontor/exporter-engine';
import { listed } from './state-list';

/**
 * SQL: the states an item may come from when it moves to `to` through a door that finds it in one of `among`. The engine's
 * table decides; a door that it leaves nothing of is a defect, told when the process starts.
 */
export function mayBecome(to: ItemState, among: readonly [ItemState, ...ItemState[]]): string {
  const states = among.filter((from) => itemTransitions[from].includes(to));
  if (states.length === 0) throw new IllegalItemMoveError(among[0], to);
  return listed(states);
}
