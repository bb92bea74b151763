import { assertMove, frozenItemStates, IllegalItemMoveError, itemStates, itemTransitions, livingItemStates, type ItemState } from './item-state';

const moves = itemStates.flatMap((from) => itemStates.map((to) => [from, to, itemTransitions[from].includes(to)] as const));

describe('the states of an item', () => {
  it.each(moves)('%s → %s: %s', (from, to, isAllowed) => {
    const move = (): void => assertMove(from, to);
    if (isAllowed) expect(move).not.toThrow();
    else expect(move).toThrow(IllegalItemMoveError);
  });

  it('let nothing leave that is skipped, and what is exported only by being taken back', () => {
    expect([itemTransitions.exported, itemTransitions.skipped]).toEqual([['skipped'], []]);
  });

  it('let an unknown outcome neither be forgotten nor be called a failure', () => {
    expect(itemTransitions['in-doubt']).toEqual(['working', 'needs-review']);
  });

  it('let every state be reached and every open one be left', () => {
    const reachable = new Set(itemStates.flatMap((state) => itemTransitions[state]));
    expect(itemStates.filter((state) => !reachable.has(state))).toEqual([]);
    expect(frozenItemStates.filter((state) => itemTransitions[state].length === 0)).toEqual([]);
  });

  it('freeze a transaction while it is on its way, and forbid a second export as long as one lives', () => {
    const living: readonly ItemState[] = livingItemStates;
    expect(frozenItemStates.every((state) => living.includes(state))).toBe(true);
    expect(itemStates.filter((state) => !living.includes(state))).toEqual(['failed', 'skipped']);
  });
});
