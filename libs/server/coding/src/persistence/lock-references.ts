import type { ReferenceKind } from '@kontor/exporter-contract';
import type { EntityManager } from '@mikro-orm/postgresql';

const oneAtATime = 'select pg_advisory_xact_lock(hashtextextended(?, 0))';

/** Lets one import of a kind run at a time, until the end of the transaction: two at once would both create what is new. */
export const lockReferences = async (em: EntityManager, organizationId: string, kind: ReferenceKind): Promise<void> => void (await em.execute(oneAtATime, [`references ${organizationId} ${kind}`]));
