/** `paused` items wait; a `cancelled` run still finishes what it has begun. */
export const runStates = ['running', 'paused', 'cancelled', 'finished'] as const;
export type RunState = (typeof runStates)[number];
