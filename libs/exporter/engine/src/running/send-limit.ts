import { after } from '@kontor/kernel';
import type { StepRecord } from '../journal/records';

const minute = 60_000;

/**
 * How often an operation is sent whose outcome stays unknown and which cannot be found; then a person decides. Sends that
 * certainly reached nothing do not count, nor do those that met a remote which served nobody.
 */
export const mostSends = 4;

/** Between a send and the next lie the look-ups, and at least this. */
const pausesBetweenSends: readonly number[] = [0, 5 * minute, 30 * minute];

/** A remote that serves nobody is tried by each operation this often, for so long; after that its sends count again. */
const pauseWhileAway = 15 * minute;
const longestAbsence = 24 * 60 * minute;

/** A step that keeps saying "not yet", although the remote answers, is believed for so long. */
const longestNotYet = 2 * 60 * minute;

/** The first repetition comes soon and always counts: a moment's trouble of the remote is no absence. */
export const mayBeExcused = ({ state, fault, attempt, firstIntendedAt }: StepRecord, now: Date): boolean =>
  state === 'in-doubt' && fault?.kind === 'unavailable' && attempt > 1 && now < after(firstIntendedAt, longestAbsence);

export const nextSendAt = ({ attempt, intendedAt }: StepRecord, isExcused: boolean): Date =>
  after(intendedAt, isExcused ? pauseWhileAway : (pausesBetweenSends[attempt - 1] ?? 0));

export const isPatienceOver = ({ firstIntendedAt }: StepRecord, now: Date): boolean => now >= after(firstIntendedAt, longestNotYet);

/** Refused before anything could happen: the operation stands where it stood. */
export const reachedNothing = ({ state, fault }: StepRecord): boolean => state === 'failed' && fault !== undefined && fault.kind !== 'conflict';
