/**
 * States of an export item. `working` is held by a lane, `in-doubt` waits until its outcome can be looked up,
 * `needs-review` waits for a person. `skipped` is final for this item, and `exported` as well, unless a person said so of
 * what was exported elsewhere and takes it back.
 */
export const itemStates = ['queued', 'working', 'in-doubt', 'exported', 'failed', 'needs-review', 'skipped'] as const;
export type ItemState = (typeof itemStates)[number];

/** Every move an item may make. The database, the chips on the screen and the engine read this one table. */
export const itemTransitions: Readonly<Record<ItemState, readonly ItemState[]>> = {
  queued: ['working', 'skipped'],
  working: ['working', 'queued', 'in-doubt', 'exported', 'failed', 'needs-review', 'skipped'],
  'in-doubt': ['working', 'needs-review'],
  failed: ['queued', 'skipped'],
  'needs-review': ['queued', 'exported', 'skipped'],
  exported: ['skipped'],
  skipped: [],
};

/** While an item is in one of these, the transaction cannot be exported again over the same connection. */
export const livingItemStates = ['queued', 'working', 'in-doubt', 'needs-review', 'exported'] as const satisfies readonly ItemState[];

/** An item in one of these has not come to rest yet; a run is over when none of its items is. */
export const waitingItemStates = ['queued', 'working', 'in-doubt'] as const satisfies readonly ItemState[];

/** While an item is in one of these, the transaction is frozen: nobody edits what is on its way. */
export const frozenItemStates = ['queued', 'working', 'in-doubt', 'needs-review'] as const satisfies readonly ItemState[];

export class IllegalItemMoveError extends Error {
  constructor(from: ItemState, to: ItemState) {
    super(`An export item cannot move from ${from} to ${to}`);
    this.name = 'IllegalItemMoveError';
  }
}

/** Throws {@link IllegalItemMoveError} unless the table allows the move. */
export function assertMove(from: ItemState, to: ItemState): void {
  if (!itemTransitions[from].includes(to)) throw new IllegalItemMoveError(from, to);
}
