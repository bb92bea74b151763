import { frozenItemStates, waitingItemStates, type ItemState } from '@kontor/exporter-engine';

/** States of the engine's table as they stand in SQL; the states are constants, never a user's text. */
export const listed = (states: readonly ItemState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;

export const waiting = listed(waitingItemStates);
export const frozen = listed(frozenItemStates);

export const frozenStates: ReadonlySet<ItemState | undefined> = new Set(frozenItemStates);
