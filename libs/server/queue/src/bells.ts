import { isId } from '@kontor/kernel';

/** Every bell and the ids that say at whose door it rings; a new bell is a new row. A ring carries nothing else. */
const bells = {
  /** A connection has exports waiting. */
  lane: ['organizationId', 'connectionId'],
  /** What a connection wrote is to be compared with the remote books. */
  reconciliation: ['organizationId', 'connectionId'],
} as const;

export type BellName = keyof typeof bells;

/** The ids of one ring. */
export type Ring<Bell extends BellName> = Readonly<Record<(typeof bells)[Bell][number], string>>;

export const bellNames = Object.keys(bells) as readonly BellName[];

const valueOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? Object.entries(data).find(([name]) => name === key)?.[1] : undefined;

/** Reads what came out of Redis: the ids of the bell and nothing else, or undefined where one is missing. */
export function readRing<Bell extends BellName>(bell: Bell, data: unknown): Ring<Bell> | undefined {
  const ids = bells[bell].map((key) => [key, valueOf(data, key)] as const);
  const complete = ids.every(([, id]) => typeof id === 'string' && isId(id));
  return complete ? (Object.fromEntries(ids) as Ring<Bell>) : undefined;
}

/** One door, one name: a second ring while the first waits is the same ring. */
export const doorOf = <Bell extends BellName>(bell: Bell, ring: Ring<Bell>): string =>
  Object.values<string>(readRing(bell, ring) ?? {}).join('.');
