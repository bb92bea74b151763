import type { RunFilter } from '@kontor/admin-data-access';
import { runKinds, type RunStateView } from '@kontor/api-contracts';

/** What the address of the page says. */
export interface RunWish {
  readonly connection: string;
  readonly state: string;
  readonly kind: string;
}

export const runStates: readonly RunStateView[] = ['running', 'paused', 'cancelled', 'finished'];

/** What is asked of the server; what makes no sense in the address is left out. */
export function filterOf({ connection, state, kind }: RunWish): RunFilter {
  const [knownState, knownKind] = [runStates.find((known) => known === state), runKinds.find((known) => known === kind)];
  return { ...(connection !== '' && { connectionId: connection }), ...(knownState && { state: knownState }), ...(knownKind && { kind: knownKind }) };
}
