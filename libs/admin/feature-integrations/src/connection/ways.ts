import type { ConnectionView, ExporterView } from '@kontor/api-contracts';

/** What a connection's way of signing in unlocks, and what another way would, in words. */
export function unlockedBy({ auth }: ExporterView, { authKind }: Pick<ConnectionView, 'authKind'>) {
  const own = auth.find(({ kind }) => kind === authKind);
  const unlocked = own?.unlocks ?? [];
  const elsewhere = auth.filter(({ kind, available }) => kind !== authKind && available);
  return { way: own?.title ?? '', unlocked, locked: [...new Set(elsewhere.flatMap(({ unlocks }) => unlocks))].filter((words) => !unlocked.includes(words)) };
}
